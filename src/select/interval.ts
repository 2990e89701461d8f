import type { ArticleHead } from '../model/article.ts';
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

/**
 * From the newest publication, embargo, expiry or edition up to `now`, to the next one. A slot for which no article waits
 * changes nothing, so it is no boundary. `heads` are all articles, drafts too.
 */
export function selectInterval(sources: EditionSources): Interval {
  const { heads, now } = sources;
  const visible: EditionSources = { ...sources, heads: selectVisible(heads, now).listed };
  let from = -Infinity;
  let until = Infinity;
  const note = (moment: Instant): void => {
    if (moment <= now) from = Math.max(from, moment);
    else until = Math.min(until, moment);
  };
  for (const head of heads) if (!head.draft) for (const moment of momentsOf(head)) note(moment);
  for (const { date } of selectEditions(visible).value) if (date <= now) note(date);
  const next = selectNext(visible);
  if (next !== undefined && next.articles.length > 0) note(next.slot.at);
  return {
    ...(from === -Infinity ? {} : { from: toInstant(from) }),
    ...(until === Infinity ? {} : { until: toInstant(until) }),
  };
}

function momentsOf(head: ArticleHead): readonly Instant[] {
  return head.expiresAt === undefined ? [appearsAt(head)] : [appearsAt(head), head.expiresAt];
}
