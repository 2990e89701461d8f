import type { Block, Body } from '../../model/body.ts';
import type { Problem } from '../../model/problem.ts';
import type { ReportLine } from '../../model/report.ts';
import { foldText } from '../../model/text.ts';
import type { PasteReading } from '../paste/read-paste.ts';
import type { PageLine, PageReading } from './page-lines.ts';

/** What the two ways of reading a page agree on. */
export interface SettledPage {
  readonly body: Body;
  readonly report: readonly ReportLine[];
  /** The first caption under a picture. */
  readonly caption?: string;
  readonly problems: readonly Omit<Problem, 'file'>[];
}

/** Both readings of a page. */
export interface PageReadings {
  readonly page: PageReading;
  /** The lines that the rules for pasted text were given, in order. */
  readonly shown: readonly PageLine[];
  readonly reading: PasteReading;
  /** The blocks of the part that reads like an article. */
  readonly main: Body | undefined;
  /** The title as the page writes it. */
  readonly title: readonly (string | undefined)[];
  /** The address of the lead picture, which is a field and not a part of the text. */
  readonly lead: string | undefined;
}

/** The article's text: the blocks of its part of the page, without the lines that the rules know to be something else. Every line is in the report. */
export function settlePage({ page, shown, reading, main, title, lead }: PageReadings): SettledPage {
  const decided = new Map(reading.report.lines.map((line) => [line.line, line]));
  const byText = new Map(reading.report.lines.map((line) => [lettersOf(line.text), line]));
  const titles = new Set(title.map((text) => lettersOf(text ?? '')));
  const captions = [reading.fields.lead?.caption, shown.find((line) => line.role === 'caption')?.text].map((text) =>
    lettersOf(text ?? ''),
  );
  const isLead = ({ kind, html, text }: Block): boolean =>
    kind === 'figure' && ((lead !== undefined && html.includes(`"${lead}"`)) || captions.includes(lettersOf(text)));
  const kept =
    main?.filter((block) => !titles.has(lettersOf(block.text)) && !isLead(block) && isText(block, byText)) ?? [];
  const useMain = sizeOf(kept) * 2 >= sizeOf(reading.body) && kept.length > 0;
  const body = useMain ? kept : reading.body;
  const published = useMain ? collectLetters(body) : undefined;
  const report: ReportLine[] = [];
  let number = 0;
  let lost = 0;
  for (const line of page.lines) {
    if (line.role !== 'chrome') number += 1;
    const found = line.role === 'chrome' ? undefined : decided.get(number);
    const settled = settleLine(line, found, published);
    if (settled.rule === 'page/not-the-article') lost += 1;
    report.push(settled);
  }
  const caption = shown.find((line) => line.role === 'caption')?.text;
  return {
    body,
    report,
    problems: lost === 0 ? [] : [describeLost(lost)],
    ...(caption === undefined ? {} : { caption }),
  };
}

function settleLine(
  line: PageLine,
  found: ReportLine | undefined,
  published: ((text: string) => boolean) | undefined,
): ReportLine {
  const { text, line: number } = line;
  if (line.role === 'chrome')
    return { line: number, text, place: 'out', label: 'navigation', grade: 'sure', rule: 'page/navigation' };
  if (published?.(text) === true)
    return {
      line: number,
      text,
      place: 'body',
      label: found?.place === 'body' ? found.label : 'prose',
      grade: 'likely',
      rule: 'page/readable',
    };
  if (found === undefined)
    return { line: number, text, place: 'out', label: 'ui', grade: 'sure', rule: 'page/no-words' };
  if (found.place !== 'body' || published === undefined) return { ...found, line: number, text };
  if (line.role === 'caption')
    return { line: number, text, place: 'out', label: 'caption', grade: 'likely', rule: 'page/figcaption' };
  return { line: number, text, place: 'out', label: 'outside', grade: 'doubtful', rule: 'page/not-the-article' };
}

// A guess of the rules does not outweigh the place in the page; what they are sure of does.
function isText(block: Block, byText: ReadonlyMap<string, ReportLine>): boolean {
  if (block.kind === 'figure' || block.kind === 'code' || block.kind === 'rule') return true;
  const lines = block.text.split('\n').map((line) => byText.get(lettersOf(line.replace(/^\s*(?:-|\d+\.) /, ''))));
  const against = lines.filter((line) => line !== undefined && line.place !== 'body' && line.grade !== 'doubtful');
  return against.length * 2 <= lines.length;
}

const FEW = 200_000;

function collectLetters(body: Body): (text: string) => boolean {
  const parts = body.flatMap((block) => [block.text, ...block.text.split('\n')]).map(lettersOf);
  const known = new Set(parts);
  const whole = parts.join('\n');
  // A line may be a part of a paragraph; looking for each in a very long text would take square time.
  return (text) => {
    const letters = lettersOf(text);
    return known.has(letters) || (letters.length >= 3 && whole.length < FEW && whole.includes(letters));
  };
}

function lettersOf(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

function sizeOf(body: Body): number {
  return body.reduce((sum, block) => sum + block.text.length, 0);
}

function describeLost(count: number): Omit<Problem, 'file'> {
  return {
    code: 'page/doubtful',
    severity: 'warning',
    message: `${count === 1 ? 'one line reads' : `${count} lines read`} like text but ${count === 1 ? 'stands' : 'stand'} outside the article's part of the page; left out.`,
    hint: 'Look for "page/not-the-article" in the report.',
  };
}
