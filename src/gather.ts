import type { ArticleHead } from './model/article.ts';
import type { Instant } from './model/instant.ts';
import type { Problem } from './model/problem.ts';
import { type Content, type ReadOptions, readContent } from './read/content.ts';
import type { EditionSources } from './select/edition-sources.ts';
import { selectVisible, type VisibleArticles } from './select/visible.ts';

/** A publication as of one instant: read, and split by what may be seen. */
export interface Gathered {
  readonly content: Content;
  readonly visible: VisibleArticles;
  /** What editions are selected from. */
  readonly sources: EditionSources;
  readonly problems: readonly Problem[];
}

/**
 * Reads the tree and selects what a reader may see at `now`; only problems when the publication itself cannot be read.
 * With `show: 'all'` the articles that wait are seen too; `texts` gives back what an earlier build has read; `noteMany` is
 * called once so many articles were read that their pages will take a while.
 */
export function gatherPublication(
  root: string,
  now: Instant,
  { show = 'visible', ...reading }: { readonly show?: 'visible' | 'all' } & ReadOptions = {},
): Gathered | { readonly problems: readonly Problem[] } {
  const { value: content, problems } = readContent(root, reading);
  if (content === undefined) return { problems };
  const visible = selectVisible(show === 'all' ? content.heads.map((head) => showHead(head, now)) : content.heads, now);
  const { publication, editions: frozen } = content;
  return { content, visible, sources: { heads: visible.listed, frozen, publication, now }, problems };
}

// A draft may have no date yet; one that is shown stands among the newest.
function showHead(head: ArticleHead, now: Instant): ArticleHead {
  const published = head.draft || head.published > now ? now : head.published;
  // A head is read on demand: a copy of its fields would read every file, so this one looks through to it.
  const fields = { published, draft: false, publishAt: undefined };
  return Object.create(head, Object.getOwnPropertyDescriptors(fields)) as ArticleHead;
}
