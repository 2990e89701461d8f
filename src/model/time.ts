import { DateTime, IANAZone, Settings } from 'luxon';
import { type Figures, fromUtcFigures, type Instant, toInstant } from './instant.ts';
import { isKnownZone } from './known-zones.ts';

// luxon guesses the offset of a wall time from the present moment: a build must never ask for that.
Settings.now = () => 0;
// Asking the system for its locale costs 15 ms, and no output may depend on it.
Settings.defaultLocale = 'en-US';

/** What a calendar and a clock on the wall of one zone show. `weekday` is 1 (Monday) to 7; `offset` is minutes east of UTC. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
  readonly offset: number;
}

/** Whether `name` is an IANA time zone that this machine knows, such as `Asia/Jerusalem`. */
export function isTimeZone(name: string): boolean {
  return name === 'UTC' || isKnownZone(name) || IANAZone.isValidZone(name);
}

/** The instant at which the wall of `zone` shows these figures, or `undefined` when the calendar has no such day. A time in a daylight-saving gap moves forward; a repeated one is its first. */
export function fromWallTime(figures: Figures, zone: string): Instant | undefined {
  // A calendar in a zone costs 10 µs, and most articles state their offset from UTC.
  if (zone === 'UTC') return fromUtcFigures(figures);
  const made = DateTime.fromObject({ hour: 0, minute: 0, second: 0, ...figures }, { zone });
  return made.isValid ? toInstant(firstOfRepeated(made).toMillis()) : undefined;
}

// luxon picks either side of a repeated hour depending on its guess; the earlier instant with the same wall time is ours.
function firstOfRepeated(time: DateTime): DateTime {
  const earliest = time.getPossibleOffsets().reduce((a, b) => (a.toMillis() <= b.toMillis() ? a : b), time);
  return earliest;
}

/** What the wall of `zone` shows at `at`. */
export function toWallTime(at: Instant, zone: string): WallTime {
  let known = WALLS.get(zone);
  if (known === undefined || known.size >= REMEMBERED) {
    known = new Map();
    WALLS.set(zone, known);
  }
  const wall = known.get(at) ?? readWall(at, zone);
  known.set(at, wall);
  return wall;
}

// The same few instants are shown again and again, and a calendar in a zone costs 15 µs each time.
const WALLS = new Map<string, Map<Instant, WallTime>>();
const REMEMBERED = 4096;

function readWall(at: Instant, zone: string): WallTime {
  if (zone === 'UTC') return readUtcWall(new Date(at));
  const { year, month, day, hour, minute, second, weekday, offset } = DateTime.fromMillis(at, { zone });
  return { year, month, day, hour, minute, second, weekday, offset };
}

function readUtcWall(date: Date): WallTime {
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    weekday: date.getUTCDay() || 7,
    offset: 0,
  };
}

/** RFC 3339 with a numeric offset (or `Z` in UTC), whole seconds: `2020-01-04T00:00:00+02:00`. */
export function formatRfc3339(at: Instant, zone = 'UTC'): string {
  const wall = toWallTime(at, zone);
  const suffix = zone === 'UTC' ? 'Z' : formatOffset(wall.offset, ':');
  return `${formatDay(wall)}T${pad(wall.hour)}:${pad(wall.minute)}:${pad(wall.second)}${suffix}`;
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** RFC 5322 section 3.3, also what RSS 2.0 asks: `Sat, 04 Jan 2020 00:00:00 +0200`. */
export function formatRfc5322(at: Instant, zone = 'UTC'): string {
  const wall = toWallTime(at, zone);
  const clock = `${pad(wall.hour)}:${pad(wall.minute)}:${pad(wall.second)}`;
  return `${DAYS[wall.weekday - 1]}, ${pad(wall.day)} ${MONTHS[wall.month - 1]} ${pad(wall.year, 4)} ${clock} ${formatOffset(wall.offset, '')}`;
}

/** The calendar day, `2020-01-04`. */
export function formatDay(day: { readonly year: number; readonly month: number; readonly day: number }): string {
  return `${pad(day.year, 4)}-${pad(day.month)}-${pad(day.day)}`;
}

function formatOffset(minutes: number, separator: string): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}${separator}${pad(size % 60)}`;
}

function pad(figure: number, width = 2): string {
  return String(figure).padStart(width, '0');
}
