import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, ArticleFields, ArticleHead } from '../model/article.ts';
import type { Body } from '../model/body.ts';
import type { FrozenEdition } from '../model/edition.ts';
import { hasErrors, type Problem, type Result } from '../model/problem.ts';
import type { Publication } from '../model/publication.ts';
import type { ReadingReport } from '../model/report.ts';
import type { ArticleContext } from './article-context.ts';
import { type ArticleFile, articleOfFile, visitArticleFiles } from './article-files.ts';
import { type ArticleSource, type RecallHead, readHeadSource, readSource } from './article-source.ts';
import type { FindAddress } from './body.ts';
import { readCachedBody } from './cached-body.ts';
import type { ArticleDraft } from './draft.ts';
import { findStrangers } from './edition-articles.ts';
import { readEditions } from './editions.ts';
import { readHead } from './head.ts';
import { type HeadCache, openHeadMemory } from './head-memory.ts';
import { joinHeads } from './join-heads.ts';
import { openPasteReader, type ReadPasted } from './pasted.ts';
import { readPublicationFile } from './publication-file.ts';
import { openShelf } from './shelf/head-shelf.ts';
import type { TextCaches } from './text-cache.ts';

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
  /** The new text of `content/ids.json`, in pieces; none when it stays as it is. */
  readonly formatIds: () => Iterable<string>;
}

/** What reading may use, and whom it tells. */
export interface ReadOptions {
  /** Texts that an earlier build has read. */
  readonly texts?: TextCaches | undefined;
  /** Heads that an earlier build has read. */
  readonly heads?: HeadCache | undefined;
  /** Called once there are so many articles with pages that a thread for those is worth its start. */
  readonly noteMany?: (() => void) | undefined;
}

const MANY = 256;

/** Reads a publication's folder, the one that holds `content/`; `undefined` when `publication.yaml` cannot be read. Synchronous: on a warm disk that is several times faster. */
export function readContent(
  root: string,
  { texts: caches = NO_CACHES, heads: headCache, noteMany }: ReadOptions = {},
): Result<Content | undefined> {
  const { value: publication, problems: found } = readPublicationFile(root);
  if (publication === undefined) return { value: undefined, problems: found };
  const told: Problem[] = [...found];
  const context: ContentContext = { root, publication, readPasted: openPasteReader(publication, caches.pastes) };
  const shelf = openShelf(publication);
  const memory = openHeadMemory(shelf, JSON.stringify(publication), headCache);
  const failed = new Set<string>();
  const pasted: ArticleFile[] = [];
  // Of a file that stands alone, its name says all.
  const bundles = new Map<string, ArticleFile>();
  const shelve = (article: ArticleFile): void => {
    if (article.kind === 'paste') pasted.push(article);
    if (article.beside.length > 0 || article.related !== undefined) bundles.set(article.file, article);
    const draft = readDraft(article, context, memory.recall);
    if (draft !== 'known') {
      const { value, problems } = draft;
      for (const problem of problems) told.push(problem);
      if (value === undefined) {
        failed.add(article.file);
        return;
      }
      shelf.add(value);
      memory.note(value, problems.length === 0);
    }
    if (shelf.length() === MANY && publication.pages !== false) noteMany?.();
  };
  if (existsSync(join(root, 'content/articles'))) told.push(...visitArticleFiles(root, 'content/articles', shelve));
  memory.close();
  const articleOf = (file: string): ArticleFile => bundles.get(file) ?? articleOfFile(file);
  const joined = joinHeads(shelf, {
    ...context,
    failed,
    readDraft: (file) => readAnew(articleOf(file), context).value,
    locate: (file) => readSource(root, articleOf(file)).value,
  });
  const { heads } = joined;
  const editions = readEditions(root, publication.timeZone);
  const value: Content = {
    publication,
    heads,
    editions: editions.value,
    formatIds: joined.formatIds,
    openArticle: (head) => {
      const article = articleOf(head.file);
      const { value: source, problems } = readSource(root, article);
      if (source === undefined) return { value: { ...joined.openHead(head), body: [] }, problems };
      const draft = draftOf(source, context).value;
      const whole = joined.openHead(head, draft);
      const body = readBody(source, whole, { ...context, findAddress: joined.findAddress, caches });
      // Who asks may show it as of another day.
      const { published, draft: waits } = head;
      return {
        value: { ...whole, published, draft: waits, body: body.value },
        problems: [...problems, ...body.problems],
      };
    },
    readReports: () => readReports(pasted, context),
  };
  return {
    value,
    problems: [...told, ...joined.problems, ...editions.problems, ...findStrangers(editions.value, heads)],
  };
}

function readAnew(article: ArticleFile, context: ContentContext): Result<ArticleDraft | undefined> {
  const draft = readDraft(article, context, () => false);
  return draft === 'known' ? { value: undefined, problems: [] } : draft;
}

function readDraft(
  article: ArticleFile,
  context: ContentContext,
  recall: RecallHead,
): Result<ArticleDraft | undefined> | 'known' {
  const read = readHeadSource(context.root, article, recall);
  if (read === 'known') return read;
  const { value: source, problems } = read;
  if (source === undefined || problems.some(isUnreadable)) return { value: undefined, problems };
  const draft = draftOf(source, context);
  if (problems.length === 0) return draft;
  const found = hasErrors(problems) ? draft.problems.filter(({ code }) => !ABSENT.has(code)) : draft.problems;
  return { value: hasErrors(problems) ? undefined : draft.value, problems: [...problems, ...found] };
}

function draftOf(source: ArticleSource, context: ContentContext): Result<ArticleDraft | undefined> {
  const stated = readStated(source, context);
  const head = readHead(source, stated.value, context);
  return stated.problems.length === 0 ? head : { value: head.value, problems: [...stated.problems, ...head.problems] };
}

// A front matter that cannot be read says nothing; of one with a wrong key, the rest is still checked in the same run.
function isUnreadable({ code, severity }: Problem): boolean {
  return severity === 'error' && /^(?:read\/|front-matter\/(?:yaml|toml|no-map|not-closed|too-long))/.test(code);
}

// What a front matter that cannot be read does not say may stand in it after all: one mistake, one message.
const ABSENT: ReadonlySet<string> = new Set(['article/no-date', 'article/no-title']);

function readStated(source: ArticleSource, context: ContentContext): Result<Partial<ArticleFields>> {
  if (source.article.kind !== 'paste') return { value: {}, problems: [] };
  const { fields, problems } = context.readPasted(source);
  return { value: fields, problems };
}

type ContentContext = ArticleContext & { readonly readPasted: ReadPasted };

type OpenContext = ContentContext & { readonly findAddress: FindAddress; readonly caches: TextCaches };

const NO_CACHE = { read: () => undefined, write: () => {}, isFull: () => true };
const NO_CACHES: TextCaches = { bodies: NO_CACHE, pastes: NO_CACHE };

function readBody(source: ArticleSource, head: ArticleHead, context: OpenContext): Result<Body> {
  if (source.article.kind === 'paste') return { value: context.readPasted(source).body, problems: [] };
  const files = new Map(head.assets.map(({ path }) => [path.slice(path.lastIndexOf('/') + 1), path]));
  const { publication, findAddress, caches } = context;
  return readCachedBody(source, { url: head.url, home: publication.url, files, findAddress }, caches.bodies);
}

function readReports(articles: readonly ArticleFile[], context: ContentContext): readonly ReadingReport[] {
  return articles.flatMap((article) => {
    const { value: source } = readSource(context.root, article);
    return source === undefined ? [] : [context.readPasted(source).report];
  });
}
