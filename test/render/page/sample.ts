import type { Article, ArticleHead } from '../../../src/model/article.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import type { Block } from '../../../src/model/body.ts';
import type { Edition } from '../../../src/model/edition.ts';
import type { Instant } from '../../../src/model/instant.ts';
import { directionOf } from '../../../src/model/language.ts';
import type { Publication } from '../../../src/model/publication.ts';
import type { Snapshot } from '../../../src/model/snapshot.ts';
import { escapeHtml, markHtml } from '../../../src/model/text.ts';
import { joinUrl, parseUrl, type Url } from '../../../src/model/url.ts';
import { openPagedArticles, renderPagedArticle, renderSitePages } from '../../../src/render/page/pages.ts';
import { describeSite } from '../../../src/render/page/place.ts';

/** An address known to be good. */
export function url(text: string): Url {
  const parsed = parseUrl(text);
  if (parsed === undefined) throw new Error(`Not a URL: ${text}`);
  return parsed;
}

/** An article of which a test states only what it is about. */
export function sampleArticle(slug: string, fields: Partial<Article> = {}): Article {
  const language = fields.language ?? 'en';
  const published = fields.published ?? (Date.UTC(2026, 10, 22, 3, 30) as Instant);
  return {
    id: `tag:example.org,2026:${slug}`,
    file: `content/articles/${slug}.md`,
    slug,
    url: joinUrl(PUBLICATION.url, `articles/${slug}/`),
    page: `articles/${slug}/`,
    title: `Title of ${slug}`,
    tags: [],
    authors: [],
    credits: [],
    corrections: [],
    related: [],
    published,
    updated: published,
    language,
    direction: directionOf(language),
    draft: false,
    unlisted: false,
    assets: [],
    body: [paragraph(`Text of ${slug}.`)],
    ...fields,
  };
}

/** A paragraph of plain text. */
export function paragraph(text: string): Block {
  return { kind: 'paragraph', text, html: markHtml(`<p>${escapeHtml(text)}</p>`) };
}

/** A heading inside a text. */
export function heading(text: string): Block {
  return { kind: 'heading', text, html: markHtml(`<h2>${escapeHtml(text)}</h2>`) };
}

/** A publication with every setting at its plainest. */
export const PUBLICATION: Publication = {
  title: 'The Sample',
  description: 'A paper for tests.',
  url: url('https://example.org/news/'),
  language: 'en',
  direction: 'ltr',
  timeZone: 'Asia/Jerusalem',
  authors: [],
  tagAuthority: 'example.org,2026',
  feeds: { limit: 50, content: 'whole', hubs: [], by: [] },
  digest: { limit: 30, lead: 'whole', stories: 'excerpt', theme: 'broadsheet' },
  paste: { ui: [], relatedLabels: [], agencies: [] },
};

/** All articles listed in the order given, in one edition with the same order. */
export function sampleSnapshot(articles: readonly Article[], publication: Partial<Publication> = {}): Snapshot {
  const edition: Edition = {
    id: '2026-11-23',
    date: Date.UTC(2026, 10, 23, 5) as Instant,
    articles,
    frozen: false,
    revision: 1,
  };
  return {
    publication: { ...PUBLICATION, ...publication },
    articles: articles.filter((article) => !article.unlisted),
    unlisted: articles.filter((article) => article.unlisted),
    editions: articles.length === 0 ? [] : [edition],
    openArticle: (head: ArticleHead) => {
      const article = articles.find(({ id }) => id === head.id);
      if (article === undefined) throw new Error(`No article ${head.id}`);
      return article;
    },
  };
}

/** All pages of a snapshot. */
export function renderPages(snapshot: Snapshot): readonly Artifact[] {
  const site = describeSite(snapshot);
  const articles = [...openPagedArticles(site, site.snapshot.openArticle)].map((paged) =>
    renderPagedArticle(site, paged),
  );
  return [...articles, ...renderSitePages(site)];
}
