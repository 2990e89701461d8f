import type { ArticleHead } from '../model/article.ts';
import type { FrozenEdition } from '../model/edition.ts';
import type { Instant } from '../model/instant.ts';
import type { Publication } from '../model/publication.ts';

/** What editions are made from: `heads` are the listed articles at `now`, in any order. */
export interface EditionSources {
  readonly heads: readonly ArticleHead[];
  readonly frozen: readonly FrozenEdition[];
  readonly publication: Publication;
  readonly now: Instant;
}
