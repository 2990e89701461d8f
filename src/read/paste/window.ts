import type { Finding } from './finding.ts';
import type { Line } from './line.ts';
import type { Page, TextWindow } from './page.ts';

const LARGEST_GAIN = 400;
// What a line that is no prose costs the window that reaches over it. A menu of forty lines outweighs a cookie notice;
// a photo, a related list and a button between two paragraphs do not outweigh the paragraphs.
const COSTS = {
  plain: 30,
  decided: 15,
  afterEnd: 110,
  comments: 700,
  tags: 250,
  rights: 400,
  promo: 160,
  bio: 300,
  related: 60,
} as const;

const ARTICLE = 600;
const FEWEST_GAIN = 250;
const SECOND = 2.5;
// Each further line of a row without prose weighs more: a list of links grows out of the text, a subhead does not.
const LONGEST_RUN = 4;
const DISCUSSION = 0.25;
const SHORT = 90;

/** Finds the run of lines that holds the article's text: the one with the most prose and the least of everything else. Linear. */
export function findWindow(page: Pick<Page, 'lines' | 'found' | 'vocabulary'>): TextWindow {
  const { lines } = page;
  let best = 0;
  let bestRange: TextWindow = { start: 0, end: 0 };
  let sum = 0;
  let start = 0;
  let ended = false;
  let streak = 0;
  let run = 0;
  let discussed = false;
  let points = 0;
  for (const line of lines) {
    const finding = page.found[line.index];
    const gain = gainOf(line, finding, page);
    if (gain > 0) {
      streak += 1;
      if (streak >= 2) ended = false;
    } else if (finding === undefined || gain <= -COSTS.promo) streak = 0;
    if (sum <= 0) {
      sum = 0;
      start = line.index;
      ended = false;
    }
    points = opensPoints(line, lines[line.index - 1]) ? MOST_POINTS : Math.max(0, points - 1);
    run = gain === -COSTS.plain ? (points > 0 ? 0 : Math.min(run + 1, LONGEST_RUN)) : gain > 0 ? 0 : run;
    sum += gain === -COSTS.plain ? -(ended ? COSTS.afterEnd : run * COSTS.plain) : gain * (discussed ? DISCUSSION : 1);
    if (gain <= -COSTS.promo) ended = true;
    if (gain === -COSTS.comments && sum + COSTS.comments >= ARTICLE) {
      // What readers write below an article may be longer than the article.
      discussed = true;
      sum = 0;
    }
    // A second article in the paste does not take the place of the first by being somewhat longer.
    const needed = start === bestRange.start || best < FEWEST_GAIN ? best : best * SECOND;
    if (sum > needed) {
      best = sum;
      bestRange = { start, end: line.index + 1 };
    }
  }
  return extendWindow(page, trimWindow(page, bestRange));
}

const MOST_POINTS = 7;

// "Here is what we know so far:" below a paragraph: the points that follow belong to the text.
function opensPoints({ text, size }: Line, before: Line | undefined): boolean {
  return size >= 16 && /[:：]$/u.test(text) && before?.prose === true && before.ends;
}

function gainOf(line: Line, finding: Finding | undefined, page: Pick<Page, 'vocabulary'>): number {
  if (isBodyFinding(finding)) return line.prose ? Math.min(line.size, LARGEST_GAIN) : 10;
  const label = labelCost(line, finding, page);
  if (label > 0) return -label;
  if (finding !== undefined) return -COSTS.decided;
  if (!line.prose) return -COSTS.plain;
  // A short question may be a headline; three of them are no paragraph.
  if (line.size < SHORT && /[?!]["'”’»]?$/u.test(line.text)) return line.size / 3;
  return Math.min(line.size, LARGEST_GAIN);
}

function isBodyFinding(finding: Finding | undefined): boolean {
  return (
    finding !== undefined &&
    (finding.label === 'prose' ||
      finding.label === 'correction' ||
      finding.label === 'list-item' ||
      finding.label === 'table')
  );
}

function labelCost(
  { core, folded, words }: Line,
  finding: Finding | undefined,
  { vocabulary }: Pick<Page, 'vocabulary'>,
): number {
  if (finding?.label === 'rights') return COSTS.rights;
  if (words > 8) return 0;
  const plain = core.replace(/\s*\(?\d+\)?$/, '');
  if (vocabulary.commentLabels.has(plain)) return COSTS.comments;
  if (vocabulary.bioLabels.has(core)) return COSTS.bio;
  if (vocabulary.tagLabels.has(core)) return COSTS.tags;
  if (vocabulary.suggestionLabels.has(core)) return COSTS.related;
  if (vocabulary.promoLabels.has(core)) return COSTS.promo;
  if (vocabulary.relatedLabels.has(core) || vocabulary.relatedLabels.has(folded)) return COSTS.related;
  return 0;
}

// A window starts and ends with prose; what lies around it is judged by the rules for head and tail.
function trimWindow({ lines, found }: Pick<Page, 'lines' | 'found'>, { start, end }: TextWindow): TextWindow {
  let first = start;
  let last = end;
  const holds = (index: number) =>
    (found[index] === undefined && lines[index]?.prose === true) || isBodyFinding(found[index]);
  while (first < last && !holds(first)) first += 1;
  while (last > first && !holds(last - 1)) last -= 1;
  return { start: first, end: last };
}

const FURTHEST = 14;
const FEWEST_LETTERS = 60;

// Short paragraphs behind a table or a list weigh too little by themselves: the text goes on until something says that it ends.
function extendWindow(page: Pick<Page, 'lines' | 'found' | 'vocabulary'>, { start, end }: TextWindow): TextWindow {
  if (end <= start) return { start, end };
  let last = end;
  let links = 0;
  for (let at = end; at < Math.min(page.lines.length, last + FURTHEST); at += 1) {
    const line = page.lines[at];
    if (line === undefined) break;
    const finding = page.found[at];
    // "Read more" may have been taken for a button.
    if ((finding === undefined || finding.label === 'ui') && labelCost(line, finding, page) === COSTS.related) {
      const behind = skipBox(page, at);
      if (behind === undefined) break;
      at = behind - 1;
      continue;
    }
    if (finding?.label === 'counter' || finding?.label === 'related') continue;
    if (finding !== undefined ? !isBodyFinding(finding) : labelCost(line, finding, page) > 0) break;
    if (finding === undefined && !line.prose && !line.ends) {
      links += 1;
      if (links > 5) break;
    } else {
      if ((line.prose && line.ends) || (line.ends && line.size >= FEWEST_LETTERS / 2)) last = at + 1;
      else if (line.ends && at === last && line.size >= 16) last = at + 1;
      links = 0;
    }
  }
  return { start, end: last };
}

const QUOTED = /[?!"'”’»]$/u;

// A paragraph, not the first words of a card: headlines and teasers take turns.
function isParagraph({ size, text, index }: Line, { lines, found }: Pick<Page, 'lines' | 'found'>): boolean {
  let at = index + 1;
  while (found[at]?.label === 'date') at += 1;
  const next = lines[at];
  const heads = next !== undefined && found[at] === undefined && !next.prose && !next.ends && next.size >= 20;
  if (size >= FEWEST_LETTERS) return !heads || at === index + 1;
  return size >= FEWEST_LETTERS / 3 && !QUOTED.test(text) && !heads;
}

const LARGEST_BOX = 10;
const BOX_LABELS: ReadonlySet<string> = new Set(['ui', 'date', 'counter', 'player']);

// A box of related headlines may stand in front of the last paragraph: where it ends, if a paragraph follows it.
function skipBox({ lines, found }: Pick<Page, 'lines' | 'found'>, start: number): number | undefined {
  for (let at = start + 1; at <= start + LARGEST_BOX + 1; at += 1) {
    const line = lines[at];
    if (line === undefined) return undefined;
    if (found[at] === undefined && line.ends && !QUOTED.test(line.text))
      return at > start + 1 && isParagraph(line, { lines, found }) ? at : undefined;
    if (found[at] === undefined && line.prose && line.ends && isParagraph(line, { lines, found }))
      return at > start + 1 ? at : undefined;
    if (line.folded === 'end of list') return at + 1;
    const label = found[at]?.label;
    if (label !== undefined && !BOX_LABELS.has(label)) return undefined;
  }
  return undefined;
}
