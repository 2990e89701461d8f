import type { ArticleHead } from '../../model/article.ts';
import { type Instant, toInstant } from '../../model/instant.ts';
import type { Publication } from '../../model/publication.ts';
import { foldText } from '../../model/text.ts';
import { joinUrl, type Url } from '../../model/url.ts';
import type { ArticleDraft } from '../draft.ts';
import { openColumn } from './column.ts';
import { hashName } from './name-index.ts';
import { openTextStore } from './text-store.ts';

/** The words of a head that lists, groups and addresses need of every article. */
export interface ShelfWords {
  readonly file: string;
  readonly slug: string;
  readonly title: string;
  readonly givenId: string | undefined;
  readonly formerId: string | undefined;
  readonly section: string | undefined;
  readonly url: Url;
}

/** Words with the lists beside them, as they come from a draft. */
interface ShelfEntry extends ShelfWords {
  readonly tags: readonly string[];
  readonly authors: ArticleHead['authors'] | undefined;
}

/** What stands on the shelf: lists are taken apart only for those who ask. */
interface PackedEntry {
  readonly words: ShelfWords;
  readonly tags: string;
  readonly authors: string;
}

/** What is so or not so of a head. */
export type HeadFlag = 'draft' | 'unlisted' | 'pinned' | 'held' | 'rtl' | 'page' | 'assets' | 'repeats' | 'related';

const FLAGS: Readonly<Record<HeadFlag, number>> = {
  draft: 1,
  unlisted: 2,
  pinned: 4,
  held: 8,
  rtl: 16,
  page: 32,
  assets: 64,
  repeats: 128,
  related: 256,
};

/**
 * The heads of all articles, numbered as they come, without what only a few of them are ever asked for: a hundred
 * thousand take about as much memory as their file names and titles.
 */
export interface HeadShelf {
  readonly add: (draft: ArticleDraft) => void;
  readonly length: () => number;
  readonly words: (at: number) => ShelfWords;
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

/** An empty shelf. */
export function openShelf(publication: Publication): HeadShelf {
  const texts = openTextStore();
  const flags = openColumn(Uint16Array);
  const published = openColumn(Float64Array);
  const updated = openColumn(Float64Array);
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
  let last: (PackedEntry & { readonly at: number }) | undefined;
  const base = joinUrl(publication.url, 'articles/');

  const noteOpen = (hash: number): void => {
    openHash.push(hash);
    openOwner.push(length);
    open += 1;
  };
  const add = ({ head, givenId, formerId, refs }: ArticleDraft): void => {
    const { file, slug, title, section, tags, url } = head;
    const entry = { file, slug, title, givenId, formerId, section, tags, authors: plainAuthors(head), url };
    const packed = packWords(entry, base);
    if (packed === undefined) unusual.set(length, entry);
    if (head.page !== undefined) pages += 1;
    texts.add(packed ?? '');
    flags.push(flagsOf(head));
    published.push(head.published);
    updated.push(head.updated);
    if (head.publishAt !== undefined) embargoes.set(length, head.publishAt);
    if (head.expiresAt !== undefined) expiries.set(length, head.expiresAt);
    const tongue = languages.indexOf(head.language);
    tongues.push(tongue === -1 ? languages.push(head.language) - 1 : tongue);
    for (const { url, title } of head.related)
      if (url === undefined && title !== '') noteOpen(hashName(foldText(title)));
    if (refs.size > 0) noteOpen(ANY);
    length += 1;
  };
  const unpack = (at: number): PackedEntry => {
    if (last?.at !== at) last = { at, ...unpackWords(texts.read(at), base) };
    return last;
  };
  return {
    add,
    length: () => length,
    words: (at) => unusual.get(at) ?? unpack(at).words,
    tags: (at) => unusual.get(at)?.tags ?? splitItems(unpack(at).tags),
    authors: (at) => {
      const odd = unusual.get(at);
      if (odd !== undefined) return odd.authors;
      const { authors } = unpack(at);
      return authors === ELSEWHERE ? undefined : splitItems(authors).map((name) => ({ name }));
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

// No hash is negative: this one stands for a headline that names an article.
const ANY = -1;

function plainAuthors({ authors }: Pick<ArticleHead, 'authors'>): ArticleHead['authors'] | undefined {
  return authors.every(({ url, email }) => url === undefined && email === undefined) ? authors : undefined;
}

function flagsOf(head: ArticleDraft['head']): number {
  return (
    (head.draft ? FLAGS.draft : 0) |
    (head.unlisted ? FLAGS.unlisted : 0) |
    (head.pinned === true ? FLAGS.pinned : 0) |
    (head.held === true ? FLAGS.held : 0) |
    (head.direction === 'rtl' ? FLAGS.rtl : 0) |
    (head.page === undefined ? 0 : FLAGS.page) |
    (head.assets.length > 0 ? FLAGS.assets : 0) |
    (head.repeatIn === undefined ? 0 : FLAGS.repeats) |
    (head.related.length > 0 ? FLAGS.related : 0)
  );
}

const FIELD = '\0';
const ITEM = '\u0001';
const ELSEWHERE = '\u0002';
const SUSPICIOUS = /[\0-\u0002\uD800-\uDFFF]/;
/** Control characters are our separators, and a lone surrogate does not survive UTF-8. */
const UNPACKABLE = /[\0-\u0002]|\p{Surrogate}/u;

function packWords(words: ShelfEntry, base: string): string | undefined {
  const { file, slug, title, givenId = '', formerId = '', section = '', tags, authors, url } = words;
  const names = authors?.map(({ name }) => name);
  const all = file + title + givenId + formerId + section + tags.join('') + (names?.join('') ?? '');
  const empty = words.givenId === '' || words.formerId === '' || words.section === '' || slug === '';
  if (empty || tags.includes('') || names?.includes('') === true) return undefined;
  if (SUSPICIOUS.test(all) && UNPACKABLE.test(all)) return undefined;
  const tail = [title, givenId, formerId, section, tags.join(ITEM), names?.join(ITEM) ?? ELSEWHERE].join(FIELD);
  return `${file}${FIELD}${shortenSlug(slug, file)}${FIELD}${tail}${FIELD}${url === `${base}${slug}/` ? '' : url}`;
}

// Most files are named after their slug: then its length says which part of the name it is.
function shortenSlug(slug: string, file: string): string {
  return file.endsWith(slug, file.lastIndexOf('.')) ? ITEM + slug.length : slug;
}

function lengthenSlug(slug: string, file: string): string {
  if (!slug.startsWith(ITEM)) return slug;
  const end = file.lastIndexOf('.');
  return file.slice(end - Number(slug.slice(1)), end);
}

function unpackWords(packed: string, base: string): PackedEntry {
  const parts = packed.split(FIELD);
  const [file = '', short = '', title = '', givenId, formerId, section, tags = '', authors = '', url = ''] = parts;
  const slug = lengthenSlug(short, file);
  const words = {
    file,
    slug,
    title,
    givenId: givenId === '' ? undefined : givenId,
    formerId: formerId === '' ? undefined : formerId,
    section: section === '' ? undefined : section,
    url: (url === '' ? `${base}${slug}/` : url) as Url,
  };
  return { words, tags, authors };
}

function splitItems(text: string): readonly string[] {
  return text === '' ? [] : text.split(ITEM);
}
