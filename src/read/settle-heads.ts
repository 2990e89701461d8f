import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import type { ArticleContext } from './article-context.ts';
import { decodeText } from './decode.ts';
import { type IdRequest, type KnownId, readLedger, settleIds } from './ids.ts';
import { compareLedger, encodeEntry, formatEntry, formatLedger, joinEntries, type LedgerEntry } from './ledger-text.ts';
import type { HeadShelf } from './shelf/head-shelf.ts';
import { hashName, indexNames } from './shelf/name-index.ts';
import { readFileBytes } from './text-file.ts';

const LEDGER = 'content/ids.json';

/** A million articles. */
const MAX_LEDGER_BYTES = 256 * 1024 * 1024;

/** Who is who among the heads of a shelf. */
export interface SettledHeads {
  readonly idOf: (at: number) => string;
  /** The {@link hashName} of an id. */
  readonly idHash: (at: number) => number;
  /** The new text of the ledger in pieces; none when it stays as it is. */
  readonly formatIds: () => Iterable<Buffer>;
  readonly problems: readonly Problem[];
}

/** What ids are settled with besides the shelf. */
export interface SettleContext extends ArticleContext {
  /** Article files that have no head, because of a mistake in them. */
  readonly failed: ReadonlySet<string>;
}

/** Gives each head of a shelf its id. Only what differs from the ledger is looked at: mostly nothing. */
export function settleHeads(shelf: HeadShelf, context: SettleContext): SettledHeads {
  const { tagAuthority } = context.publication;
  const fileAt = (at: number): string => shelf.words(at).file.slice('content/'.length);
  const { firstId } = shelf;
  function* entries(): Iterable<LedgerEntry> {
    for (let at = 0; at < shelf.length(); at += 1)
      yield [fileAt(at), { id: firstId(at), title: shelf.words(at).title }];
  }
  const before = readLedgerFile(context.root, entries());
  const { known, fresh } = before;
  const isFresh = (file: string): boolean => known.size > 0 && (fresh?.has(file) ?? true);
  // Where nothing is known, every id is the first one, and nobody asks.
  const requests = known.size === 0 ? [] : collectRequests(shelf, isFresh);
  const files = new Map(requests.map(({ at, request }) => [request.file, at]));
  const settled = settleIds(
    requests.map(({ request }) => request),
    known,
    {
      tagAuthority,
      isPresent: (file) => files.has(file) || context.failed.has(`content/${file}`) || hasFile(shelf, file),
      isTaken: makeTaken(shelf, firstId, (at) => !isFresh(fileAt(at))),
    },
  );
  const ids = new Map([...settled.ids].map(([file, id]) => [files.get(file) ?? -1, id]));
  const format = (): Iterable<Buffer> =>
    settled.ledger.size === 0 ? joinEntries(ownEntries(shelf)) : formatLedger(mergeEntries(entries(), settled.ledger));
  const isSame = known.size === 0 && fresh?.size === 0;
  return {
    idOf: (at) => ids.get(at) ?? firstId(at),
    idHash: (at) => (ids.has(at) ? hashName(ids.get(at) ?? '') : shelf.firstIdHash(at)),
    formatIds: () => (isSame || isSameText(before.bytes, format()) ? [] : format()),
    problems: [...before.problems, ...settled.problems],
  };
}

/** The ledger on the disk: its bytes, and what they know that `entries` does not say. */
interface LedgerFile {
  readonly bytes?: Buffer;
  readonly known: ReadonlyMap<string, KnownId>;
  /** The files of which `known` may tell; absent: all of them. */
  readonly fresh?: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

function readLedgerFile(root: string, entries: Iterable<LedgerEntry>): LedgerFile {
  const known = new Map<string, KnownId>();
  if (!existsSync(join(root, LEDGER))) return { known, problems: [] };
  const { value: bytes, problems } = readFileBytes(root, LEDGER, MAX_LEDGER_BYTES);
  if (bytes === undefined || bytes.length === 0) return { known, problems };
  const compared = compareLedger(bytes, entries);
  if (compared !== undefined) return { bytes, ...compared, problems };
  const { value: text = '', problems: found } = decodeText(bytes, LEDGER);
  const read = readLedger(text, LEDGER);
  return { bytes: Buffer.from(text, 'utf8'), known: read.ledger, problems: [...found, ...read.problems] };
}

function collectRequests(
  shelf: HeadShelf,
  isFresh: (file: string) => boolean,
): readonly { readonly at: number; readonly request: IdRequest }[] {
  const found: { readonly at: number; readonly request: IdRequest }[] = [];
  for (let at = 0; at < shelf.length(); at += 1) {
    const { file, title, givenId, formerId } = shelf.words(at);
    const path = file.slice('content/'.length);
    if (isFresh(path)) found.push({ at, request: { file: path, title, given: givenId, formerId } });
  }
  return found;
}

// Files are sorted on the shelf.
function hasFile(shelf: HeadShelf, file: string): boolean {
  const wanted = `content/${file}`;
  let low = 0;
  let high = shelf.length();
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shelf.words(middle).file < wanted) low = middle + 1;
    else high = middle;
  }
  return low < shelf.length() && shelf.words(low).file === wanted;
}

function makeTaken(
  shelf: HeadShelf,
  idOf: (at: number) => string,
  counts: (at: number) => boolean,
): (id: string) => boolean {
  let ids: ReturnType<typeof indexNames> | undefined;
  let former: ReturnType<typeof indexNames> | undefined;
  return (id) => {
    ids ??= indexNames(shelf.length(), idOf);
    former ??= indexNames(shelf.length(), (at) => shelf.words(at).formerId ?? '');
    return ids.find(id).some(counts) || former.find(id).length > 0;
  };
}

function* mergeEntries(own: Iterable<LedgerEntry>, settled: ReadonlyMap<string, KnownId>): Iterable<LedgerEntry> {
  const others = [...settled].sort(([a], [b]) => (a < b ? -1 : 1));
  let next = 0;
  for (const entry of own) {
    for (; (others[next]?.[0] ?? entry[0]) < entry[0]; next += 1) yield others[next] ?? entry;
    const other = others[next];
    if (other?.[0] === entry[0]) next += 1;
    yield other?.[0] === entry[0] ? other : entry;
  }
  yield* others.slice(next);
}

// Nothing but what the shelf says itself, as in a first build: its words are not decoded for that.
function* ownEntries(shelf: HeadShelf): Iterable<string> {
  for (let at = 0; at < shelf.length(); at += 1) {
    const { file, id, title, isEncoded } = shelf.ledgerWords(at);
    const path = file.slice('content/'.length);
    yield isEncoded ? formatEntry(path, { id, title }) : encodeEntry([path, { id, title }]);
  }
}

function isSameText(bytes: Buffer | undefined, pieces: Iterable<Buffer>): boolean {
  let at = 0;
  for (const other of pieces) {
    const end = at + other.length;
    if (bytes === undefined || end > bytes.length || bytes.compare(other, 0, other.length, at, end) !== 0) return false;
    at = end;
  }
  return at === (bytes?.length ?? 0);
}
