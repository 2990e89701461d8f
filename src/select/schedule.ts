import type { Instant } from '../model/instant.ts';
import { type Schedule, WEEKDAYS } from '../model/publication.ts';
import { formatDay, fromWallTime, toWallTime } from '../model/time.ts';

/** One moment at which an edition is due, named by its calendar day in the publication's zone. */
export interface Slot {
  readonly id: string;
  readonly at: Instant;
}

/** A schedule together with the zone whose walls it is read from. */
export interface ZonedSchedule {
  readonly schedule: Schedule;
  readonly zone: string;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

// A week may be empty (every day skipped), and holidays come in rows; past this a schedule never meets again.
const SEARCH_DAYS = 3700;

/** The first slot at or after `from`, or `undefined` when none comes within ten years. */
export function findSlot({ schedule, zone }: ZonedSchedule, from: Instant): Slot | undefined {
  let day: Day = toWallTime(from, zone);
  for (let step = 0; step < SEARCH_DAYS; step += 1) {
    const slot = slotOf({ schedule, zone }, day);
    if (slot !== undefined && slot.at >= from) return slot;
    day = addDays(day, 1);
  }
  return undefined;
}

/** The last slot at or before `until`, or `undefined` when none lies within the ten years before. */
export function findLastSlot({ schedule, zone }: ZonedSchedule, until: Instant): Slot | undefined {
  let day: Day = toWallTime(until, zone);
  for (let step = 0; step < SEARCH_DAYS; step += 1) {
    const slot = slotOf({ schedule, zone }, day);
    if (slot !== undefined && slot.at <= until) return slot;
    day = addDays(day, -1);
  }
  return undefined;
}

function slotOf({ schedule, zone }: ZonedSchedule, day: Day): Slot | undefined {
  const id = formatDay(day);
  if (schedule.since !== undefined && id < schedule.since) return undefined;
  if (schedule.skip.includes(id)) return undefined;
  const weekday = WEEKDAYS[(weekdayOf(day) + 6) % 7];
  if (weekday === undefined || !schedule.days.includes(weekday)) return undefined;
  const [hour = 0, minute = 0] = schedule.at.split(':').map(Number);
  const at = fromWallTime({ year: day.year, month: day.month, day: day.day, hour, minute }, zone);
  // A zone may skip a whole day (Apia had no 2011-12-30); the answer would then be the day after, which has its own slot.
  if (at === undefined || formatDay(toWallTime(at, zone)) !== id) return undefined;
  return { id, at };
}

// Calendar steps are plain arithmetic on dates, never 24 hours of some zone: UTC has no daylight saving.
function addDays({ year, month, day }: Day, days: number): Day {
  const moved = new Date(Date.UTC(year, month - 1, day + days));
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

function weekdayOf({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}
