import { type ArticleHead, compareNewestFirst } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import type { Instant } from '../model/instant.ts';
import type { Result } from '../model/problem.ts';
import type { Schedule } from '../model/publication.ts';
import { formatDay, toWallTime } from '../model/time.ts';
import type { EditionSources } from './edition-sources.ts';
import { selectFrozen } from './frozen.ts';
import { findLastSlot, findSlot, type Slot, type ZonedSchedule } from './schedule.ts';
import { appearsAt } from './visible.ts';

/**
 * Every edition up to `now`, newest first: the frozen ones as their files say, then the slots of the schedule that are
 * due and have articles. A pure function of the tree and the instant: no history, no store.
 */
export function selectEditions(sources: EditionSources): Result<readonly Edition[]> {
  const frozen = selectFrozen(sources);
  const { schedule } = sources.publication.digest;
  const derived = schedule === undefined ? latestEdition(sources) : scheduledEditions(sources, schedule);
  const due = [...frozen.value, ...derived].filter(({ date, articles }) => date <= sources.now && articles.length > 0);
  return { value: due.sort(compareEditions), problems: frozen.problems };
}

/** The articles that belong to no frozen edition, are not held back, and are not older than the schedule. */
export function selectFree({ heads, frozen, publication }: EditionSources): readonly ArticleHead[] {
  const taken = new Set(frozen.flatMap((edition) => edition.articles));
  const since = publication.digest.schedule?.since;
  return heads.filter((head) => {
    if (head.held === true || (taken.size > 0 && taken.has(head.id))) return false;
    return since === undefined || formatDay(toWallTime(appearsAt(head), publication.timeZone)) >= since;
  });
}

/** The order in which an edition tells its stories: pinned ones first, then the newest, then by id. */
export function orderStories(heads: readonly ArticleHead[]): readonly ArticleHead[] {
  return [...heads].sort((a, b) => Number(b.pinned === true) - Number(a.pinned === true) || compareNewestFirst(a, b));
}

function latestEdition(sources: EditionSources): readonly Edition[] {
  // Without a schedule, a frozen edition says that somebody chooses by hand: then nothing is made up beside it.
  if (sources.frozen.length > 0) return [];
  const { digest, timeZone } = sources.publication;
  const newestFirst = [...selectFree(sources)].sort(compareNewestFirst).slice(0, digest.limit);
  const date = newestFirst.reduce((latest, head) => Math.max(latest, appearsAt(head)), -Infinity) as Instant;
  if (newestFirst.length === 0) return [];
  const id = formatDay(toWallTime(date, timeZone));
  return [{ id, date, articles: orderStories(newestFirst), frozen: false, revision: 1 }];
}

function scheduledEditions(sources: EditionSources, schedule: Schedule): readonly Edition[] {
  const zoned: ZonedSchedule = { schedule, zone: sources.publication.timeZone };
  const lastDue = findLastSlot(zoned, sources.now);
  if (lastDue === undefined) return [];
  const groups = new Map<string, { readonly slot: Slot; readonly articles: ArticleHead[] }>();
  for (const { head, slot } of assignSlots(sources, zoned)) {
    if (slot.at > sources.now) continue;
    const target = catchUp(slot, lastDue, sources.frozen.length === 0 ? 'each' : schedule.catchUp);
    if (target === undefined) continue;
    const group = groups.get(target.id) ?? { slot: target, articles: [] };
    group.articles.push(head);
    groups.set(target.id, group);
  }
  return [...groups.values()].map(({ slot, articles }) => {
    const again = sources.heads.filter((head) => head.repeatIn?.includes(slot.id) === true && !articles.includes(head));
    return { id: slot.id, date: slot.at, articles: orderStories([...articles, ...again]), frozen: false, revision: 1 };
  });
}

/** Each free article with the slot that is its own: the first one after it appeared that no frozen edition has passed. */
function* assignSlots(sources: EditionSources, zoned: ZonedSchedule): Generator<{ head: ArticleHead; slot: Slot }> {
  const passed = sources.frozen.reduce((latest, edition) => Math.max(latest, edition.date), -Infinity);
  let slot: Slot | undefined;
  for (const head of [...selectFree(sources)].sort((a, b) => appearsAt(a) - appearsAt(b))) {
    const from = Math.max(appearsAt(head), passed + 1) as Instant;
    if (slot === undefined || slot.at < from) slot = findSlot(zoned, from);
    if (slot === undefined) return;
    yield { head, slot };
  }
}

// Only a frozen edition tells what was done before; a tree that never freezes is a plain archive with one edition a slot.
function catchUp(slot: Slot, lastDue: Slot, mode: Schedule['catchUp']): Slot | undefined {
  if (mode === 'each') return slot;
  if (mode === 'merge') return lastDue;
  return slot.id === lastDue.id ? slot : undefined;
}

function compareEditions(a: Edition, b: Edition): number {
  if (a.date !== b.date) return b.date - a.date;
  return a.id < b.id ? 1 : -1;
}
