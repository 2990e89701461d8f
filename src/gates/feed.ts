import { createHash } from 'node:crypto';
import type { ArticleHead } from '../model/article.ts';
import type { Artifact } from '../model/artifact.ts';
import type { Problem } from '../model/problem.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { removeIllegalCharacters } from '../model/text.ts';
import { findUnsafe } from './feed-markup.ts';
import { type ReadEntry, readAtomEntries, readJsonItems, readRssItems } from './feed-reading.ts';
import { parsePart } from './parse-part.ts';
import { splitFeed, splitJson } from './split-feed.ts';

/** Whether the gate of feeds looks at an artifact: the three formats, live or archived. */
export function isFeed(artifact: Artifact): boolean {
  return /(^|\/)(atom\.xml|rss\.xml|feed\.json)$/.test(artifact.path);
}

/**
 * Reads a feed back and compares it with the articles: the same ids, titles, addresses, dates, authors, categories and
 * related headlines, each entry once; and its text holds nothing that runs, loads or stands relative to nothing. A fault here is a fault of ours or of a library, never of the content.
 */
export function checkFeed(artifact: Artifact, snapshot: Snapshot): readonly Problem[] {
  const memory = rememberFor(snapshot);
  const ids: string[] = [];
  const problems: Problem[] = [];
  for (const part of takeApart(artifact)) {
    const key = createHash('sha256').update(part.text).digest('base64');
    const known = memory.clean.get(key);
    if (known !== undefined) {
      ids.push(...known);
      continue;
    }
    const read = part.read();
    if (typeof read === 'string') return [faultOf(artifact, 'feed/unreadable', read)];
    const found = read.flatMap((entry) => checkEntry(entry, { artifact, snapshot, findHead: memory.findHead }));
    const names = read.map((entry) => entry.id);
    if (found.length === 0) memory.clean.set(key, names);
    problems.push(...found);
    ids.push(...names);
  }
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) problems.push(faultOf(artifact, 'feed/repeated-entry', `${id} is there twice.`));
    seen.add(id);
  }
  return [...problems, ...checkLive(ids, artifact, snapshot), ...checkSize(artifact)];
}

interface Part {
  readonly text: string;
  readonly read: () => readonly ReadEntry[] | string;
}

function takeApart(artifact: Artifact): readonly Part[] {
  const body = textOf(artifact);
  const isJson = artifact.path.endsWith('.json');
  const { envelope, fragments, wrap } = isJson ? splitJson(body) : splitFeed(body);
  const read = isJson ? readJson : readXml;
  return [envelope, ...fragments.map(wrap)].map((text) => ({ text, read: () => read(text) }));
}

function checkEntry(
  entry: ReadEntry,
  by: { readonly artifact: Artifact; readonly snapshot: Snapshot; readonly findHead: Memory['findHead'] },
): readonly Problem[] {
  const head = by.findHead(entry.id);
  if (head === undefined) return [faultOf(by.artifact, 'feed/unknown-entry', `No article has the id ${entry.id}.`)];
  const unsafe = findUnsafe(entry.html);
  return [
    ...compareEntry(entry, { head, artifact: by.artifact, snapshot: by.snapshot }),
    ...(unsafe === undefined ? [] : [faultOf(by.artifact, 'feed/unsafe', `In the text of ${head.file}: ${unsafe}`)]),
  ];
}

/** The entries of a feed, or why it cannot be read. */
export function readEntries(artifact: Artifact): readonly ReadEntry[] | string {
  const body = textOf(artifact);
  return artifact.path.endsWith('.json') ? readJson(body) : readXml(body);
}

function readJson(text: string): readonly ReadEntry[] | string {
  try {
    return readJsonItems(JSON.parse(text));
  } catch (error) {
    return String(error);
  }
}

function readXml(text: string): readonly ReadEntry[] | string {
  const parsed = parsePart(text);
  if (parsed.kind === 'fault') return `Line ${parsed.line}, column ${parsed.column}: ${parsed.message}`;
  return parsed.root.local === 'feed' ? readAtomEntries(parsed.root) : readRssItems(parsed.root);
}

function textOf({ body }: Artifact): string {
  return typeof body === 'string' ? body : new TextDecoder().decode(body);
}

// The feed of everything holds the newest articles, all of them while they fit.
function checkLive(ids: readonly string[], artifact: Artifact, snapshot: Snapshot): readonly Problem[] {
  if (artifact.path.includes('/') || snapshot.publication.feeds.archive !== undefined) return [];
  const expected = snapshot.articles.slice(0, snapshot.publication.feeds.limit).map((head) => clean(head.id));
  if (expected.length === ids.length && expected.every((id, index) => ids[index] === id)) return [];
  const missing = expected.find((id) => !ids.includes(id));
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

interface Memory {
  readonly findHead: (id: string) => ArticleHead | undefined;
  /** Ids of what was read and found equal, by the hash of its text. */
  readonly clean: Map<string, readonly string[]>;
}

const MEMORIES = new WeakMap<Snapshot, Memory>();

function rememberFor(snapshot: Snapshot): Memory {
  const known = MEMORIES.get(snapshot);
  if (known !== undefined) return known;
  const made = { findHead: makeFinder(snapshot.articles), clean: new Map() };
  MEMORIES.set(snapshot, made);
  return made;
}

// Feeds hold the newest: most of a large archive is never looked at.
function makeFinder(articles: readonly ArticleHead[]): Memory['findHead'] {
  const seen = new Map<string, ArticleHead>();
  let next = 0;
  return (id) => {
    for (; !seen.has(id) && next < articles.length; next += 1) {
      const head = articles[next];
      if (head !== undefined) seen.set(clean(head.id), head);
    }
    return seen.get(id);
  };
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
