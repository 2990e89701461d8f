import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Article, ArticleHead } from '../../../src/model/article.ts';
import type { Body } from '../../../src/model/body.ts';
import type { Edition } from '../../../src/model/edition.ts';
import { type Instant, toInstant } from '../../../src/model/instant.ts';
import type { Publication } from '../../../src/model/publication.ts';
import type { Snapshot } from '../../../src/model/snapshot.ts';
import type { TemplateFiles, TemplateSource } from '../../../src/model/templates.ts';
import { escapeHtml, markHtml } from '../../../src/model/text.ts';
import type { Url } from '../../../src/model/url.ts';
import { loadMjml } from '../../../src/render/mail/load-mjml.ts';
import { compileTemplates, type DigestTemplates, type TemplateCache } from '../../../src/render/mail/templates.ts';

const TEMPLATES = new URL('../../../templates/', import.meta.url).pathname;

/** The templates that come with Latewire. */
export function readShippedTemplates(): TemplateFiles {
  const files = readdirSync(TEMPLATES, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(TEMPLATES, path), readFileSync(path, 'utf8') as TemplateSource];
    }),
  );
}

export const DATE: Instant = toInstant(Date.UTC(2026, 10, 23, 5, 0));

export function makePublication(fields: Partial<Publication> = {}): Publication {
  return {
    title: 'The Latewire Example',
    url: 'https://latewire.example/' as Url,
    language: 'en',
    direction: 'ltr',
    timeZone: 'Asia/Jerusalem',
    authors: [],
    rights: '© 2026 The Latewire Example',
    tagAuthority: 'latewire.example,2026',
    feeds: { limit: 50, content: 'whole', hubs: [], by: [] },
    digest: { limit: 30, lead: 'whole', stories: 'excerpt', theme: 'broadsheet' },
    mail: {
      from: { name: 'The Latewire Example', email: 'digest@latewire.example' },
      postalAddress: '1 Example Street, Jerusalem',
      listId: 'digest.latewire.example',
      unsubscribe: 'https://latewire.example/unsubscribe' as Url,
      testRecipients: [],
    },
    paste: { ui: [], relatedLabels: [], agencies: [] },
    ...fields,
  };
}

export function paragraphs(...texts: readonly string[]): Body {
  return texts.map((text) => ({ kind: 'paragraph', text, html: markHtml(`<p>${escapeHtml(text)}</p>`) }));
}

export function makeArticle(number: number, fields: Partial<Article> = {}): Article {
  return {
    id: `tag:latewire.example,2026:${number}`,
    file: `articles/story-${number}.md`,
    slug: `story-${number}`,
    url: `https://latewire.example/articles/story-${number}/` as Url,
    page: `articles/story-${number}/`,
    title: `Story number ${number}`,
    tags: [],
    authors: [{ name: 'Rina Example' }],
    credits: [],
    corrections: [],
    related: [],
    published: DATE,
    updated: DATE,
    language: 'en',
    direction: 'ltr',
    draft: false,
    unlisted: false,
    assets: [],
    body: paragraphs('The first paragraph.', 'The second paragraph.'),
    ...fields,
  };
}

export function makeSnapshot(articles: readonly Article[], publication: Publication = makePublication()): Snapshot {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return {
    publication,
    articles,
    unlisted: [],
    editions: [makeEdition(articles)],
    openArticle: (head: ArticleHead) => {
      const article = byId.get(head.id);
      if (article === undefined) throw new RangeError(`No article ${head.id}`);
      return article;
    },
  };
}

export function makeEdition(articles: readonly ArticleHead[], fields: Partial<Edition> = {}): Edition {
  return { id: '2026-11-23', date: DATE, articles, frozen: true, revision: 1, ...fields };
}

/** A cache that forgets nothing and counts. */
export function makeCache(): TemplateCache & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return { entries, read: (key) => entries.get(key), write: (key, text) => entries.set(key, text) };
}

const shared = makeCache();

/** The shipped templates, compiled once for all tests of a run. */
export async function compileShipped(publication: Publication = makePublication()): Promise<DigestTemplates> {
  const { value, problems } = await compileTemplates(readShippedTemplates(), { publication, cache: shared, loadMjml });
  if (value === undefined) throw new Error(JSON.stringify(problems, undefined, 1));
  return value;
}

/** The names of the shipped themes. */
export function readThemes(): readonly string[] {
  return [...new Set([...readShippedTemplates().keys()].flatMap((path) => /^themes\/([^/]+)\//.exec(path)?.[1] ?? []))];
}
