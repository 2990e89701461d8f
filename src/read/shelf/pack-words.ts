import type { ArticleHead } from '../../model/article.ts';
import type { Url } from '../../model/url.ts';

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
export interface ShelfEntry extends ShelfWords {
  readonly tags: readonly string[];
  readonly authors: ArticleHead['authors'] | undefined;
}

/** What stands on the shelf: lists are taken apart only for those who ask. */
export interface PackedEntry {
  readonly words: ShelfWords;
  readonly tags: string;
  readonly authors: string;
}

const FIELD = '\0';
/** Stands between the items of a list. */
export const ITEM = '\u0001';
const ELSEWHERE = '\u0002';
const SUSPICIOUS = /[\0-\u0002\uD800-\uDFFF]/;
/** Control characters are our separators, and a lone surrogate does not survive UTF-8. */
const UNPACKABLE = /[\0-\u0002]|\p{Surrogate}/u;

/** The words of a head in one text; `undefined` where they have characters that divide it. `base` is where pages stand. */
export function packWords(words: ShelfEntry, base: string): string | undefined {
  const { file, slug, title, givenId = '', formerId = '', section = '', tags, authors, url } = words;
  if (words.givenId === '' || words.formerId === '' || words.section === '' || slug === '') return undefined;
  if (![file, title, givenId, formerId, section].every(isPackable) || !tags.every(isItem)) return undefined;
  const names = authors?.map(({ name }) => name);
  if (names?.every(isItem) === false) return undefined;
  const lists = { tags: tags.join(ITEM), authors: names?.join(ITEM) ?? ELSEWHERE };
  const address = url === `${base}${slug}/` ? '' : url;
  return joinFields({ file, slug, title, givenId, formerId, section, ...lists, url: address });
}

/** What is packed of a head: what it has not is empty, and so is the address of a page of ours. */
export interface PackedFields {
  readonly file: string;
  readonly slug: string;
  readonly title: string;
  readonly givenId: string;
  readonly formerId: string;
  readonly section: string;
  /** Items with {@link ITEM} between two. */
  readonly tags: string;
  readonly authors: string;
  readonly url: string;
}

/** The text that {@link unpackWords} takes apart, from fields that have none of the characters that divide it. */
export function joinFields({
  file,
  slug,
  title,
  givenId,
  formerId,
  section,
  tags,
  authors,
  url,
}: PackedFields): string {
  const head = file + FIELD + shortenSlug(slug, file) + FIELD + title + FIELD + givenId + FIELD + formerId + FIELD;
  return head + section + FIELD + tags + FIELD + authors + FIELD + url;
}

function isPackable(text: string): boolean {
  return !SUSPICIOUS.test(text) || !UNPACKABLE.test(text);
}

function isItem(text: string): boolean {
  return text !== '' && isPackable(text);
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

/** What {@link packWords} has packed. */
export function unpackWords(packed: string, base: string): PackedEntry {
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

/** The few of packed words that the ledger of ids tells; in bytes where these are. */
export function peekWords(packed: string): Pick<ShelfWords, 'file' | 'title' | 'givenId'> {
  const fileEnd = packed.indexOf(FIELD);
  const slugEnd = packed.indexOf(FIELD, fileEnd + 1);
  const titleEnd = packed.indexOf(FIELD, slugEnd + 1);
  const idEnd = packed.indexOf(FIELD, titleEnd + 1);
  return {
    file: packed.slice(0, fileEnd),
    title: packed.slice(slugEnd + 1, titleEnd),
    givenId: idEnd === titleEnd + 1 ? undefined : packed.slice(titleEnd + 1, idEnd),
  };
}

/** The file's name of packed words, from their bytes. */
export function unpackFile(packed: Buffer): string {
  return packed.toString('utf8', 0, packed.indexOf(FIELD));
}

/** The items of a packed list. */
export function splitItems(text: string): readonly string[] {
  return text === '' ? [] : text.split(ITEM);
}

/** The authors of a packed head; `undefined` where one of them has more than a name. */
export function splitAuthors(authors: string): ArticleHead['authors'] | undefined {
  return authors === ELSEWHERE ? undefined : splitItems(authors).map((name) => ({ name }));
}

/** The authors, where they have nothing but names. */
export function plainAuthors({ authors }: Pick<ArticleHead, 'authors'>): ArticleHead['authors'] | undefined {
  return authors.every(({ url, email }) => url === undefined && email === undefined) ? authors : undefined;
}
