import type { ArticleHead } from '../model/article.ts';
import type { Instant } from '../model/time.ts';
import type { EditionSources } from './edition-sources.ts';
import { selectEditions } from './editions.ts';
import { selectNext } from './next.ts';
import { appearsAt, selectVisible } from './visible.ts';

/** The span of time in which the same tree gives the same bytes; an open end is `undefined`. */
export interface Interval {
  readonly from?: Instant;
  readonly until?: Instant;
}

/**
 * From the newest publication, embargo, expiry or edition up to `now`, to the next one. A slot for which no article waits
 * changes nothing, so it is no boundary. `heads` are all articles, drafts too.
 */
export function selectInterval(sources: EditionSources): Interval {
  const { heads, now } = sources;
  const moments = heads.filter((head) => !head.draft).flatMap((head) => momentsOf(head));
  const visible: EditionSources = { ...sources, heads: selectVisible(heads, now).listed };
  const editions = selectEditions(visible).value.map((edition) => edition.date);
  const next = selectNext(visible);
  if (next !== undefined && next.articles.length > 0) moments.push(next.slot.at);
  const past = [...moments, ...editions].filter((moment) => moment <= now);
  const future = moments.filter((moment) => moment > now);
  return {
    ...(past.length === 0 ? {} : { from: latest(past) }),
    ...(future.length === 0 ? {} : { until: earliest(future) }),
  };
}

function momentsOf(head: ArticleHead): readonly Instant[] {
  return head.expiresAt === undefined ? [appearsAt(head)] : [appearsAt(head), head.expiresAt];
}

function latest(moments: readonly Instant[]): Instant {
  return moments.reduce((a, b) => (a > b ? a : b));
}

function earliest(moments: readonly Instant[]): Instant {
  return moments.reduce((a, b) => (a < b ? a : b));
}
