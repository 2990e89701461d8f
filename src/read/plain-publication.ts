import { isLanguage } from '../model/language.ts';
import type { PasteSettings } from '../model/publication.ts';
import { isTimeZone } from '../model/time.ts';
import { parseUrl, type Url } from '../model/url.ts';
import { readDate } from './date.ts';
import type {
  GivenDigest,
  GivenFeeds,
  GivenLogo,
  GivenMail,
  GivenMailbox,
  GivenPublication,
  GivenSchedule,
  GivenWithdrawal,
} from './given-publication.ts';
import { type PlainMap, type PlainValue, readPlainYaml } from './plain-yaml.ts';

// The schema again (publication-schema.ts), as far as nothing is wrong: making its shapes and looking through them takes
// longer than all else that a build does before the first article.

const REFUSED: unique symbol = Symbol('refused');

type Reader<T> = (value: PlainValue | undefined) => T | typeof REFUSED;

/**
 * What the text of a publication's file says, equal to what its schema makes of it; `undefined` where it is not plain or
 * anything may be wrong with it, which `checkPublication` tells.
 */
export function readPlainPublication(text: string): GivenPublication | undefined {
  const value = readPlainYaml(text);
  const given = value === undefined ? REFUSED : publication(value);
  return given === REFUSED ? undefined : given;
}

const words: Reader<string> = (value) => (typeof value === 'string' ? value : REFUSED);

function wordsThat(isFit: (text: string) => boolean): Reader<string> {
  return (value) => (typeof value === 'string' && isFit(value) ? value : REFUSED);
}

const web: Reader<Url> = (value) => {
  if (typeof value !== 'string' || !/^https?:\/\//.test(value)) return REFUSED;
  return parseUrl(value) ?? REFUSED;
};

const count: Reader<number> = (value) =>
  typeof value === 'string' && /^[1-9]\d{0,6}$/.test(value) ? Number(value) : REFUSED;

const flag: Reader<boolean> = (value) => (value === 'true' ? true : value === 'false' ? false : REFUSED);

function oneOf<const T extends string>(...options: readonly T[]): Reader<T> {
  return (value) => options.find((option) => option === value) ?? REFUSED;
}

function optional<T>(read: Reader<T>): Reader<T | undefined> {
  return (value) => (value === undefined ? undefined : read(value));
}

function listOf<T>(read: Reader<T>): Reader<readonly T[]> {
  return (value) => {
    const items: T[] = [];
    for (const item of value === undefined ? [] : isList(value) ? value : [value]) {
      const made = read(item);
      if (made === REFUSED) return REFUSED;
      items.push(made);
    }
    return items;
  };
}

function isList(value: PlainValue): value is readonly PlainValue[] {
  return Array.isArray(value);
}

function isMap(value: PlainValue | undefined): value is PlainMap {
  return value instanceof Map;
}

function mapOf<T extends object>(readers: { readonly [K in keyof T]-?: Reader<T[K]> }): Reader<T> {
  const table = readers as Readonly<Record<string, Reader<unknown>>>;
  return (value) => {
    if (!isMap(value)) return REFUSED;
    for (const key of value.keys()) if (!Object.hasOwn(table, key)) return REFUSED;
    const made: Record<string, unknown> = {};
    for (const [key, read] of Object.entries(table)) {
      const field = read(value.get(key));
      if (field === REFUSED) return REFUSED;
      if (field !== undefined) made[key] = field;
    }
    return made as T;
  };
}

type GivenAuthor = GivenPublication['authors'][number];

const day = wordsThat((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && readDate(text, 'UTC').kind === 'instant');
const address = wordsThat((text) => /^[^\s@<>(),;:\\"[\]]{1,64}@[^\s@<>(),;:\\"[\]]{1,255}$/.test(text));
const mailbox = mapOf<GivenMailbox>({ name: optional(words), email: address });
const extent = oneOf('whole', 'excerpt');

const namedAuthor = mapOf<GivenAuthor>({
  name: words,
  url: optional(web),
  email: optional(address),
});
const author: Reader<GivenAuthor> = (value) => (typeof value === 'string' ? { name: value } : namedAuthor(value));

const publication = mapOf<GivenPublication>({
  title: words,
  url: web,
  timeZone: wordsThat(isTimeZone),
  description: optional(words),
  language: optional(wordsThat(isLanguage)),
  authors: listOf(author),
  rights: optional(words),
  license: optional(web),
  logo: optional(
    mapOf<GivenLogo>({
      url: web,
      alt: optional(words),
      width: optional(count),
      height: optional(count),
      type: optional(words),
    }),
  ),
  tagAuthority: optional(wordsThat((text) => /^[a-z0-9.@-]+,\d{4}(-\d{2}(-\d{2})?)?$/i.test(text))),
  feeds: optional(
    mapOf<GivenFeeds>({
      limit: optional(count),
      content: optional(extent),
      hubs: listOf(web),
      by: listOf(oneOf('section', 'tag', 'author', 'language')),
      archive: optional(count),
      withdrawn: listOf(
        mapOf<GivenWithdrawal>({
          id: words,
          date: wordsThat((text) => readDate(text, 'UTC').kind === 'instant'),
          reason: optional(words),
        }),
      ),
      stylesheet: optional(flag),
      headers: optional(flag),
    }),
  ),
  digest: optional(
    mapOf<GivenDigest>({
      schedule: optional(
        mapOf<GivenSchedule>({
          days: listOf(oneOf('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun')),
          at: wordsThat((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)),
          skip: listOf(day),
          since: optional(day),
          catchUp: optional(oneOf('merge', 'each', 'skip')),
          maxLate: optional(count),
        }),
      ),
      limit: optional(count),
      lead: optional(extent),
      stories: optional(extent),
      subject: optional(words),
      theme: optional(wordsThat((text) => /^[\w-]+$/.test(text))),
      images: optional(oneOf('remote', 'inline')),
    }),
  ),
  mail: optional(
    mapOf<GivenMail>({
      from: mailbox,
      replyTo: optional(mailbox),
      postalAddress: optional(words),
      listId: wordsThat((text) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text)),
      unsubscribe: optional(web),
      testRecipients: listOf(mailbox),
    }),
  ),
  pages: optional(flag),
  paste: optional(mapOf<PasteSettings>({ ui: listOf(words), relatedLabels: listOf(words), agencies: listOf(words) })),
});
