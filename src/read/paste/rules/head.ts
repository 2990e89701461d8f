import { LETTER } from '../../letter-pattern.ts';
import { readByline } from '../byline.ts';
import type { Finding } from '../finding.ts';
import type { Line } from '../line.ts';
import { isRole } from '../names.ts';
import type { Page, Rule } from '../page.ts';

/** Rules for what stands over the text: repeats, authors, kicker, deck. They run when title and window are known. */
export const HEAD_RULES: readonly Rule[] = [
  { id: 'head/title', find: findTitleLine },
  { id: 'shape/repeat', find: findRepeats },
  { id: 'head/summary', find: findSummaries },
  { id: 'head/byline', find: findBareBylines },
  { id: 'head/kicker', find: findKicker },
  { id: 'head/deck', find: findDeck },
];

function* findTitleLine({ title, found }: Page): Iterable<Finding> {
  if (title >= 0 && found[title]?.label !== 'title') yield { index: title, label: 'title', grade: 'likely' };
}

// Outside the text a line that was there before says nothing new; a headline with the outlet behind it neither.
function* findRepeats({ lines, window, title }: Page): Iterable<Finding> {
  const seen = new Map<string, number>();
  const heading = lines[title]?.folded;
  let previous: Line | undefined;
  for (const line of lines) {
    const inside = line.index >= window.start && line.index < window.end;
    const before = seen.get(line.folded);
    const isTitle = line.index === title;
    if (
      !isTitle &&
      heading !== undefined &&
      line.size >= 12 &&
      (line.folded === heading || (!inside && repeatsTitle(line, heading)))
    ) {
      yield { index: line.index, label: 'repeat', grade: 'sure' };
    } else if (before !== undefined && !isTitle && line.size > 1) {
      const near = previous?.folded === line.folded;
      if (!inside) yield { index: line.index, label: 'repeat', grade: 'sure' };
      else if (near && previous !== undefined && line.words >= 5 && !line.ends) {
        // A picture's caption, once for those who do not see it.
        yield { index: previous.index, label: 'caption', grade: 'likely' };
        yield { index: line.index, label: 'repeat', grade: 'sure' };
      } else if (near || line.size >= 60) yield { index: line.index, label: 'repeat', grade: near ? 'sure' : 'likely' };
    }
    if (before === undefined) seen.set(line.folded, line.index);
    previous = line;
  }
}

// "Headline | Outlet", "Headline - Outlet": the name of the browser's tab.
function repeatsTitle({ folded }: Line, heading: string): boolean {
  return (
    folded.startsWith(heading) &&
    folded.length - heading.length <= 45 &&
    /^\s*[|–—·:-]/.test(folded.slice(heading.length))
  );
}

// A line of bare names is the byline that has most to show for it: a date, a button or its own repeat beside it, its place below the title.
function* findBareBylines(page: Page): Iterable<Finding> {
  const { lines, title, window } = page;
  const until = Math.min(lines.length, window.start + 1);
  if (lines.slice(Math.max(0, title - 3), until + 1).some((line) => isAuthor(page, line.index))) return;
  let best: Line | undefined;
  let bestScore = 2;
  for (let at = Math.max(0, title - 3); at < until; at += 1) {
    const line = lines[at];
    if (line === undefined || at === title || page.found[at] !== undefined || !isNames(line, page)) continue;
    const score = scoreByline(line, page);
    if (score > bestScore) {
      best = line;
      bestScore = score;
    }
  }
  if (best === undefined) return;
  const grade = bestScore >= 4 ? 'likely' : 'doubtful';
  yield { index: best.index, label: 'byline', grade };
  for (const at of listAbove(page, best.index)) yield { index: at, label: 'byline', grade };
  yield* findCompanions(page, { best, until, grade });
}

// Each author on a line of their own, and perhaps a button between them: those above the one that stands by the date.
function listAbove(page: Page, best: number): readonly number[] {
  const above: number[] = [];
  let buttons = 0;
  for (let at = best - 1; at > page.title && at >= best - SHORT_HEAD; at -= 1) {
    const line = page.lines[at];
    if (line === undefined) break;
    if (page.found[at]?.label === 'ui' && line.words <= 3) buttons += 1;
    else if (page.found[at] !== undefined || repeatsNames(line, page, best)) break;
    else if (buttons === 0 && !standsBeside(line, page)) break;
    else above.push(at);
  }
  return above;
}

// Without a button between them only a whole name that the story does not speak of is a second author.
function standsBeside(line: Line, page: Page): boolean {
  const byline = readByline(line.text, page.vocabulary);
  return line.words >= 2 && line.words <= 4 && byline?.cased === true && !byline.marked && !isOfStory(line, page);
}

// No names, or all of them on one line without a space between two.
function repeatsNames(line: Line, page: Page, best: number): boolean {
  return !isNames(line, page) || line.folded.endsWith(page.lines[best]?.folded ?? '');
}

// "Cabo Novelo", "Harrow Point Courier": the story's own words say that this is its place or its outlet.
function isOfStory({ words, folded }: Line, { lines, window, title }: Page): boolean {
  if (words > 4) return false;
  const text = lines.slice(window.start, Math.min(window.end, window.start + 40));
  return lines[title]?.folded.includes(folded) === true || text.some((line) => line.folded.includes(folded));
}

interface Below {
  readonly best: Line;
  readonly until: number;
  readonly grade: Finding['grade'];
}

// One author a line, each perhaps with a line of what they do.
function* findCompanions(page: Page, { best, until, grade }: Below): Iterable<Finding> {
  const from = best.index + 1;
  const presented = isPresented(best, page.lines);
  for (let at = from; at < until; at += 1) {
    const line = page.lines[at];
    // A button such as "Follow" stands beside each of them.
    if (line !== undefined && page.found[at]?.label === 'ui' && line.words <= 3 && at < from + 6) continue;
    if (line === undefined || page.found[at] !== undefined || line.prose || line.words > 8) return;
    // Two characters of Chinese or Japanese under a name are a button.
    if (line.dense && line.text.length <= 2) return;
    if (isNames(line, page) && (isOfStory(line, page) || (presented && !isPresented(line, page.lines)))) continue;
    if (isNames(line, page)) yield { index: at, label: 'byline', grade };
    else if (isRole(line.text, page.vocabulary)) yield { index: at, label: 'byline', grade, place: 'out' };
    else return;
  }
}

function isAuthor({ found, lines, vocabulary }: Page, at: number): boolean {
  if (found[at]?.label !== 'byline') return false;
  const byline = readByline(lines[at]?.text ?? '', vocabulary);
  return byline !== undefined && (byline.people.length > 0 || byline.agency !== undefined);
}

function isNames(line: Line, { vocabulary }: Page): boolean {
  if (line.words > 14 || line.size > 120 || line.prose || vocabulary.navigation.has(line.folded)) return false;
  const byline = readByline(line.text, vocabulary);
  if (byline?.complete !== true) return false;
  return byline.people.every((person) => person.name.includes(' ')) || (!byline.cased && line.size <= 40);
}

const SHORT_HEAD = 6;

function scoreByline(line: Line, page: Page): number {
  const { found, lines, title, vocabulary, window } = page;
  const at = line.index;
  const labels = [at - 2, at - 1, at + 1, at + 2].map((index) => (index === title ? undefined : found[index]?.label));
  let score = 0;
  if (labels[1] === 'date' || labels[2] === 'date') score += 4;
  else if (labels[0] === 'date' || labels[3] === 'date') score += 2;
  if (labels.includes('repeat') && lines[at + 1]?.folded === line.folded) score += 4;
  if (labels[1] === 'ui' || labels[2] === 'ui') score += 1;
  if (labels[2] === 'caption' || labels[2] === 'embed') score += 1;
  if (at > title) score += 1;
  if (at > title && countUndecided(page, title, window.start) <= SHORT_HEAD) score += 2;
  if (at === title + 1) score += 1;
  if (isPresented(line, lines)) score += 3;
  else if (isOfStory(line, page)) score -= 3;
  const next = lines[at + 1];
  if (next !== undefined && next.words <= 5 && !next.prose && isRole(next.text, vocabulary)) score += 2;
  const byline = readByline(line.text, vocabulary);
  if (byline?.cased === false) score -= 2;
  if ((byline?.people.length ?? 0) > 1 && byline?.cased === true) score += 3;
  return byline?.people.length === 0 ? score + 1 : score;
}

function countUndecided({ found }: Page, from: number, to: number): number {
  let count = 0;
  for (let at = from + 1; at < to; at += 1) if (found[at] === undefined) count += 1;
  return count;
}

const TAIL = 400;

// Below the text stands who it was: "Jane Doe covers the harbour."
function isPresented({ folded, index }: Line, lines: readonly Line[]): boolean {
  return lines.slice(index + 1, index + TAIL).some((line) => line.words >= 4 && line.folded.startsWith(`${folded} `));
}

function* findKicker({ lines, found, title }: Page): Iterable<Finding> {
  const line = lines[title - 1];
  if (line === undefined || line.words > 4 || line.size > (line.dense ? 24 : 40) || line.ends) return;
  const finding = found[line.index];
  if (finding !== undefined && finding.label !== 'navigation') return;
  const before = lines[title - 2];
  // A row of short lines is a menu; its last line is no kicker.
  if (before !== undefined && before.size < 30 && !before.ends && found[before.index]?.label !== 'ui') return;
  if (LETTER.test(line.text)) yield { index: line.index, label: 'kicker', grade: 'likely' };
}

const SHORTEST_DECK = 40;
const LONGEST_DECK = 600;

// The first long line between title and text.
function* findDeck({ lines, found, title, window }: Page): Iterable<Finding> {
  if (title < 0) return;
  for (let at = title + 1; at < window.start; at += 1) {
    const line = lines[at];
    if (line === undefined || found[at] !== undefined || line.size < SHORTEST_DECK) continue;
    if (line.size > LONGEST_DECK) return;
    yield { index: at, label: 'deck', grade: 'likely' };
    return;
  }
}

const MOST_POINTS = 12;

// "Summary", "At a glance": its points belong to the text, wherever they stand under the title.
function* findSummaries({ lines, found, title, window, vocabulary }: Page): Iterable<Finding> {
  for (let at = title + 1; at < window.start; at += 1) {
    const line = lines[at];
    if (line === undefined || !vocabulary.summaryLabels.has(line.core) || line.words > 5) continue;
    const points: number[] = [];
    for (let point = at + 1; point < Math.min(window.start, at + MOST_POINTS); point += 1) {
      const finding = found[point];
      if (finding !== undefined && finding.label !== 'list-item') break;
      points.push(point);
    }
    if (points.length < 2) continue;
    yield { index: at, label: 'subhead', grade: 'likely' };
    for (const point of points) yield { index: point, label: 'list-item', grade: 'likely' };
    return;
  }
}
