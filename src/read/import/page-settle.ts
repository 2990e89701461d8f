import type { Block, Body } from '../../model/body.ts';
import type { Problem } from '../../model/problem.ts';
import type { ReportLine } from '../../model/report.ts';
import { foldText } from '../../model/text.ts';
import type { PasteReading } from '../paste/read-paste.ts';
import type { ImportedFields } from './imported.ts';
import type { PageLine, PageReading } from './page-lines.ts';
import type { PageRelated } from './page-related.ts';

/** What the two ways of reading a page agree on. */
export interface SettledPage {
  readonly body: Body;
  readonly report: readonly ReportLine[];
  /** The first caption under a picture. */
  readonly caption?: string;
  readonly problems: readonly Omit<Problem, 'file'>[];
  /** Numbers among the shown lines that both readings publish. */
  readonly agreed: ReadonlySet<number>;
}

/** Both readings of a page. */
export interface PageReadings {
  readonly page: PageReading;
  /** The lines that the rules for pasted text were given, in order. */
  readonly shown: readonly PageLine[];
  readonly reading: PasteReading;
  /** The blocks of the part that reads like an article. */
  readonly main: Body | undefined;
  readonly related: PageRelated;
  /** What the page states for machines. */
  readonly stated: ImportedFields;
  /** The title as the page writes it. */
  readonly title: readonly (string | undefined)[];
  /** The address of the lead picture, which is a field and not a part of the text. */
  readonly lead: string | undefined;
}

/** The article's text: the blocks of its part of the page, without the lines that the rules know to be something else. Every line is in the report. */
export function settlePage({ page, shown, reading, main, related, stated, title, lead }: PageReadings): SettledPage {
  const decided = new Map(reading.report.lines.map((line) => [line.line, line]));
  const byText = new Map(reading.report.lines.map((line) => [lettersOf(line.text), line]));
  for (const [line, place] of related.places) {
    if (place === 'text') byText.delete(lettersOf(line.text));
    else byText.set(lettersOf(line.text), describeRelated(line));
  }
  for (const line of page.lines)
    if (line.role === 'related' && !related.places.has(line)) byText.set(lettersOf(line.text), describeRelated(line));
  const known = nameStatements(stated);
  const titles = new Set(title.map((text) => lettersOf(text ?? '')));
  const captions = [reading.fields.lead?.caption, shown.find((line) => line.role === 'caption')?.text].map((text) =>
    lettersOf(text ?? ''),
  );
  const isLead = ({ kind, html, text }: Block): boolean =>
    kind === 'figure' && ((lead !== undefined && html.includes(`"${lead}"`)) || captions.includes(lettersOf(text)));
  const kept =
    main?.filter((block) => !titles.has(lettersOf(block.text)) && !isLead(block) && isText(block, byText)) ?? [];
  const useMain = sizeOf(kept) * 2 >= sizeOf(reading.body) && kept.length > 0;
  const body = useMain ? kept : reading.body.filter((block) => isText(block, byText));
  const published = useMain ? collectLetters(body) : undefined;
  const report: ReportLine[] = [];
  const agreed = new Set<number>();
  let number = 0;
  let lost = 0;
  for (const line of page.lines) {
    const isShown = line.role === 'text' || line.role === 'caption';
    if (isShown) number += 1;
    const found = isShown ? decided.get(number) : undefined;
    const place = related.places.get(line);
    const settled =
      line.role === 'related' || place === 'related'
        ? describeRelated(line, place)
        : claimLine(settleLine(line, found, published), known);
    if (settled.rule === 'page/not-the-article') lost += 1;
    if (isShown && found?.place === 'body' && settled.rule === 'page/readable') agreed.add(number);
    report.push(settled);
  }
  const caption = shown.find((line) => line.role === 'caption')?.text;
  return {
    body,
    report,
    problems: lost === 0 ? [] : [describeLost(lost)],
    agreed,
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

function describeRelated({ line, text }: PageLine, place?: 'related' | 'text'): ReportLine {
  return place === 'related'
    ? { line, text, place: 'field', label: 'related', grade: 'likely', rule: 'page/related' }
    : { line, text, place: 'out', label: 'related-label', grade: 'sure', rule: 'page/related' };
}

type Claims = ReadonlyMap<string, ReportLine['label'] | undefined>;

// What a page both shows and states is a field, whatever its words look like; the outlet's own name never is one.
function nameStatements({ title, deck, lead, authors, publisher }: ImportedFields): Claims {
  const claims: [string | undefined, ReportLine['label'] | undefined][] = [
    [publisher, undefined],
    [lead?.caption, 'caption'],
    [deck, 'deck'],
    [title, 'title'],
    ...(authors ?? []).map(({ name }): [string, ReportLine['label']] => [name, 'byline']),
  ];
  return new Map(claims.filter(([text]) => text !== undefined).map(([text, label]) => [lettersOf(text ?? ''), label]));
}

function claimLine(line: ReportLine, known: Claims): ReportLine {
  const letters = lettersOf(line.text);
  const outlet = [...known].find(([, label]) => label === undefined)?.[0] ?? '';
  const isOutlet = outlet !== '' && (line.label === 'kicker' ? letters.startsWith(outlet) : letters === outlet);
  if (isOutlet && line.place !== 'body')
    return { ...line, place: 'out', label: 'navigation', grade: 'likely', rule: 'page/publisher' };
  const label = known.get(letters);
  if (line.place === 'body' || letters === '' || label === undefined) return line;
  return line.place === 'out' ? { ...line, place: 'field', label, grade: 'likely', rule: 'page/stated' } : line;
}

// A guess of the rules does not outweigh the place in the page; what they are sure of does.
function isText(block: Block, byText: ReadonlyMap<string, ReportLine>): boolean {
  if (block.kind === 'figure' || block.kind === 'code' || block.kind === 'rule') return true;
  const parts = block.html.includes('<br')
    ? block.html.split(/<br\s*\/?>/).map((part) => part.replace(/<[^>]*>/g, ''))
    : block.text.split('\n').map((line) => line.replace(/^\s*(?:-|\d+\.) /, ''));
  const lines = parts.map((part) => byText.get(lettersOf(part)));
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
