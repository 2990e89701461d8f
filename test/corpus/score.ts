import { foldText } from '../../src/model/text.ts';
import { type PasteReading, readPaste } from '../../src/read/paste/read-paste.ts';
import { BODY_ROLES, CORPUS_SETS, type CorpusCase, DEBRIS_ROLES, readCases } from './cases.ts';

interface Score {
  readonly pages: number;
  readonly title: number;
  readonly authors: number;
  /** Pages that have a related list. */
  readonly withRelated: number;
  readonly related: number;
  /** Pages that have none but were given one. */
  readonly invented: number;
  readonly debris: number;
  readonly published: number;
  readonly body: number;
  /** Body lines that are neither in the body nor reported as left out. */
  readonly lost: number;
  /** Body lines that are reported, but left out. */
  readonly leftOut: number;
  /** Pages whose published date is wrong or missing, of those that state one. */
  readonly dated: number;
  readonly date: number;
}

const ZONE = 'UTC';

/** The reading of one page, as the tool reads it. */
function readPage(page: CorpusCase): PasteReading {
  return readPaste(page.lines.join('\n'), {
    file: `${page.set}/${page.name}.txt`,
    language: page.truth.language,
    timeZone: ZONE,
    words: { ui: [], relatedLabels: [], agencies: [] },
    firstLine: 1,
  });
}

function sameTexts(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((text, index) => foldText(text) === foldText(right[index] ?? ''));
}

/** Faults of one page, in words for whoever tunes. */
interface Faults {
  readonly score: Score;
  readonly faults: readonly string[];
}

function scorePage(page: CorpusCase): Faults {
  const { article, roles } = page.truth;
  const { fields, body, report } = readPage(page);
  const faults: string[] = [];
  const places = new Map(report.lines.map((line) => [line.line, line]));
  const bodyText = foldText(body.map((block) => block.text).join('\n'));

  const title = foldText(fields.title ?? '') === foldText(article.title);
  if (!title) faults.push(`title: read ${JSON.stringify(fields.title)}`);
  const names = (fields.authors ?? []).map(({ name }) => name);
  const authors = sameTexts(
    names,
    article.authors.map(({ name }) => name),
  );
  if (!authors) faults.push(`authors: read ${JSON.stringify(names)}, are ${JSON.stringify(article.authors.map((a) => a.name))}`);
  const headlines = (fields.related ?? []).filter(({ kind }) => kind === 'related').map((item) => item.title);
  const related = sameTexts(
    headlines,
    article.related.map((item) => item.title),
  );
  if (!related) faults.push(`related: read ${JSON.stringify(headlines)}`);
  const day = fields.published === undefined ? undefined : new Date(fields.published).toISOString().slice(0, 10);
  // A paste in another zone's late evening may be a day off in UTC; the reader's own tests look at zones.
  const date = article.published === undefined || (day !== undefined && daysApart(day, article.published) <= 1);
  if (!date) faults.push(`published: read ${day}, is ${article.published}`);

  const textOf = (line: number): string => page.lines[line - 1] ?? '';
  const debris = roles.filter(([, role]) => DEBRIS_ROLES.has(role));
  const published = debris.filter(([line]) => places.get(line)?.place === 'body');
  for (const [line, role] of published) faults.push(`published ${role} ${line}: ${textOf(line)}`);
  const text = roles.filter(([, role]) => BODY_ROLES.has(role));
  const lost = text.filter(([line]) => {
    const place = places.get(line);
    return place === undefined || (place.place === 'body' && !holdsLine(bodyText, textOf(line)));
  });
  for (const [line] of lost) faults.push(`LOST ${line}: ${textOf(line)}`);
  const leftOut = text.filter(([line]) => places.get(line)?.place === 'out' || places.get(line)?.place === 'field');
  for (const [line, role] of leftOut) {
    const { place, label, rule } = places.get(line) ?? {};
    faults.push(`${role} ${line} is ${place} as ${label} by ${rule}: ${textOf(line)}`);
  }
  const has = article.related.length > 0;
  return {
    faults,
    score: {
      pages: 1,
      title: Number(title),
      authors: Number(authors),
      withRelated: Number(has),
      related: Number(has && related),
      invented: Number(!has && !related),
      debris: debris.length,
      published: published.length,
      body: text.length,
      lost: lost.length,
      leftOut: leftOut.length,
      dated: Number(article.published !== undefined),
      date: Number(article.published !== undefined && date),
    },
  };
}

function daysApart(left: string, right: string): number {
  return Math.abs(Date.parse(left) - Date.parse(right)) / 86_400_000;
}

// A list marker or a table's tabs may be written anew; letters and digits may not change.
function holdsLine(bodyText: string, line: string): boolean {
  return foldLetters(bodyText).includes(foldLetters(line));
}

function foldLetters(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

function addScores(left: Score, right: Score): Score {
  const sum = Object.entries(left).map(([key, value]) => [key, value + right[key as keyof Score]]);
  return Object.fromEntries(sum) as unknown as Score;
}

function formatShare(part: number, whole: number): string {
  return whole === 0 ? '–' : `${part}/${whole} ${((100 * part) / whole).toFixed(1)}%`;
}

function formatRow(label: string, score: Score): string {
  const cells = [
    label,
    String(score.pages),
    formatShare(score.title, score.pages),
    formatShare(score.authors, score.pages),
    formatShare(score.related, score.withRelated),
    formatShare(score.invented, score.pages - score.withRelated),
    formatShare(score.published, score.debris),
    String(score.lost),
    formatShare(score.leftOut, score.body),
    formatShare(score.date, score.dated),
  ];
  return `| ${cells.join(' | ')} |`;
}

function printScores(scores: readonly { readonly page: CorpusCase; readonly score: Score }[]): void {
  const groups = new Map<string, Score>();
  for (const { page, score } of scores) {
    for (const label of [`${page.set}`, `${page.set} ${page.truth.language}`]) {
      const before = groups.get(label);
      groups.set(label, before === undefined ? score : addScores(before, score));
    }
  }
  const heads = ['set', 'pages', 'title', 'authors', 'related', 'invented', 'debris published', 'lost', 'left out', 'date'];
  console.log(`| ${heads.join(' | ')} |\n|${'---|'.repeat(heads.length)}`);
  for (const label of [...groups.keys()].sort()) {
    const score = groups.get(label);
    if (score !== undefined) console.log(formatRow(label, score));
  }
}

// `--faults` names pages and lines: of `tune` only, so that nobody tunes on the others.
const scored = CORPUS_SETS.flatMap((set) => readCases(set).map((page) => ({ page, ...scorePage(page) })));
if (process.argv.includes('--faults')) {
  for (const { page, faults } of scored) {
    if (page.set !== 'tune' || faults.length === 0) continue;
    console.log(`${page.name} (${page.truth.language})\n  ${faults.join('\n  ')}`);
  }
}
if (process.argv.includes('--kinds')) {
  const kinds = new Map<string, number>();
  for (const { page, faults } of scored) {
    for (const fault of faults) {
      const kind = `${page.set} ${/^\D+?(?=:| \d)/.exec(fault)?.[0] ?? fault}`;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
  }
  for (const [kind, count] of [...kinds].sort()) console.log(`${String(count).padStart(4)}  ${kind}`);
}
printScores(scored);
