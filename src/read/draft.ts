import type { ArticleHead } from '../model/article.ts';
import type { ArticleFile } from './article-files.ts';

/** A head without its id; what its file does not state may be there as `undefined` until the head is opened. */
export type DraftHead = { readonly [K in keyof Omit<ArticleHead, 'id'>]: ArticleHead[K] | undefined } & Pick<
  ArticleHead,
  | 'file'
  | 'slug'
  | 'url'
  | 'title'
  | 'tags'
  | 'authors'
  | 'credits'
  | 'published'
  | 'updated'
  | 'corrections'
  | 'related'
  | 'language'
  | 'direction'
  | 'draft'
  | 'unlisted'
  | 'assets'
>;

/** An article as its own file states it: what depends on other files (its id, its neighbours' titles) is still open. */
export interface ArticleDraft {
  readonly article: ArticleFile;
  readonly head: DraftHead;
  readonly givenId: string | undefined;
  readonly formerId: string | undefined;
  /** Positions in `head.related` that name another article by its id, slug or file. */
  readonly refs: ReadonlyMap<number, string>;
}
