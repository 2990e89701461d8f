import type { ArticleHead } from '../model/article.ts';
import type { Instant } from '../model/instant.ts';
import type { EditionSources } from './edition-sources.ts';
import { orderStories, selectEditions, selectFree } from './editions.ts';
import { findSlot, type Slot } from './schedule.ts';

/** The edition that is not due yet: its slot, and the articles that wait for it so far. */
export interface NextEdition {
  readonly slot: Slot;
  readonly articles: readonly ArticleHead[];
}

/** The next slot after `now` with what waits for it, or `undefined` without a schedule. */
export function selectNext(sources: EditionSources): NextEdition | undefined {
  const { schedule } = sources.publication.digest;
  if (schedule === undefined) return undefined;
  const slot = findSlot({ schedule, zone: sources.publication.timeZone }, (sources.now + 1) as Instant);
  if (slot === undefined) return undefined;
  const placed = new Set(selectEditions(sources).value.flatMap((edition) => edition.articles.map((head) => head.id)));
  return { slot, articles: orderStories(selectFree(sources).filter((head) => !placed.has(head.id))) };
}
