import type { Extent, Publication } from '../../model/publication.ts';

/** What an entry depends on besides its article. */
export interface EntryContext {
  readonly publication: Publication;
  readonly content: Extent;
}
