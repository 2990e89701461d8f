import type { FrontMap } from './imported.ts';
import {
  first,
  flag,
  isMap,
  list,
  listUntaken,
  listWords,
  others,
  people,
  picture,
  same,
  type Take,
  text,
  tongue,
  webAddress,
  when,
  whether,
} from './post-values.ts';

/** Front matter of a site generator in the names that Latewire has for it. */
export interface TranslatedKeys {
  readonly value: FrontMap;
  /** Where each of its keys stood as written. */
  readonly origins: ReadonlyMap<string, readonly string[]>;
  /** Keys as written that say nothing of an article here: layouts, old addresses, switches of a theme. */
  readonly left: readonly string[];
}

/** A key of ours, and how a value gets there. */
type Target = readonly [key: string, take: Take];

/**
 * Translates what Jekyll, Hugo, Zola, Eleventy, Astro and their themes write on top of a post, as YAML or TOML gave it
 * (maps, lists and strings). Where two keys say the same, ours or else the first has it, and the other is left.
 */
export function translateKeys(given: Readonly<Record<string, unknown>>): TranslatedKeys {
  const value: Record<string, unknown> = { __proto__: null };
  const origins = new Map<string, readonly string[]>();
  const left: string[] = [];
  const put = ({ path, written }: Entry, [wanted, take]: Target): boolean => {
    const taken = take(written);
    const key = wanted === 'section' && value['section'] !== undefined ? 'tags' : wanted;
    const before = value[key] ?? value[SYNONYMS[key] ?? ''];
    if (taken === undefined || (before !== undefined && key !== 'tags')) return false;
    value[key] = key === 'tags' ? [...new Set([...listWords(before), ...listWords(taken)])] : taken;
    if (before === undefined) origins.set(key, path);
    return true;
  };
  const entries = flatten(given).filter(({ written }) => !isEmpty(written));
  // The names that are ours come first: they are what the others stand in for.
  const isOwn = ({ path }: Entry): boolean => OWN[path.join('.')] !== undefined;
  for (const entry of [...entries.filter(isOwn), ...entries.filter((one) => !isOwn(one))]) {
    const name = entry.path.join('.');
    const targets = OWN[name] ?? FOREIGN[name] ?? [];
    const taken = targets.filter((target) => put(entry, target));
    if (taken.length === 0) left.push(name);
    else left.push(...taken.flatMap(([, take]) => listUntaken(entry.written, take)).map((part) => `${name}.${part}`));
  }
  return { value: { ...value } as FrontMap, origins, left };
}

// Two spellings of one key.
const SYNONYMS: Readonly<Record<string, string>> = {
  published: 'date',
  authors: 'author',
  language: 'lang',
  lead: 'image',
};

interface Entry {
  readonly path: readonly string[];
  readonly written: unknown;
}

// Zola's groups hold keys as the top does; any other map is the value of its key.
const GROUPS: ReadonlySet<string> = new Set(['taxonomies']);

function flatten(given: Readonly<Record<string, unknown>>): readonly Entry[] {
  return Object.entries(given).flatMap(([key, written]): readonly Entry[] =>
    GROUPS.has(key) && isMap(written)
      ? Object.entries(written).map(([inner, one]) => ({ path: [key, inner], written: one }))
      : [{ path: [key], written }],
  );
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}

function keys(names: string, ...targets: readonly Target[]): Readonly<Record<string, readonly Target[]>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, targets]));
}

const OWN: Readonly<Record<string, readonly Target[]>> = {
  __proto__: null as never,
  ...Object.fromEntries(
    'id formerId slug via source_url title deck summary description kicker section agency credits publisher publisherFeed rights date updated corrections direction audio related related+ publishAt expiresAt draft unlisted pinned held repeatIn paste'
      .split(' ')
      .map((key) => [key, [[key, same]] as const]),
  ),
  published: [
    ['published', when],
    ['draft', whether],
  ],
  url: [['url', webAddress]],
  tags: [['tags', list]],
  authors: [['authors', people]],
  author: [['author', people]],
  language: [['language', tongue]],
  lang: [['lang', tongue]],
  lead: [['lead', picture]],
  image: [['image', picture]],
};

const FOREIGN: Readonly<Record<string, readonly Target[]>> = {
  __proto__: null as never,
  ...keys('pubDate pubDatetime publishDate publish_date published_at publishedAt', ['published', text]),
  ...keys('created created_at createdAt', ['published', text]),
  ...keys('lastmod last_modified_at lastModified modified modified_at updatedDate updated_at updatedAt modDatetime', [
    'updated',
    text,
  ]),
  ...keys('expiryDate', ['expiresAt', text]),
  ...keys('subtitle subheading standfirst dek', ['deck', text]),
  ...keys('excerpt abstract', ['summary', text]),
  ...keys('tag keywords taxonomies.tags', ['tags', list]),
  ...keys('category categories taxonomies.categories', ['section', first], ['tags', others]),
  ...keys('byline taxonomies.authors', ['authors', people]),
  ...keys(
    'cover banner hero heroImage hero_image featured_image featuredImage feature_image thumbnail ogImage og_image images',
    ['lead', picture],
  ),
  ...keys('locale', ['language', tongue]),
  ...keys('canonical canonicalURL canonicalUrl canonical_url', ['url', webAddress]),
  ...keys('hidden', ['unlisted', flag]),
};
