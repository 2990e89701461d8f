import type { Article, ArticleHead, Asset } from './article.ts';
import type { Edition } from './edition.ts';
import type { Publication } from './publication.ts';

/** The publication with everything a reader may see at one instant: all that renderers look at. */
export interface Snapshot {
  readonly publication: Publication;
  /** Listed articles, newest first: no draft, nothing embargoed or expired. */
  readonly articles: readonly ArticleHead[];
  /** Articles that have a page and stand in no list. */
  readonly unlisted: readonly ArticleHead[];
  /** Newest first. */
  readonly editions: readonly Edition[];
  /** The article with its text. Reads it at most once at a time; pure as far as a renderer can tell. */
  readonly openArticle: (head: ArticleHead) => Article;
  /** The bytes of a file that is published with an article. Absent: no output needs them. */
  readonly openAsset?: (asset: Asset) => Uint8Array;
}
