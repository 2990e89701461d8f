import type { Author, Image } from '../../model/article.ts';
import type { Instant } from '../../model/instant.ts';
import { isLanguage } from '../../model/language.ts';
import { readWebAddress } from '../address.ts';
import { readDate } from '../date.ts';
import { omitAbsent } from '../omit-absent.ts';
import { decodeWords } from './decode-words.ts';
import type { ImportedFields } from './imported.ts';

/** A JSON object of unknown make. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The articles in schema.org JSON-LD, however deep in its graph, with what they refer to by `@id` in place. */
export function findNewsArticles(value: unknown): readonly JsonObject[] {
  const queue: unknown[] = [value];
  const articles: JsonObject[] = [];
  const named = new Map<string, JsonObject>();
  for (let steps = 0; steps < 10_000 && queue.length > 0; steps += 1) {
    const next = queue.shift();
    if (Array.isArray(next)) queue.push(...next.slice(0, 1_000));
    else if (isObject(next)) {
      const { '@id': id } = next;
      // A node says more than its name: `{"@id": …}` alone only points to it.
      if (typeof id === 'string' && Object.keys(next).length > 1) named.set(id, next);
      const types = [next['@type']].flat();
      if (types.some((type) => typeof type === 'string' && /(?:Article|BlogPosting|^Report)$/.test(type)))
        articles.push(next);
      queue.push(next['@graph'], next['mainEntity'], next['mainEntityOfPage']);
    }
  }
  return articles.map((article) => resolveReferences(article, named));
}

const REFERRING = ['author', 'image', 'publisher'];

function resolveReferences(article: JsonObject, named: ReadonlyMap<string, JsonObject>): JsonObject {
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve);
    const id = isObject(value) && Object.keys(value).length === 1 ? value['@id'] : undefined;
    return typeof id === 'string' ? (named.get(id) ?? value) : value;
  };
  const resolved = REFERRING.filter((key) => key in article).map((key) => [key, resolve(article[key])]);
  return { ...article, ...Object.fromEntries(resolved) };
}

/** The fields that schema.org's NewsArticle states. */
export function readNewsArticle(article: JsonObject, timeZone: string): ImportedFields {
  const publisher = nameOf(article['publisher']);
  const authors = [article['author']]
    .flat()
    .flatMap(readAuthor)
    .filter(({ name }) => name !== publisher);
  const url = addressOf(article['url']) ?? addressOf(article['mainEntityOfPage']);
  const language = textOf(article['inLanguage']) ?? nameOf(article['inLanguage']);
  const keywords = [article['keywords']]
    .flat()
    .flatMap((word) => (typeof word === 'string' ? word.split(/\s*,\s*/) : []));
  return omitAbsent<ImportedFields>({
    title: textOf(article['headline']) ?? textOf(article['name']),
    kicker: textOf(article['alternativeHeadline']),
    deck: textOf(article['description']),
    section: textOf([article['articleSection']].flat()[0]),
    tags: keywords.length > 0 ? [...new Set(keywords.filter((word) => word !== '').map(decodeWords))] : undefined,
    authors: authors.length > 0 ? authors : undefined,
    publisher,
    rights: textOf(article['copyrightNotice']),
    published: dateOf(article['datePublished'] ?? article['dateCreated'], timeZone),
    updated: dateOf(article['dateModified'], timeZone),
    lead: readImage(article['image']),
    language: language !== undefined && isLanguage(language) ? language : undefined,
    via: url,
  });
}

function readAuthor(value: unknown): readonly Author[] {
  const name = nameOf(value);
  if (name === undefined || /^https?:/.test(name)) return [];
  return [omitAbsent<Author>({ name, url: isObject(value) ? addressOf(value['url']) : undefined, email: undefined })];
}

function readImage(value: unknown): Image | undefined {
  const first = [value].flat()[0];
  if (typeof first === 'string') return omitAbsent<Image>({ url: readWebAddress(first) });
  if (!isObject(first)) return undefined;
  const image = omitAbsent<Image>({
    url: addressOf(first['url']) ?? addressOf(first['contentUrl']),
    caption: textOf(first['caption']),
    credit: textOf(first['creditText']),
  });
  return Object.keys(image).length === 0 ? undefined : image;
}

/** Whether a JSON value is an object with keys. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The words of a JSON string, entities decoded; `undefined` for anything else. */
export function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? decodeWords(value) : '';
  return text === '' ? undefined : text;
}

/** The instant that a JSON string states; `undefined` where it states none without a guess. */
export function dateOf(value: unknown, timeZone: string): Instant | undefined {
  if (typeof value !== 'string') return undefined;
  const read = readDate(value, timeZone);
  return read.kind === 'instant' ? read.instant : undefined;
}

function nameOf(value: unknown): string | undefined {
  return isObject(value) ? textOf(value['name']) : textOf(value);
}

function addressOf(value: unknown): ReturnType<typeof readWebAddress> {
  if (typeof value === 'string') return readWebAddress(value);
  return isObject(value) && typeof value['@id'] === 'string' ? readWebAddress(value['@id']) : undefined;
}
