import type { ArticleHead } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { type Instant, toInstant } from '../model/instant.ts';
import type { EditionSources } from './edition-sources.ts';
import { selectEditions } from './editions.ts';
import { selectNext } from './next.ts';
import { appearsAt, selectVisible } from './visible.ts';

/** The span of time in which the same tree gives the same bytes; an open end is `undefined`. */
export interface Interval {
  readonly from?: Instant;
  readonly until?: Instant;
}

/** What is selected of the same articles at the same instant already. */
export interface Selected {
  readonly listed: readonly ArticleHead[];
  readonly editions: readonly Edition[];
}

/**
 * From the newest publication, embargo, expiry or edition up to `now`, to the next one. A slot for which no article waits
 * changes nothing, so it is no boundary. `heads` are all articles, drafts too.
 */
export function selectInterval(sources: EditionSources, selected?: Selected): Interval {
  const { heads, now } = sources;
  const visible: EditionSources = { ...sources, heads: selected?.listed ?? selectVisible(heads, now).listed };
  let from = -Infinity;
  let until = Infinity;
  const note = (moment: Instant): void => {
    if (moment <= now) from = Math.max(from, moment);
    else until = Math.min(until, moment);
  };
  for (const head of heads) {
    if (head.draft) continue;
    note(appearsAt(head));
    if (head.expiresAt !== undefined) note(head.expiresAt);
  }
  for (const { date } of selected?.editions ?? selectEditions(visible).value) if (date <= now) note(date);
  const next = selectNext(visible);
  if (next !== undefined && next.articles.length > 0) note(next.slot.at);
  return {
    ...(from === -Infinity ? {} : { from: toInstant(from) }),
    ...(until === Infinity ? {} : { until: toInstant(until) }),
  };
}
