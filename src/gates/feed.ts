import { type Artifact, sizeOf } from '../model/artifact.ts';
import type { Problem } from '../model/problem.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { removeIllegalCharacters } from '../model/text.ts';
import { compareEntry, type EntryReading, toReading } from './entry-reading.ts';
import { type FeedMemory, hash } from './feed-memory.ts';
import { takeApart, type WholePart } from './feed-parts.ts';

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
    if (part.plain !== undefined) {
      ids.push(part.plain.id);
      checkEntry(part.plain, { artifact, memory, problems });
      continue;
    }
    const read = readOnce(part, { artifact, memory, problems });
    if (typeof read === 'string') return [faultOf(artifact, 'feed/unreadable', read)];
    ids.push(...read);
  }
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) problems.push(faultOf(artifact, 'feed/repeated-entry', `${id} is there twice.`));
    seen.add(id);
  }
  return [...problems, ...checkLive(ids, artifact, snapshot), ...checkSize(artifact)];
}

interface Check {
  readonly artifact: Artifact;
  readonly memory: FeedMemory;
  readonly problems: Problem[];
}

// The ids in a part, or why it cannot be read. Parsing takes so long that it is remembered.
function readOnce({ document, read }: WholePart, check: Check): readonly string[] | string {
  const { memory, problems } = check;
  const text = document();
  const key = hash(text);
  const known = memory.recall(key);
  if (known !== undefined) return known;
  const entries = read(text);
  if (typeof entries === 'string') return entries;
  const before = problems.length;
  for (const entry of entries) checkEntry(toReading(entry), check);
  const ids = entries.map((entry) => entry.id);
  if (problems.length === before) memory.keep(key, ids);
  return ids;
}

function checkEntry(entry: EntryReading, { artifact, memory, problems }: Check): void {
  const head = memory.findHead(entry.id);
  if (head === undefined) {
    problems.push(faultOf(artifact, 'feed/unknown-entry', `No article has the id ${entry.id}.`));
    return;
  }
  for (const text of compareEntry(entry, memory.expect(head), head.file))
    problems.push(faultOf(artifact, 'feed/differs', text));
  const unsafe = entry.odd === undefined ? undefined : memory.findUnsafe(entry.odd);
  if (unsafe !== undefined) problems.push(faultOf(artifact, 'feed/unsafe', `In the text of ${head.file}: ${unsafe}`));
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
  const bytes = sizeOf(artifact);
  if (bytes <= HEAVY) return [];
  const kilobytes = Math.round(bytes / 1000);
  const message =
    bytes > TOO_HEAVY
      ? `The feed has ${kilobytes} kB; several readers stop at 1,000 kB.`
      : `The feed has ${kilobytes} kB; more than 512 kB is a burden to readers that poll.`;
  const hint = 'In publication.yaml lower feeds.limit, or set feeds.content to excerpt.';
  return [{ code: 'feed/large', severity: 'warning', file: artifact.path, message, hint }];
}

function faultOf(artifact: Artifact, code: string, message: string): Problem {
  return { code, severity: 'error', file: artifact.path, message };
}
