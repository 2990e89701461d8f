import { NO_LETTER } from '../../letter-pattern.ts';
import type { Finding } from '../finding.ts';
import type { Line } from '../line.ts';
import type { Page, Rule } from '../page.ts';

/** Rules for the text itself: inside the window whatever nobody spoke of stays. */
export const TEXT_RULES: readonly Rule[] = [
  { id: 'text/related-capitals', find: findCapitals },
  { id: 'text/table', find: findTables },
  { id: 'text/list', find: findListItems },
  { id: 'text/points', find: findPoints },
  { id: 'text/prose', find: findProse },
  { id: 'text/subhead', find: findSubheads },
  { id: 'text/short', find: findShortLines },
];

function* inside({ lines, window }: Page): Iterable<Line> {
  for (let at = window.start; at < window.end; at += 1) {
    const line = lines[at];
    if (line !== undefined) yield line;
  }
}

// A long line in capitals between paragraphs is another story's headline; a short one is a subhead.
function* findCapitals(page: Page): Iterable<Finding> {
  for (const line of inside(page)) {
    if (line.words < 7 || line.size > 160 || line.ends || !isFree(line, page)) continue;
    const letters = line.text.replace(NO_LETTER, '');
    if (letters.length >= 30 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
      yield { index: line.index, label: 'related', grade: 'doubtful' };
  }
}

// A credit in capitals stands under a caption, another story's headline under a paragraph.
function isFree({ index }: Line, { lines, found }: Page): boolean {
  if (found[index] === undefined) return true;
  return found[index]?.label === 'credit' && found[index - 1] === undefined && lines[index - 1]?.prose === true;
}

function* findTables(page: Page): Iterable<Finding> {
  for (const line of inside(page)) {
    if (line.text.includes('\t') && line.text.split('\t').length >= 2)
      yield { index: line.index, label: 'table', grade: 'likely' };
  }
}

const ITEM = /^(?:[-*•·–▪■►●◦‣]|\d{1,2}[.)])\s+\S/u;

function* findListItems(page: Page): Iterable<Finding> {
  for (const line of inside(page)) {
    if (ITEM.test(line.text) && (line.size < 400 || /^[•*▪●◦‣]/u.test(line.text)))
      yield { index: line.index, label: 'list-item', grade: 'likely' };
  }
}

function* findProse(page: Page): Iterable<Finding> {
  for (const line of inside(page)) {
    if (isQuestion(line)) continue;
    if (line.prose) yield { index: line.index, label: 'prose', grade: line.ends ? 'sure' : 'likely' };
    else if (line.ends && line.size >= 8) yield { index: line.index, label: 'prose', grade: 'likely' };
  }
}

// A short question without quotation marks heads what follows.
function isQuestion(line: Line): boolean {
  return line.size <= 60 && /[?？؟]$/u.test(line.text) && !/["“”«»„「]/u.test(line.text);
}

const LONGEST_SUBHEAD = 90;

// Points below a line that ends in a colon, pasted without their bullets.
function* findPoints(page: Page): Iterable<Finding> {
  const { lines, found, window } = page;
  for (const line of inside(page)) {
    if (!/[:：]$/u.test(line.text)) continue;
    let at = line.index + 1;
    while (at < window.end && found[at] === undefined && lines[at]?.ends === false && lines[at]?.prose === false)
      at += 1;
    // The last short line in front of a paragraph may be its subhead, but a single point is no list.
    if (at - line.index < 3) continue;
    for (let point = line.index + 1; point < at; point += 1)
      yield { index: point, label: 'list-item', grade: 'likely' };
    if (found[line.index] === undefined) yield { index: line.index, label: 'prose', grade: 'likely' };
  }
}

// Between two paragraphs, short, and not ended like a sentence; anything short enough is one, even two words or a clock time.
function* findSubheads(page: Page): Iterable<Finding> {
  for (const line of inside(page)) {
    if (line.size > LONGEST_SUBHEAD || page.vocabulary.navigation.has(line.folded)) continue;
    const before = nextBody(page, line.index, -1);
    const after = nextBody(page, line.index, 1);
    if (before?.prose === true && after?.prose === true && !(isQuestion(line) && before.text.endsWith('?')))
      yield { index: line.index, label: 'subhead', grade: 'likely' };
  }
}

function nextBody({ lines, found }: Page, from: number, step: 1 | -1): Line | undefined {
  for (let at = from + step, left = 6; left > 0; at += step) {
    const line = lines[at];
    if (line === undefined) return undefined;
    const label = found[at]?.label;
    if (label === undefined || label === 'prose' || label === 'list-item' || label === 'table') return line;
    left -= 1;
  }
  return undefined;
}

// Nobody knows what this is: it stays, and an editor is told.
function* findShortLines(page: Page): Iterable<Finding> {
  for (const line of inside(page))
    yield { index: line.index, label: line.size <= LONGEST_SUBHEAD ? 'subhead' : 'prose', grade: 'doubtful' };
}
