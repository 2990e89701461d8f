import type { ArticleHead } from '../../model/article.ts';
import { type Instant, toInstant } from '../../model/instant.ts';
import type { Publication } from '../../model/publication.ts';
import { foldText } from '../../model/text.ts';
import { joinUrl } from '../../model/url.ts';
import type { ArticleDraft } from '../draft.ts';
import { mintId } from '../mint-id.ts';
import { type Numbers, openColumn } from './column.ts';
import { FLAGS, flagsOf, type HeadFlag } from './head-flags.ts';
import type { HeadRow } from './head-row.ts';
import { hashName } from './name-index.ts';
import {
  type PackedEntry,
  packWords,
  peekWords,
  plainAuthors,
  type ShelfEntry,
  type ShelfWords,
  splitAuthors,
  splitItems,
  unpackWords,
} from './pack-words.ts';
import { openTextStore, type TextStore } from './text-store.ts';

/**
 * The heads of all articles, numbered as they come, without what only a few of them are ever asked for: a hundred
 * thousand take about as much memory as their file names and titles.
 */
export interface HeadShelf {
  readonly add: (draft: ArticleDraft) => void;
  /** Adds a head that was read without a draft. */
  readonly addRow: (row: HeadRow) => void;
  /** Whether another shelf can copy this head: its words are packed. */
  readonly isPacked: (at: number) => boolean;
  /** Adds a head as another shelf of the same publication had it, with its packed words. */
  readonly copy: (from: Omit<ShelfColumns, 'texts'>, at: number, words: Uint8Array) => void;
  /** Everything on it, as long as no other is added. */
  readonly columns: () => ShelfColumns;
  readonly length: () => number;
  readonly words: (at: number) => ShelfWords;
  /** What the ledger of ids tells of an article that has the {@link firstId}. */
  readonly ledgerWords: (at: number) => LedgerWords;
  /** The id that an article has by itself: the one it is given, else one made of its path. */
  readonly firstId: (at: number) => string;
  /** The {@link hashName} of that id. */
  readonly firstIdHash: (at: number) => number;
  readonly tags: (at: number) => readonly string[];
  /** `undefined` where one of them has more than a name. */
  readonly authors: (at: number) => ArticleHead['authors'] | undefined;
  /** Whether any of them has a page of its own. */
  readonly hasPages: () => boolean;
  readonly flag: (at: number, flag: HeadFlag) => boolean;
  readonly published: (at: number) => Instant;
  readonly updated: (at: number) => Instant;
  readonly publishAt: (at: number) => Instant | undefined;
  readonly expiresAt: (at: number) => Instant | undefined;
  readonly language: (at: number) => string;
  /** The numbers of articles with a related headline that `mayMatch` the title of an article, or that names one. */
  readonly findOpen: (mayMatch: (titleHash: number) => boolean) => readonly number[];
  /** Whether any related headline still waits for its link. */
  readonly hasOpen: () => boolean;
}

/** Words for the ledger of ids. */
export interface LedgerWords {
  readonly file: string;
  readonly id: string;
  readonly title: string;
  /** Whether they are UTF-8 with a character for each byte. */
  readonly isEncoded: boolean;
}

/** All heads of a shelf, each fact of them in a row of its own. */
export interface ShelfColumns {
  readonly flags: Numbers;
  readonly published: Numbers;
  readonly updated: Numbers;
  readonly idHash: Numbers;
  /** Each head's place in `languages`. */
  readonly tongues: Numbers;
  readonly languages: readonly string[];
  readonly embargoes: ReadonlyMap<number, Instant>;
  readonly expiries: ReadonlyMap<number, Instant>;
  /** Related headlines that wait for their link: what finds them, and whose they are, in rising order. */
  readonly openHash: Numbers;
  readonly openOwner: Numbers;
  /** Packed words; none of a head whose words cannot be packed. */
  readonly texts: ReturnType<TextStore['all']>;
}

/** An empty shelf. */
export function openShelf(publication: Publication): HeadShelf {
  const texts = openTextStore();
  const flags = openColumn(Uint16Array);
  const published = openColumn(Float64Array);
  const updated = openColumn(Float64Array);
  const idHash = openColumn(Uint32Array);
  const tongues = openColumn(Uint16Array);
  const languages: string[] = [];
  const embargoes = new Map<number, Instant>();
  const expiries = new Map<number, Instant>();
  const unusual = new Map<number, ShelfEntry>();
  const openHash = openColumn(Float64Array);
  const openOwner = openColumn(Uint32Array);
  let open = 0;
  let length = 0;
  let pages = 0;
  const near: PackedEntry[] = [];
  let last: (PackedEntry & { readonly at: number }) | undefined;
  const base = joinUrl(publication.url, 'articles/');

  const nameFirst = ({ givenId, file }: Pick<ShelfWords, 'givenId' | 'file'>): string =>
    givenId ?? mintId(file.slice('content/'.length), publication.tagAuthority);
  const noteOpen = (hash: number): void => {
    openHash.push(hash);
    openOwner.push(length);
    open += 1;
  };
  const addTongue = (language: string): void => {
    const tongue = languages.indexOf(language);
    tongues.push(tongue === -1 ? languages.push(language) - 1 : tongue);
  };
  // Behind the words, which come in one of three ways.
  const close = (row: Omit<HeadRow, 'words'>): void => {
    if ((row.flags & FLAGS.page) !== 0) pages += 1;
    flags.push(row.flags);
    published.push(row.published);
    updated.push(row.updated);
    idHash.push(hashName(row.id));
    if (row.publishAt !== undefined) embargoes.set(length, row.publishAt);
    if (row.expiresAt !== undefined) expiries.set(length, row.expiresAt);
    addTongue(row.language);
    for (const hash of row.open) noteOpen(hash);
    length += 1;
  };
  const add = ({ head, givenId, formerId, refs }: ArticleDraft): void => {
    const { file, slug, title, section, tags, url } = head;
    const entry = { file, slug, title, givenId, formerId, section, tags, authors: plainAuthors(head), url };
    const packed = packWords(entry, base);
    if (packed === undefined) unusual.set(length, entry);
    texts.add(packed ?? '');
    const { published, updated, publishAt, expiresAt, language } = head;
    const open = head.related.flatMap(({ url, title }) =>
      url === undefined && title !== '' ? [hashName(foldText(title))] : [],
    );
    if (refs.size > 0) open.push(ANY);
    close({ id: nameFirst(entry), flags: flagsOf(head), published, updated, publishAt, expiresAt, language, open });
  };
  const addRow = (row: HeadRow): void => {
    texts.addBinary(row.words);
    close(row);
  };
  const copy: HeadShelf['copy'] = (from, at, words) => {
    const given = from.flags[at] ?? 0;
    texts.addBytes(words);
    if ((given & FLAGS.page) !== 0) pages += 1;
    flags.push(given);
    published.push(from.published[at] ?? 0);
    updated.push(from.updated[at] ?? 0);
    idHash.push(from.idHash[at] ?? 0);
    const embargo = from.embargoes.get(at);
    if (embargo !== undefined) embargoes.set(length, embargo);
    const expiry = from.expiries.get(at);
    if (expiry !== undefined) expiries.set(length, expiry);
    addTongue(from.languages[from.tongues[at] ?? 0] ?? publication.language);
    for (let open = findFirst(from.openOwner, at); from.openOwner[open] === at; open += 1)
      noteOpen(from.openHash[open] ?? ANY);
    length += 1;
  };
  const unpack = (at: number): PackedEntry => {
    if (at < NEAR) {
      near[at] ??= unpackWords(texts.read(at), base);
      return near[at];
    }
    if (last?.at !== at) last = { at, ...unpackWords(texts.read(at), base) };
    return last;
  };
  return {
    add,
    addRow,
    copy,
    isPacked: (at) => !unusual.has(at),
    columns: () => ({
      flags: flags.all(),
      published: published.all(),
      updated: updated.all(),
      idHash: idHash.all(),
      tongues: tongues.all(),
      languages,
      embargoes,
      expiries,
      openHash: openHash.all(),
      openOwner: openOwner.all(),
      texts: texts.all(),
    }),
    length: () => length,
    firstId: (at) => nameFirst(unusual.get(at) ?? unpack(at).words),
    ledgerWords: (at) => {
      const odd = unusual.get(at);
      if (odd !== undefined) return { file: odd.file, id: nameFirst(odd), title: odd.title, isEncoded: false };
      const { file, title, givenId } = peekWords(texts.readBinary(at));
      if (!BEYOND_ASCII.test(file)) return { file, id: nameFirst({ file, givenId }), title, isEncoded: true };
      const { words } = unpack(at);
      return { file: words.file, id: nameFirst(words), title: words.title, isEncoded: false };
    },
    firstIdHash: idHash.at,
    words: (at) => unusual.get(at) ?? unpack(at).words,
    tags: (at) => unusual.get(at)?.tags ?? splitItems(unpack(at).tags),
    authors: (at) => {
      const odd = unusual.get(at);
      if (odd !== undefined) return odd.authors;
      const { authors } = unpack(at);
      return splitAuthors(authors);
    },
    hasPages: () => pages > 0,
    flag: (at, flag) => (flags.at(at) & FLAGS[flag]) !== 0,
    published: (at) => toInstant(published.at(at)),
    updated: (at) => toInstant(updated.at(at)),
    publishAt: (at) => embargoes.get(at),
    expiresAt: (at) => expiries.get(at),
    language: (at) => languages[tongues.at(at)] ?? publication.language,
    hasOpen: () => open > 0,
    findOpen: (mayMatch) => {
      const found = new Set<number>();
      for (let at = 0; at < open; at += 1)
        if (openHash.at(at) === ANY || mayMatch(openHash.at(at))) found.add(openOwner.at(at));
      return [...found];
    },
  };
}

const BEYOND_ASCII = /[\x80-\xFF]/;

// Ids, addresses and the ledger go through all of them in turn: a few are unpacked once.
const NEAR = 1024;

// No hash is negative: this one stands for a headline that names an article.
const ANY = -1;

// The first of those of `owner`, which stand together.
function findFirst(owners: Numbers, owner: number): number {
  let low = 0;
  let high = owners.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((owners[middle] ?? owner) < owner) low = middle + 1;
    else high = middle;
  }
  return low;
}
