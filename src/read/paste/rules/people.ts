import { readByline } from '../byline.ts';
import { readDateline } from '../dateline.ts';
import type { Finding } from '../finding.ts';
import type { Line } from '../line.ts';
import type { Page, Rule } from '../page.ts';

/** Rules for lines that say by their own words who wrote it and when. */
export const PEOPLE_RULES: readonly Rule[] = [
  { id: 'words/byline', find: findMarkedBylines },
  { id: 'words/dateline', find: findDatelines },
];

function* findMarkedBylines({ lines, vocabulary }: Page): Iterable<Finding> {
  for (const line of lines) {
    if (line.size > 200 || (line.ends && line.size > 120) || isAside(line)) continue;
    const byline = readByline(line.text, vocabulary);
    if (byline?.marked === true && !vocabulary.ui.has(line.core)) {
      yield { index: line.index, label: 'byline', grade: byline.cased ? 'sure' : 'likely' };
      continue;
    }
    // "By" on a line of its own, as some layouts paste it.
    const next = lines[line.index + 1];
    if (next === undefined || vocabulary.findBylineStart(line.core) !== line.core || line.words > 2) continue;
    const named = readByline(next.text, vocabulary);
    if (named?.complete === true && next.words <= 8 && !vocabulary.ui.has(next.core)) {
      yield { index: line.index, label: 'ui', grade: 'likely' };
      yield { index: next.index, label: 'byline', grade: 'likely' };
    }
  }
}

// "(Reporting by Jane Doe - Editing by John Roe)": a whole line in brackets says how a report came about.
function isAside({ text, words }: Line): boolean {
  return words > 4 && /^[(（].*[)）]$/u.test(text);
}

// "Santiago de la Sal (Costa) - 12 may 2034": a place in its country, and the date.
const PLACED = /^[^|()]{3,40}\([^()|]{2,30}\)\s*[-–—]?\s*(?:\||$)/u;

function* findDatelines({ lines, vocabulary }: Page): Iterable<Finding> {
  for (const line of lines) {
    if (line.size > 160) continue;
    const dateline = readDateline(line.text, vocabulary);
    if (dateline === undefined) continue;
    const byline = readByline(dateline.rest, vocabulary);
    const named =
      !PLACED.test(dateline.rest) &&
      byline?.cased === true &&
      byline.people.some((person) => person.name.includes(' '));
    yield { index: line.index, label: named ? 'byline' : 'date', grade: 'likely' };
  }
}
