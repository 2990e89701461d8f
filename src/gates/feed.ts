import type { Artifact } from '../model/artifact.ts';
import type { Problem } from '../model/problem.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { removeIllegalCharacters } from '../model/text.ts';
import { parseXml } from '../model/xml.ts';
import { type ExpectedEntry, type FeedMemory, hash } from './feed-memory.ts';
import { type ReadEntry, readAtomEntries, readJsonItems, readRssItems } from './feed-reading.ts';
import { readPlainXml } from './plain-xml.ts';
import { splitFeed, splitJson } from './split-feed.ts';

/** Whether the gate of feeds looks at an artifact: the three formats, live or archived. */
export function isFeed(artifact: Artifact): boolean {
  return /(^|\/)(atom\.xml|rss\.xml|feed\.json)$/.test(artifact.path);
}

/**
 * Reads a feed back and compares it with the articles: the same ids, titles, addresses, dates, authors, categories and
 * related headlines, each entry once; and its text holds nothing that runs, loads or stands relative to nothing. A fault
 * here is a fault of ours or of a library, never of the content.
 */
export function checkFeed(artifact: Artifact, snapshot: Snapshot, memory: FeedMemory): readonly Problem[] {
  const ids: string[] = [];
  const problems: Problem[] = [];
  for (const part of takeApart(artifact)) {
    const key = hash(part.text);
    const known = memory.recall(key);
    if (known !== undefined) {
      ids.push(...known);
      continue;
    }
    const read = part.read();
    if (typeof read === 'string') return [faultOf(artifact, 'feed/unreadable', read)];
    const found = read.flatMap((entry) => checkEntry(entry, { artifact, memory }));
    const names = read.map((entry) => entry.id);
    if (found.length === 0) memory.keep(key, names);
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
  { artifact, memory }: { readonly artifact: Artifact; readonly memory: FeedMemory },
): readonly Problem[] {
  const head = memory.findHead(entry.id);
  if (head === undefined) return [faultOf(artifact, 'feed/unknown-entry', `No article has the id ${entry.id}.`)];
  const unsafe = memory.findUnsafe(entry.html);
  return [
    ...compareEntry(entry, memory.expect(head), (message) => faultOf(artifact, 'feed/differs', message(head.file))),
    ...(unsafe === undefined ? [] : [faultOf(artifact, 'feed/unsafe', `In the text of ${head.file}: ${unsafe}`)]),
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
  const parsed = readPlainXml(text) ?? parseXml(text);
  if (parsed.kind === 'fault') return `Line ${parsed.line}, column ${parsed.column}: ${parsed.message}`;
  return parsed.root.local === 'feed' ? readAtomEntries(parsed.root) : readRssItems(parsed.root);
}

function textOf({ body }: Artifact): string {
  return typeof body === 'string' ? body : new TextDecoder().decode(body);
}

// The feed of everything holds the newest articles, all of them while they fit.
function checkLive(ids: readonly string[], artifact: Artifact, snapshot: Snapshot): readonly Problem[] {
  if (artifact.path.includes('/') || snapshot.publication.feeds.archive !== undefined) return [];
  const expected = snapshot.articles
    .slice(0, snapshot.publication.feeds.limit)
    .map((head) => removeIllegalCharacters(head.id));
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

function compareEntry(
  entry: ReadEntry,
  expected: ExpectedEntry,
  report: (message: (file: string) => string) => Problem,
): readonly Problem[] {
  const read: Readonly<Record<keyof ExpectedEntry, unknown>> = {
    title: entry.title,
    url: entry.url,
    published: entry.published,
    updated: entry.updated ?? entry.published,
    summary: expected.summary === undefined ? undefined : entry.summary,
    authors: entry.authors.join('\n'),
    categories: entry.categories.join('\n'),
    related: entry.related.join('\n'),
  };
  return (Object.keys(read) as readonly (keyof ExpectedEntry)[])
    .filter((field) => read[field] !== expected[field])
    .map((field) =>
      report(
        (file) =>
          `The ${field} of ${file} is read back as ${JSON.stringify(read[field])}, not as ${JSON.stringify(expected[field])}.`,
      ),
    );
}

function faultOf(artifact: Artifact, code: string, message: string): Problem {
  return { code, severity: 'error', file: artifact.path, message };
}
