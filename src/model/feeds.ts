import { createHash } from 'node:crypto';
import type { ArticleHead } from './article.ts';
import type { Language } from './language.ts';
import type { FeedSettings, Publication } from './publication.ts';
import { joinUrl, type Url } from './url.ts';
import { nameLanguage } from './words-of.ts';

/** The three formats in which every feed is written. */
export type FeedFormat = 'atom' | 'rss' | 'json';

/** One file of a feed. */
export interface FeedFile {
  readonly format: FeedFormat;
  /** Relative to the output folder. */
  readonly path: string;
  readonly url: Url;
  /** Without parameters, as autodiscovery and `rel="self"` name it. */
  readonly type: string;
}

/** What the articles of a feed have in common. */
export type FeedKind = 'all' | FeedSettings['by'][number];

/** A feed that the publication offers: what a page needs to announce it (`<link rel="alternate" type title href>`). */
export interface FeedListing {
  readonly kind: FeedKind;
  /** The section, tag, author or language; empty for the feed of everything. */
  readonly value: string;
  /** What people call that: a language by its own name. */
  readonly name: string;
  readonly title: string;
  /** Folder of its files, empty or with a closing slash: `sections/politics/`. */
  readonly folder: string;
  readonly language: Language;
  readonly files: readonly FeedFile[];
  /** The page for people, with the newest entries and how to subscribe. */
  readonly page: { readonly path: string; readonly url: Url };
  /** Newest first. */
  readonly articles: readonly ArticleHead[];
}

/** File name and media type of each format, in the order in which pages announce them. */
export const FEED_FORMATS: Readonly<Record<FeedFormat, { readonly name: string; readonly type: string }>> = {
  atom: { name: 'atom.xml', type: 'application/atom+xml' },
  rss: { name: 'rss.xml', type: 'application/rss+xml' },
  json: { name: 'feed.json', type: 'application/feed+json' },
};

const FOLDERS = {
  section: 'sections',
  tag: 'tags',
  author: 'authors',
  language: 'languages',
} as const satisfies Readonly<Record<FeedSettings['by'][number], string>>;

/** Every feed of the publication: the feed of everything first, then one for each value asked for by `feeds.by`. */
export function listFeeds(publication: Publication, articles: readonly ArticleHead[]): readonly FeedListing[] {
  const groups = publication.feeds.by.flatMap((kind) => groupArticles(publication, kind, articles));
  return [describeFeed(publication, { kind: 'all', value: '', slug: '', articles }), ...groups];
}

interface Group {
  readonly kind: FeedKind;
  readonly value: string;
  readonly slug: string;
  readonly articles: readonly ArticleHead[];
}

function groupArticles(
  publication: Publication,
  kind: FeedSettings['by'][number],
  articles: readonly ArticleHead[],
): readonly FeedListing[] {
  const groups = new Map<string, { readonly value: string; readonly articles: ArticleHead[] }>();
  for (const article of articles) {
    const slugs = new Set<string>();
    for (const value of valuesOf(publication, kind, article)) {
      const slug = slugify(value);
      if (slugs.has(slug)) continue;
      slugs.add(slug);
      const group = groups.get(slug);
      if (group === undefined) groups.set(slug, { value, articles: [article] });
      else group.articles.push(article);
    }
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([slug, group]) => describeFeed(publication, { kind, slug, ...group }));
}

function valuesOf(publication: Publication, kind: FeedSettings['by'][number], article: ArticleHead): readonly string[] {
  switch (kind) {
    case 'section':
      return article.section === undefined ? [] : [article.section];
    case 'tag':
      return article.tags;
    case 'author':
      return (article.authors.length === 0 ? publication.authors : article.authors).map((author) => author.name);
    case 'language':
      return [article.language];
  }
}

function describeFeed(publication: Publication, group: Group): FeedListing {
  const { kind, value, slug, articles } = group;
  const folder = kind === 'all' ? '' : `${FOLDERS[kind]}/${slug}/`;
  const page = kind === 'all' ? 'feeds/' : folder;
  const files = Object.entries(FEED_FORMATS).map(([format, { name, type }]) => {
    const path = folder + name;
    return { format: format as FeedFormat, path, url: joinUrl(publication.url, path), type };
  });
  const label = kind === 'language' ? nameLanguage(value) : value;
  return {
    kind,
    value,
    name: label,
    title: kind === 'all' ? publication.title : `${publication.title}: ${label}`,
    folder,
    language: kind === 'language' ? value : publication.language,
    files,
    page: { path: `${page}index.html`, url: joinUrl(publication.url, page) },
    articles,
  };
}

/**
 * A folder's name for any text, the same for ever: letters and digits of any script with hyphens. What a name loses
 * (`C++`, `C#`) is told apart by a few figures of its hash, so that no later neighbour can move an address.
 */
export function slugify(text: string): string {
  const folded = text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
  const slug = folded
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  if (slug !== '' && slug === folded.replace(/ /g, '-') && !RESERVED.test(slug)) return slug;
  const hash = createHash('sha256').update(folded).digest('hex').slice(0, 6);
  return slug === '' ? hash : `${slug}-${hash}`;
}

// Windows refuses these as names of folders.
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/;
