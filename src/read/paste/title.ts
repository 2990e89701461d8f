import { letterPattern } from '../letter-pattern.ts';
import { readByline } from './byline.ts';
import type { Finding } from './finding.ts';
import type { Line } from './line.ts';
import type { Page } from './page.ts';
import { listTerms } from './terms.ts';

const SHORTEST = 12;
const LONGEST = 220;
const LOOK_BEHIND = 80;
const FARTHEST = 20;

/** The index of the line that is the article's headline, or -1: the head line that shares most with the text, stands nearest to it, and is shaped like one. */
export function findTitle(page: Page): number {
  const { lines, window, found } = page;
  const limit = window.end > window.start ? window.start : Math.min(lines.length, 12);
  const text = collectText(page);
  const repeats = countRepeats(lines.slice(0, Math.min(lines.length, limit + LOOK_BEHIND)));
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  let between = 0;
  for (let at = limit - 1; at >= Math.max(0, limit - 400); at -= 1) {
    const line = lines[at];
    if (line === undefined) continue;
    if (isCandidate(line, found[at])) {
      const score = scoreTitle(line, { page, text, repeats, between });
      if (score >= bestScore) {
        best = at;
        bestScore = score;
      }
    }
    between += 1;
  }
  return best === -1 ? firstLineAsTitle(page) : dropOutlet(climbFromDeck(best, page), page, limit);
}

// "Headline | Outlet" is the name of the browser's tab: the headline without it stands on the page as well.
function dropOutlet(best: number, { lines }: Page, limit: number): number {
  const heading = lines[best]?.folded ?? '';
  const outlet = heading.search(/ (?:[|–—-]|::?) [^|]{2,45}$/u);
  if (outlet < SHORTEST) return best;
  const bare = lines.slice(0, limit).find(({ folded }) => folded === heading.slice(0, outlet));
  return bare?.index ?? best;
}

const LONGEST_HEADLINE = 140;
const FEWEST_LETTERS = 8;
const TWO_SENTENCES = letterPattern(String.raw`\p{L}{2}[.。।]["'”’»」]?\s*[\p{Lu}\p{Lo}"'“„«]`);

function sharesTerms(line: Line, page: Page): boolean {
  const text = collectText(page);
  return listTerms(line.folded).some((term) => text.has(term));
}

// What reads like a sentence right under a short line is a deck, however much it shares with the text: the short line is the headline.
function climbFromDeck(best: number, page: Page): number {
  const { lines, found, givenTitle, vocabulary } = page;
  const deck = lines[best];
  const above = lines[best - 1];
  if (deck === undefined || above === undefined || deck.folded === givenTitle || found[above.index] !== undefined)
    return best;
  if (vocabulary.navigation.has(above.core) || above.ends !== /[?!？！]$/u.test(above.text)) return best;
  const sentence = /[.。।]["'”’»」]?$/u.test(deck.text) && !deck.text.endsWith('..');
  const longer = deck.size >= above.size * 1.4 && deck.size >= (deck.dense ? 30 : 70);
  if (above.size > LONGEST_HEADLINE || above.size < FEWEST_LETTERS || (above.words < 3 && !above.dense && !sentence))
    return best;
  const whole = above.size >= 24 && (above.words >= 4 || above.dense);
  const opens = above.index === 0 && above.size >= 20 && (above.words >= 4 || above.dense);
  if (opens && deck.size > above.size && sharesTerms(above, page)) return above.index;
  if (whole && above.dense && deck.size > above.size && sharesTerms(above, page)) return above.index;
  if (whole && TWO_SENTENCES.test(deck.text) && !TWO_SENTENCES.test(above.text)) return above.index;
  return longer && (sentence || whole) ? above.index : best;
}

// A headline may sound like a button, a label or a name ("Watch: …", "Sign up for …"): what it shares with the text decides.
function isCandidate(line: Line, finding: Finding | undefined): boolean {
  if (
    finding !== undefined &&
    finding.grade === 'sure' &&
    finding.label !== 'navigation' &&
    finding.label !== 'related'
  )
    return false;
  if (finding?.label === 'date' || finding?.label === 'credit' || finding?.label === 'repeat') return false;
  return line.size >= SHORTEST && line.size <= LONGEST && !line.folded.endsWith(':') && line.core !== '';
}

interface Judged {
  readonly page: Page;
  readonly text: ReadonlySet<string>;
  readonly repeats: ReadonlyMap<string, number>;
  /** Undecided lines between the candidate and the text. */
  readonly between: number;
}

function scoreTitle(line: Line, { page, text, repeats, between }: Judged): number {
  const terms = [...new Set(listTerms(line.folded))];
  const hits = terms.filter((term) => text.has(term)).length;
  const shared = terms.length === 0 ? 0 : hits / terms.length;
  let score = shared * 30 + Math.min(line.dense ? hits / 3 : hits, 5) * 8 - Math.min(between, FARTHEST);
  if (page.givenTitle === line.folded) score += 200;
  if ((repeats.get(line.folded) ?? 0) > 1 && shared > 0.3) score += 12;
  if (line.index === 0) score += 12;
  if (line.words <= 3 && !line.dense) score -= 18;
  if (line.size < 24) score -= 8;
  if (line.size > 130) score -= 10;
  if (/[.。]["'”’»]?$/u.test(line.text) && !line.text.endsWith('..')) score -= 26;
  const label = page.found[line.index]?.label;
  if (label !== undefined) score -= label === 'caption' ? 60 : 25;
  if (page.found[line.index - 1]?.label === 'credit') score -= 30;
  if (isBareName(line, page)) score -= 30;
  if (shared > 0.3 && hasDeckBelow(line, page)) score += 14;
  score += scorePeopleBelow(line, page);
  score += scorePeopleAbove(line, page);
  if (hasHeadlineAbove(line, page, text)) score -= 20;
  return score;
}

// Right under a line about the same thing stands a deck.
function hasHeadlineAbove(line: Line, { lines, found }: Page, text: ReadonlySet<string>): boolean {
  const above = lines[line.index - 1];
  if (above === undefined || found[above.index] !== undefined || above.size < 24) return false;
  if (above.words < 4 && !above.dense) return false;
  const terms = listTerms(above.folded);
  return terms.filter((term) => text.has(term)).length > terms.length * (above.dense ? 0.25 : 0.4);
}

// A headline stands over its deck: of two neighbours the upper one.
function hasDeckBelow(line: Line, { lines, window, found }: Page): boolean {
  if (line.words < 4 && !line.dense) return false;
  for (let at = line.index + 1; at < Math.min(window.start, line.index + 4); at += 1) {
    const next = lines[at];
    if (next === undefined || found[at] !== undefined || next.folded === line.folded) continue;
    return next.size > line.size && next.size >= (line.dense ? 40 : 50);
  }
  return false;
}

// "Jane Doe" alone on its line: a headline of two capitalised words has something else to show for it.
function isBareName(line: Line, { found, vocabulary }: Page): boolean {
  if (found[line.index] !== undefined || line.size > 60) return false;
  const byline = readByline(line.text, vocabulary);
  return byline?.complete === true && byline.cased && byline.people.every(({ name }) => name.includes(' '));
}

const PEOPLE_SCORES = [0, 12, 12, 11, 8, 6, 4];

function scorePeopleBelow(line: Line, page: Page): number {
  const { found, lines } = page;
  for (let below = 1; below < PEOPLE_SCORES.length; below += 1) {
    const next = lines[line.index + below];
    if (next === undefined) break;
    const label = found[next.index]?.label;
    if (label === 'byline' || label === 'date' || isBareName(next, page)) return PEOPLE_SCORES[below] ?? 0;
  }
  return 0;
}

const NEAR = 3;
const HEAD = 16;

// A short line under the date is a video's or a picture's; whoever is named above stands under the headline.
function scorePeopleAbove(line: Line, page: Page): number {
  for (let above = 1; above <= HEAD; above += 1) {
    const label = page.found[line.index - above]?.label;
    const people = page.lines[line.index - above];
    const named =
      label === 'byline' || label === 'date' || (above <= NEAR && people !== undefined && isBareName(people, page));
    if (named && hasHeadlineOver(line.index - above, page)) return above <= NEAR ? -24 : -20;
    if (above <= NEAR && (label === 'byline' || label === 'date')) return -12;
  }
  return 0;
}

// Buttons between the headline and its author do not count.
function hasHeadlineOver(people: number, { lines, found }: Page): boolean {
  let undecided = 0;
  for (let at = people - 1; at >= Math.max(0, people - HEAD) && undecided < 4; at -= 1) {
    const line = lines[at];
    if (line === undefined || found[at] !== undefined) continue;
    if (line.size >= 24 && (line.words >= 4 || line.dense)) return true;
    undecided += 1;
  }
  return false;
}

const TEXT_LINES = 60;

function collectText({ lines, window }: Page): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const line of lines.slice(window.start, Math.min(window.end, window.start + TEXT_LINES))) {
    if (line.prose) for (const term of listTerms(line.folded)) terms.add(term);
  }
  return terms;
}

function countRepeats(lines: readonly Line[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string) => counts.set(text, (counts.get(text) ?? 0) + 1);
  for (const { folded } of lines) {
    add(folded);
    const outlet = folded.search(/ [|–—-] [^|]{2,40}$/);
    // "Share this article: Headline" says it once more.
    const behind = folded.indexOf(': ');
    if (behind > 0 && folded.length - behind > SHORTEST * 2) add(folded.slice(behind + 2));
    if (outlet > 0) add(folded.slice(0, outlet));
  }
  return counts;
}

// A headline that ends like a sentence looks like the first paragraph: then it is short, and longer ones follow.
function firstLineAsTitle({ lines, window }: Page): number {
  const first = lines[window.start];
  const second = lines.slice(window.start + 1, window.end).find((line) => line.prose);
  if (first === undefined || second === undefined) return -1;
  return window.start === 0 && first.size <= 140 && first.size < second.size ? 0 : -1;
}
