import type { Article, ArticleHead } from '../model/article.ts';
import type { Body } from '../model/body.ts';
import type { FrozenEdition } from '../model/edition.ts';
import type { Result } from '../model/problem.ts';
import type { Publication } from '../model/publication.ts';
import type { ReadingReport } from '../model/report.ts';
import type { ArticleFile } from './article-files.ts';
import { type ArticleSource, readSource } from './article-source.ts';
import type { FindAddress } from './body.ts';
import { readCachedBody } from './cached-body.ts';
import { findStrangers } from './edition-articles.ts';
import { readEditions } from './editions.ts';
import { joinHeads } from './join-heads.ts';
import { openPasteReader } from './pasted.ts';
import { readPublicationFile } from './publication-file.ts';
import { type DraftContext, draftOf, readAnew } from './read-draft.ts';
import { type ShelveOptions, shelveHeads } from './shelve-heads.ts';
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
  readonly formatIds: () => Iterable<Buffer>;
}

/** What reading may use, and whom it tells. */
export interface ReadOptions extends ShelveOptions {
  /** Texts that an earlier build has read. */
  readonly texts?: TextCaches | undefined;
}

/** Reads a publication's folder, the one that holds `content/`; `undefined` when `publication.yaml` cannot be read. Synchronous: on a warm disk that is several times faster. */
export function readContent(
  root: string,
  { texts: caches = NO_CACHES, ...shelving }: ReadOptions = {},
): Result<Content | undefined> {
  const { value: publication, problems: found } = readPublicationFile(root);
  if (publication === undefined) return { value: undefined, problems: found };
  const context: DraftContext = { root, publication, readPasted: openPasteReader(publication, caches.pastes) };
  const { shelf, failed, pasted, articleOf, problems: faults } = shelveHeads(context, shelving);
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
    problems: [...found, ...faults, ...joined.problems, ...editions.problems, ...findStrangers(editions.value, heads)],
  };
}

type OpenContext = DraftContext & { readonly findAddress: FindAddress; readonly caches: TextCaches };

const NO_CACHE = { read: () => undefined, write: () => {}, isFull: () => true };
const NO_CACHES: TextCaches = { bodies: NO_CACHE, pastes: NO_CACHE };

function readBody(source: ArticleSource, head: ArticleHead, context: OpenContext): Result<Body> {
  if (source.article.kind === 'paste') return { value: context.readPasted(source).body, problems: [] };
  const files = new Map(head.assets.map(({ path }) => [path.slice(path.lastIndexOf('/') + 1), path]));
  const { publication, findAddress, caches } = context;
  return readCachedBody(source, { url: head.url, home: publication.url, files, findAddress }, caches.bodies);
}

function readReports(articles: readonly ArticleFile[], context: DraftContext): readonly ReadingReport[] {
  return articles.flatMap((article) => {
    const { value: source } = readSource(context.root, article);
    return source === undefined ? [] : [context.readPasted(source).report];
  });
}
