import { type ArticleHead, compareNewestFirst } from '../model/article.ts';
import type { Instant } from '../model/instant.ts';

/** Why an article stands in no output. */
export type WaitingReason = 'draft' | 'embargo' | 'expired';

/** An article that is left out, why, and the moment it will appear where that is known. */
export interface WaitingArticle {
  readonly head: ArticleHead;
  readonly reason: WaitingReason;
  readonly until?: Instant;
}

/** The articles of one instant: listed and unlisted ones newest first, and those that wait. */
export interface VisibleArticles {
  readonly listed: readonly ArticleHead[];
  readonly unlisted: readonly ArticleHead[];
  readonly waiting: readonly WaitingArticle[];
}

/** Splits the articles by what a reader may see at `now`. */
export function selectVisible(heads: readonly ArticleHead[], now: Instant): VisibleArticles {
  const listed: ArticleHead[] = [];
  const unlisted: ArticleHead[] = [];
  const waiting: WaitingArticle[] = [];
  for (const head of sortNewestFirst(heads)) {
    const reason = reasonToWait(head, now);
    if (reason === 'embargo') waiting.push({ head, reason, until: appearsAt(head) });
    else if (reason !== undefined) waiting.push({ head, reason });
    else (head.unlisted ? unlisted : listed).push(head);
  }
  return { listed, unlisted, waiting };
}

// A head is looked up when it is asked for a date: each is asked once.
function sortNewestFirst(heads: readonly ArticleHead[]): readonly ArticleHead[] {
  const dates = heads.map((head) => head.published);
  const compare = (a: number, b: number): number => {
    const later = (dates[b] ?? 0) - (dates[a] ?? 0);
    if (later !== 0) return later;
    const [one, other] = [heads[a], heads[b]];
    return one === undefined || other === undefined ? 0 : compareNewestFirst(one, other);
  };
  return [...heads.keys()].sort(compare).flatMap((at) => heads[at] ?? []);
}

/** The moment at which an article may first be seen: its date, or the end of its embargo when that is later. */
export function appearsAt(head: ArticleHead): Instant {
  return head.publishAt !== undefined && head.publishAt > head.published ? head.publishAt : head.published;
}

function reasonToWait(head: ArticleHead, now: Instant): WaitingReason | undefined {
  if (head.draft) return 'draft';
  if (head.expiresAt !== undefined && head.expiresAt <= now) return 'expired';
  return appearsAt(head) > now ? 'embargo' : undefined;
}
