import type { ArticleHead } from '../model/article.ts';
import type { ArticleFile } from './article-files.ts';

/** An article as its own file states it: what depends on other files (its id, its neighbours' titles) is still open. */
export interface ArticleDraft {
  readonly article: ArticleFile;
  readonly head: Omit<ArticleHead, 'id'>;
  readonly givenId: string | undefined;
  readonly formerId: string | undefined;
  /** Positions in `head.related` that name another article by its id, slug or file. */
  readonly refs: ReadonlyMap<number, string>;
}
