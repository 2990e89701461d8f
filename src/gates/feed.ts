import type { ArticleHead } from '../model/article.ts';
import type { Artifact } from '../model/artifact.ts';
import type { Problem } from '../model/problem.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { removeIllegalCharacters } from '../model/text.ts';
import { parseXml } from '../model/xml.ts';
import { type ReadEntry, readAtomEntries, readJsonItems, readRssItems } from './feed-reading.ts';

/** Whether the gate of feeds looks at an artifact: the three formats, live or archived. */
export function isFeed(artifact: Artifact): boolean {
  return /(^|\/)(atom\.xml|rss\.xml|feed\.json)$/.test(artifact.path);
}

/**
 * Reads a feed back and compares it with the articles: the same ids, titles, addresses, dates, authors, categories and
 * related headlines, each entry once. A fault here is a fault of ours or of a library, never of the content.
 */
export function checkFeed(artifact: Artifact, snapshot: Snapshot): readonly Problem[] {
  const read = readEntries(artifact);
  if (typeof read === 'string') return [faultOf(artifact, 'feed/unreadable', read)];
  const heads = indexHeads(snapshot);
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const entry of read) {
    const head = heads.get(entry.id);
    if (head === undefined)
      problems.push(faultOf(artifact, 'feed/unknown-entry', `No article has the id ${entry.id}.`));
    else problems.push(...compareEntry(entry, { head, artifact, snapshot }));
    if (seen.has(entry.id)) problems.push(faultOf(artifact, 'feed/repeated-entry', `${entry.id} is there twice.`));
    seen.add(entry.id);
  }
  return [...problems, ...checkLive(read, artifact, snapshot), ...checkSize(artifact)];
}

/** The entries of a feed, or why it cannot be read. */
export function readEntries(artifact: Artifact): readonly ReadEntry[] | string {
  const body = typeof artifact.body === 'string' ? artifact.body : new TextDecoder().decode(artifact.body);
  if (artifact.path.endsWith('.json')) {
    try {
      return readJsonItems(JSON.parse(body));
    } catch (error) {
      return String(error);
    }
  }
  const parsed = parseXml(body);
  if (parsed.kind === 'fault') return `Line ${parsed.line}, column ${parsed.column}: ${parsed.message}`;
  return parsed.root.local === 'feed' ? readAtomEntries(parsed.root) : readRssItems(parsed.root);
}

// The feed of everything holds the newest articles, all of them while they fit.
function checkLive(read: readonly ReadEntry[], artifact: Artifact, snapshot: Snapshot): readonly Problem[] {
  if (artifact.path.includes('/') || snapshot.publication.feeds.archive !== undefined) return [];
  const expected = snapshot.articles.slice(0, snapshot.publication.feeds.limit).map((head) => clean(head.id));
  if (expected.length === read.length && expected.every((id, index) => read[index]?.id === id)) return [];
  const missing = expected.find((id) => !read.some((entry) => entry.id === id));
  const what = missing === undefined ? 'The entries are not the newest articles in order.' : `${missing} is missing.`;
  return [faultOf(artifact, 'feed/entries', what)];
}

// Every poll of every reader fetches the whole document when one byte of it changed.
const HEAVY = 512_000;
const TOO_HEAVY = 1_000_000;

function checkSize(artifact: Artifact): readonly Problem[] {
  const bytes = Buffer.byteLength(artifact.body);
  if (bytes <= HEAVY) return [];
  const kilobytes = Math.round(bytes / 1000);
  const message =
    bytes > TOO_HEAVY
      ? `The feed has ${kilobytes} kB; several readers stop at 1,000 kB.`
      : `The feed has ${kilobytes} kB; more than 512 kB is a burden to readers that poll.`;
  const hint = 'In publication.yaml lower feeds.limit, or set feeds.content to excerpt.';
  return [{ code: 'feed/large', severity: 'warning', file: artifact.path, message, hint }];
}

interface Comparison {
  readonly head: ArticleHead;
  readonly artifact: Artifact;
  readonly snapshot: Snapshot;
}

function compareEntry(entry: ReadEntry, by: Comparison): readonly Problem[] {
  const { head, snapshot } = by;
  const authors = head.authors.length === 0 ? snapshot.publication.authors : head.authors;
  const categories = head.section === undefined ? head.tags : [head.section, ...head.tags];
  const related = head.related.filter((headline) => headline.url !== undefined);
  const fields: readonly (readonly [string, unknown, unknown])[] = [
    ['title', entry.title, clean(head.title)],
    ['url', entry.url, head.url],
    ['published', entry.published, toSecond(head.published)],
    ['updated', entry.updated ?? entry.published, toSecond(head.updated)],
    ['summary', head.deck === undefined ? '' : entry.summary, clean(head.deck ?? '')],
    ['authors', entry.authors.join('\n'), authors.map((author) => clean(author.name)).join('\n')],
    [
      'categories',
      entry.categories.join('\n'),
      [...new Set(categories.map(clean))].filter((name) => name.trim() !== '').join('\n'),
    ],
    ['related', entry.related.join('\n'), related.map(({ title, url }) => `${clean(title)}\n${url}`).join('\n')],
  ];
  return fields
    .filter(([, found, expected]) => found !== expected)
    .map(([field, found, expected]) =>
      faultOf(
        by.artifact,
        'feed/differs',
        `The ${field} of ${head.file} is read back as ${JSON.stringify(found)}, not as ${JSON.stringify(expected)}.`,
      ),
    );
}

const INDEXES = new WeakMap<Snapshot, ReadonlyMap<string, ArticleHead>>();

function indexHeads(snapshot: Snapshot): ReadonlyMap<string, ArticleHead> {
  const known = INDEXES.get(snapshot);
  if (known !== undefined) return known;
  const made = new Map(snapshot.articles.map((head) => [clean(head.id), head]));
  INDEXES.set(snapshot, made);
  return made;
}

function toSecond(milliseconds: number): number {
  return Math.floor(milliseconds / 1000) * 1000;
}

function clean(text: string): string {
  return removeIllegalCharacters(text);
}

function faultOf(artifact: Artifact, code: string, message: string): Problem {
  return { code, severity: 'error', file: artifact.path, message };
}
