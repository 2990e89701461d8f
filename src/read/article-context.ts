import type { Publication } from '../model/publication.ts';

/** What reading an article needs besides its file. */
export interface ArticleContext {
  /** The folder that holds `content/`. */
  readonly root: string;
  readonly publication: Publication;
}
