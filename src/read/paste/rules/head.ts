import { readByline } from '../byline.ts';
import type { Finding } from '../finding.ts';
import type { Line } from '../line.ts';
import type { Page, Rule } from '../page.ts';

/** Rules for what stands over the text: repeats, authors, kicker, deck. They run when title and window are known. */
export const HEAD_RULES: readonly Rule[] = [
  { id: 'head/title', find: findTitleLine },
  { id: 'shape/repeat', find: findRepeats },
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
      else if (near || line.size >= 60) yield { index: line.index, label: 'repeat', grade: near ? 'sure' : 'likely' };
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

// In the head, a line of bare names is a byline when a date, another one, or a button stands beside it, or when it follows the title.
function* findBareBylines(page: Page): Iterable<Finding> {
  const { lines, found, vocabulary, window, title } = page;
  const from = Math.max(0, title - 3);
  for (let at = from; at < Math.min(lines.length, window.start + 1); at += 1) {
    const line = lines[at];
    if (
      line === undefined ||
      at === title ||
      found[at] !== undefined ||
      line.words > 14 ||
      line.size > 120 ||
      line.prose
    )
      continue;
    const byline = readByline(line.text, vocabulary);
    if (byline === undefined) continue;
    const people = byline.people.length;
    const full = byline.people.every((person) => person.name.includes(' ')) || !byline.cased;
    const beside = isBeside(page, at);
    if (people === 0 && (beside || at > title)) yield { index: at, label: 'byline', grade: 'likely' };
    else if (full && at > title && (byline.cased || beside))
      yield { index: at, label: 'byline', grade: beside ? 'likely' : 'doubtful', place: 'field' };
    else if (full && at < title && byline.cased && beside && line.words <= 4)
      yield { index: at, label: 'byline', grade: 'likely' };
  }
}

function isBeside({ found, lines, title }: Page, at: number): boolean {
  return [at - 1, at + 1, at + 2].some((index) => {
    if (index === title) return false;
    const label = found[index]?.label;
    return (
      label === 'date' ||
      label === 'byline' ||
      (label === 'ui' && index > title) ||
      (label === 'repeat' && lines[index]?.folded === lines[at]?.folded)
    );
  });
}

function* findKicker({ lines, found, title }: Page): Iterable<Finding> {
  const line = lines[title - 1];
  if (line === undefined || line.words > 4 || line.size > 40 || line.ends) return;
  const finding = found[line.index];
  if (finding !== undefined && finding.label !== 'navigation') return;
  const before = lines[title - 2];
  // A row of short lines is a menu; its last line is no kicker.
  if (before !== undefined && before.size < 30 && !before.ends && found[before.index]?.label !== 'ui') return;
  if (/\p{L}/u.test(line.text)) yield { index: line.index, label: 'kicker', grade: 'likely' };
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
