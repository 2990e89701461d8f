import { letterPattern } from '../../letter-pattern.ts';
import type { Finding } from '../finding.ts';
import type { Line } from '../line.ts';
import type { Page } from '../page.ts';
import { isHeadline } from '../related-line.ts';
import { isLabel, LONGEST_DENSE_LABEL } from './list-labels.ts';

const MOST_ITEMS = 24;
const BULLET = /^[-*•·–▪■►●◦‣→»›]\s/u;

/** The headlines below a label, with what stands between them: names, dates, addresses, buttons. */
export function takeItems(page: Page, label: number): readonly Finding[] {
  const findings: Finding[] = [];
  const list: ListSoFar = { label, first: label + 1, last: label, items: 0 };
  for (const line of page.lines.slice(label + 1, label + 1 + MOST_ITEMS * 3)) {
    const role = roleOf(line, page, list);
    if (role === 'end') break;
    if (role === 'item') {
      if (list.items === 0) list.first = line.index;
      list.last = line.index;
      list.items += 1;
      findings.push({ index: line.index, label: 'related', grade: 'likely' });
    } else if (role === 'mark') {
      if (page.found[line.index] === undefined) findings.push({ index: line.index, label: 'ui', grade: 'likely' });
      if (LAST_MARK.test(line.folded)) return findings;
    } else if (role !== 'beside') findings.push({ index: line.index, label: 'related', grade: 'likely', part: role });
    if (list.items >= MOST_ITEMS) break;
  }
  return dropSubhead(page, findings, page.window.end);
}

/** A headline, what belongs to one, a sign of the list itself, what only stands beside it, or no part of it any more. */
type Role = 'item' | 'note' | 'address' | 'mark' | 'beside' | 'end';

function roleOf(line: Line, page: Page, list: ListSoFar): Role {
  const { lines, found, window } = page;
  if (isLabel(line, page)) return 'end';
  if (LIST_MARK.test(line.folded)) return 'mark';
  const finding = found[line.index];
  // Above the text a date is the story's own.
  if (finding?.label === 'date' && line.index < window.start && list.items > 0) return 'end';
  // What stands between two marks of a list is an item, whatever its words look like.
  const counted = finding?.label === 'credit' && LIST_MARK.test(lines[line.index - 1]?.folded ?? '');
  if (finding !== undefined && !counted) return roleOfFound(line, finding, { page, list });
  if (isNote(line, page)) return 'note';
  if (line.index >= window.end && list.last === line.index - 1 && isTeaser(line, page)) return 'note';
  if (endsList(line, page, list)) return 'end';
  return line.dense && line.size < (list.items === 0 ? 12 : 10) ? 'note' : 'item';
}

// What another rule has decided already.
function roleOfFound(
  line: Line,
  { label }: Finding,
  { page, list }: { readonly page: Page; readonly list: ListSoFar },
): Role {
  const { index, words, folded } = line;
  // The section above a card; two of them are a menu.
  if ((label === 'navigation' || label === 'repeat') && words <= 3)
    return index - 1 > list.label && page.found[index - 1]?.label === 'navigation' ? 'end' : 'note';
  if (label === 'date' || label === 'byline') return 'note';
  if (label === 'counter' || label === 'player') return 'beside';
  if (label !== 'ui') return 'end';
  if (/^https?:/.test(folded)) return 'address';
  return (words <= 3 && list.items > 0) || isMedium(line, page) ? 'beside' : 'end';
}

// Below the text a sentence under a headline tells of its story when the next headline follows.
function isTeaser(line: Line, { lines, found }: Page): boolean {
  if (!line.ends || isHeadline(line.text) || line.size > 240) return false;
  let at = line.index + 1;
  while (found[at]?.label === 'date') at += 1;
  const next = lines[at];
  return next !== undefined && found[at] === undefined && !next.prose && !next.ends && next.size >= 20;
}

// "Video" above the first card says what it is; a button that leads away would end the list.
function isMedium({ index, words, apart }: Line, { lines, found }: Page): boolean {
  const next = lines[index + 1];
  return (
    words === 1 && !apart && next !== undefined && found[index + 1] === undefined && next.size >= 20 && !next.apart
  );
}

const DAY_AND_TIME = letterPattern(
  String.raw`^(?:\d{1,2}\.? (?:de )?\p{L}+\.?|\p{L}+\.? \d{1,2})(?:,? (?:\d{1,2}[:.h]\d{2}|\d{4}))*$`,
);

// A section, a name, a length or a day beside a headline.
function isNote({ size, words, dense, ends, folded }: Line, { vocabulary }: Page): boolean {
  if (ends) return false;
  if (!dense && (size < 12 || (words <= 2 && size < 20))) return true;
  if (size > 40 || !DAY_AND_TIME.test(folded)) return false;
  return folded.split(/[\d\s.,:]+/u).some((word) => vocabulary.months.has(word));
}

// What screen readers and carousels say round the items: "list of 2 items", "list 1 of 2", "end of list", "Previous", "1/4".
const LIST_MARK =
  /^(?:list of \d+ items?|list \d+ of \d+|end of list|previous|prev|next|\d{1,2}|\d{1,2} ?(?:\/|of) ?\d{1,2})$/;

const LAST_MARK = /^end of list$/;

const QUOTED_END = /[?!"'”’»]$/u;
const INNER_END = letterPattern(String.raw`[.,!?…]["'”’»]\s|[.!?…]["'”’»]?\s+["'“‘«„]?\p{Lu}`);

// "It was a dance," she said. "I would have gone."
const SPEECH = letterPattern(String.raw`["”»]\s+\p{Ll}[^.!?"“”«»]{2,60}\.\s+["“«]`);
// A full stop outside quotation marks, and more behind it.
const STOP_INSIDE = letterPattern(String.raw`^[^"“”„«»'‘]*[\p{Ll}\p{Lo}]{3}\.\s+["„“«]?[\p{Lu}\p{Lo}]`);

// A headline may end in a quotation or a question, not hold one sentence after another.
function isSentences({ prose, ends, text, size }: Line): boolean {
  if (!prose || !ends) return false;
  if (STOP_INSIDE.test(text) || SPEECH.test(text)) return true;
  return !QUOTED_END.test(text) || (size > 90 && INNER_END.test(text.slice(0, -2)));
}

// Eight characters of Chinese or Japanese are a button or the next label, no headline.
const SHORT_DENSE = 16;

// Unless the headline above it is about as short, and it heads nothing and stands in no row of buttons.
function isShortPair({ index, size }: Line, { lines, found }: Pick<Page, 'lines' | 'found'>, above: number): boolean {
  const below = found[index + 1]?.label;
  const before = lines[above]?.size ?? 0;
  return (
    below !== undefined &&
    below !== 'ui' &&
    below !== 'navigation' &&
    size >= 12 &&
    before >= 14 &&
    before < LONGEST_DENSE_LABEL
  );
}

interface ListSoFar {
  readonly label: number;
  /** The first headline. */
  first: number;
  /** The last headline. */
  last: number;
  items: number;
}

function endsList(line: Line, { lines, found }: Page, { label, items, first, last }: ListSoFar): boolean {
  if (items > 0 && BULLET.test(lines[first]?.text ?? '') && !BULLET.test(line.text)) return true;
  if (!isHeadline(line.text) || line.size > 220 || isSentences(line)) return true;
  if (items > 0 && line.dense && line.size <= SHORT_DENSE && !isShortPair(line, { lines, found }, last)) return true;
  // What stands apart from a list whose first item stood close to its label is no item when it reads like a paragraph.
  if (items > 0 && line.apart && line.prose && lines[label + 1]?.apart === false) return true;
  // Items pasted without blank lines between them end at the first blank line.
  return items >= 2 && line.apart && lines[label + 1]?.apart === false && lines[label + 2]?.apart === false;
}

// The last short "item" in front of a paragraph is the subhead of what follows. Notes behind the last item belong to nothing.
function dropSubhead({ lines }: Page, findings: readonly Finding[], windowEnd: number): readonly Finding[] {
  const last = findings.at(-1);
  const next = last === undefined ? undefined : lines[last.index + 1];
  if (last === undefined || next === undefined || !next.prose || next.index >= windowEnd) return findings;
  // Items that stand close to each other, and a blank line in front of the text: the last of them is an item too.
  if (next.apart && lines[last.index]?.apart === false && findings.length > 1) return findings;
  const items = findings.filter((finding) => finding.part === undefined);
  const line = lines[last.index];
  if (line === undefined) return findings;
  if (last.part === 'note')
    return line.size < 45 && line.words <= 6 && !/\d{4}/.test(line.text) ? findings.slice(0, -1) : findings;
  const average =
    items.slice(0, -1).reduce((sum, item) => sum + (lines[item.index]?.size ?? 0), 0) / Math.max(1, items.length - 1);
  return items.length > 1 && line.size < 40 && line.size * 1.6 < average ? findings.slice(0, -1) : findings;
}
