import type { ArticleFields } from '../../model/article.ts';
import type { Body } from '../../model/body.ts';
import type { Language } from '../../model/language.ts';
import type { Problem } from '../../model/problem.ts';
import type { PasteSettings } from '../../model/publication.ts';
import type { ReadingReport, ReportLine } from '../../model/report.ts';
import { foldText } from '../../model/text.ts';
import { collectBody } from './body.ts';
import { chooseLanguages } from './choose-languages.ts';
import { type Classified, classifyLines } from './classify.ts';
import { collectFields } from './fields.ts';
import { placeOf } from './finding.ts';
import { judgeReading } from './judge.ts';
import { splitLines } from './line.ts';
import type { PasteOverrides } from './overrides.ts';
import { splitParagraphs } from './paragraphs.ts';
import { compileVocabulary, type Vocabulary } from './vocabulary.ts';

/** What the reader of a pasted article is told besides its text. */
export interface PasteOptions {
  /** Path for problems and report, relative to the publication's folder. */
  readonly file: string;
  /** BCP 47, of the article where it is known, else of the publication. */
  readonly language: Language;
  /** IANA name: the zone of dates without an offset. */
  readonly timeZone: string;
  /** The publication's own words. */
  readonly words: PasteSettings;
  /** `paste:` of the front matter. */
  readonly overrides?: PasteOverrides;
  /** `title:` of the front matter: the line that says the same is the title's. */
  readonly title?: string;
  /** The number in the file of the first line given. */
  readonly firstLine: number;
}

/** What a pasted article holds, and what became of each of its lines. */
export interface PasteReading {
  readonly fields: Partial<ArticleFields>;
  readonly body: Body;
  readonly report: ReadingReport;
  readonly problems: readonly Problem[];
}

/** Reads a pasted news page. Every non-blank line is in a field, in the body, or left out, and stands in the report. Pure; linear in the length of the text. */
export function readPaste(text: string, options: PasteOptions): PasteReading {
  const classified = classifyPaste(text, options);
  const vocabulary = openVocabulary(text, options);
  const body = collectBody(classified);
  return {
    fields: collectFields(classified, { vocabulary, timeZone: options.timeZone }),
    body,
    report: { file: options.file, lines: listReport(classified) },
    problems: judgeReading(classified, body, { file: options.file, vocabulary }),
  };
}

/** The lines of a pasted article with their decisions; what {@link readPaste} and the explanation share. */
export function classifyPaste(text: string, options: PasteOptions): Classified {
  const lines = splitLines(splitParagraphs(text, { firstLine: options.firstLine }));
  return classifyLines(lines, {
    file: options.file,
    vocabulary: openVocabulary(text, options),
    overrides: options.overrides ?? {},
    title: options.title === undefined ? undefined : foldText(options.title),
  });
}

function openVocabulary(text: string, { words, language }: PasteOptions): Vocabulary {
  return compileVocabulary(words, chooseLanguages(text, language));
}

function listReport({ lines, decisions }: Classified): readonly ReportLine[] {
  return lines.flatMap((line) => {
    const decision = decisions[line.index];
    if (decision === undefined) throw new Error(`Reading a paste: no rule spoke of line ${line.number}`);
    const { label, grade, rule } = decision;
    return line.parts.map((part) => ({
      line: part.number,
      text: part.text,
      place: placeOf(decision),
      label,
      grade,
      rule,
    }));
  });
}
