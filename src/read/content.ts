import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, ArticleFields, ArticleHead } from '../model/article.ts';
import type { Body } from '../model/body.ts';
import type { FrozenEdition } from '../model/edition.ts';
import { hasErrors, type Problem, type Result } from '../model/problem.ts';
import type { Publication } from '../model/publication.ts';
import type { ReadingReport } from '../model/report.ts';
import type { Url } from '../model/url.ts';
import type { ArticleContext } from './article-context.ts';
import { type ArticleFile, listArticleFiles } from './article-files.ts';
import { type ArticleSource, readHeadSource, readSource } from './article-source.ts';
import { readMarkdownBody } from './body.ts';
import type { ArticleDraft } from './draft.ts';
import { joinDrafts } from './drafts.ts';
import { findStrangers } from './edition-articles.ts';
import { readEditions } from './editions.ts';
import { readHead } from './head.ts';
import { readPastedSource } from './pasted.ts';
import { readPublicationFile } from './publication-file.ts';

/** Everything in `content/`: heads at once, texts when they are asked for. */
export interface Content {
  readonly publication: Publication;
  /** All of them, drafts too, in the order of their files. */
  readonly heads: readonly ArticleHead[];
  readonly editions: readonly FrozenEdition[];
  /** Reads the article's text from its file. */
  readonly openArticle: (head: ArticleHead) => Result<Article>;
  /** What became of each line of every pasted article, in the order of their files. */
  readonly readReports: () => readonly ReadingReport[];
  /** The new text of `content/ids.json`; empty when it stays as it is. */
  readonly ids: string;
}

/** Reads a publication's folder, the one that holds `content/`; `undefined` when `publication.yaml` cannot be read. Synchronous: on a warm disk that is several times faster. */
export function readContent(root: string): Result<Content | undefined> {
  const { value: publication, problems: found } = readPublicationFile(root);
  if (publication === undefined) return { value: undefined, problems: found };
  const told: Problem[] = [...found];
  const context: ArticleContext = { root, publication };
  const listed = existsSync(join(root, 'content/articles'))
    ? listArticleFiles(root, 'content/articles')
    : { value: [], problems: [] };
  const drafts: ArticleDraft[] = [];
  told.push(...listed.problems);
  for (const article of listed.value) {
    const { value, problems } = readDraft(article, context);
    told.push(...problems);
    if (value !== undefined) drafts.push(value);
  }
  const { heads, ids, problems } = joinDrafts(drafts, listed.value, context);
  const editions = readEditions(root, publication.timeZone);
  const strangers = findStrangers(editions.value, new Set(heads.map(({ id }) => id)));
  told.push(...problems, ...editions.problems, ...strangers);
  const files = new Map(listed.value.map((article) => [article.file, article]));
  let addresses: ReadonlyMap<string, Url> | undefined;
  const value: Content = {
    publication,
    heads,
    ids,
    editions: editions.value,
    openArticle: (head) => {
      addresses ??= new Map(heads.map(({ file, url }) => [file, url]));
      return openArticle(head, files.get(head.file), { ...context, addresses });
    },
    readReports: () => readReports(listed.value, context),
  };
  return { value, problems: told };
}

function readDraft(article: ArticleFile, context: ArticleContext): Result<ArticleDraft | undefined> {
  const { value: source, problems } = readHeadSource(context.root, article);
  if (source === undefined || problems.some(isUnreadable)) return { value: undefined, problems };
  const stated = readStated(source, context);
  const head = readHead(source, stated.value, context);
  const found = hasErrors(problems) ? head.problems.filter(({ code }) => !ABSENT.has(code)) : head.problems;
  const value = hasErrors(problems) ? undefined : head.value;
  return { value, problems: [...problems, ...stated.problems, ...found] };
}

// A front matter that cannot be read says nothing; of one with a wrong key, the rest is still checked in the same run.
function isUnreadable({ code, severity }: Problem): boolean {
  return severity === 'error' && /^(?:read\/|front-matter\/(?:yaml|toml|no-map|not-closed|too-long))/.test(code);
}

// What a front matter that cannot be read does not say may stand in it after all: one mistake, one message.
const ABSENT: ReadonlySet<string> = new Set(['article/no-date', 'article/no-title']);

function readStated(source: ArticleSource, context: ArticleContext): Result<Partial<ArticleFields>> {
  if (source.article.kind !== 'paste') return { value: {}, problems: [] };
  const { fields, problems } = readPastedSource(source, context);
  return { value: fields, problems };
}

type OpenContext = ArticleContext & { readonly addresses: ReadonlyMap<string, Url> };

function openArticle(head: ArticleHead, article: ArticleFile | undefined, context: OpenContext): Result<Article> {
  const { value: source, problems } =
    article === undefined ? { value: undefined, problems: [] } : readSource(context.root, article);
  if (source === undefined) return { value: { ...head, body: [] }, problems };
  const body = readBody(source, head, context);
  return { value: { ...head, body: body.value }, problems: [...problems, ...body.problems] };
}

function readBody(source: ArticleSource, head: ArticleHead, context: OpenContext): Result<Body> {
  if (source.article.kind === 'paste') return { value: readPastedSource(source, context).body, problems: [] };
  const files = new Map(head.assets.map(({ path }) => [path.slice(path.lastIndexOf('/') + 1), path]));
  return readMarkdownBody(source, {
    url: head.url,
    home: context.publication.url,
    files,
    addresses: context.addresses,
  });
}

function readReports(articles: readonly ArticleFile[], context: ArticleContext): readonly ReadingReport[] {
  return articles.flatMap((article) => {
    if (article.kind !== 'paste') return [];
    const { value: source } = readSource(context.root, article);
    return source === undefined ? [] : [readPastedSource(source, context).report];
  });
}
