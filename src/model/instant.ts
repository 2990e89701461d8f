declare const instant: unique symbol;

/** A moment, free of any zone: whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly [instant]: true };

/** A day of the calendar and a time of day; what is absent is 0. */
export interface Figures {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
}

/** Milliseconds since the epoch as an {@link Instant}. Throws a RangeError when it is no whole number or out of years 1 to 9999. */
export function toInstant(milliseconds: number): Instant {
  if (!Number.isSafeInteger(milliseconds) || Math.abs(milliseconds) > 8.64e15) {
    throw new RangeError(`Not an instant: ${milliseconds}`);
  }
  return milliseconds as Instant;
}

/** The instant at which a clock in UTC shows these figures, or `undefined` when the calendar has no such day or the day no such time. */
export function fromUtcFigures({ year, month, day, hour = 0, minute = 0, second = 0 }: Figures): Instant | undefined {
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return undefined;
  const made = new Date(0);
  // Date.UTC takes the year 50 for 1950.
  made.setUTCFullYear(year, month - 1, day);
  made.setUTCHours(hour, minute, second);
  const isDay = made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
  return isDay ? toInstant(made.getTime()) : undefined;
}

/** The instant `offset` (`Z`, `UTC`, `GMT`, `+02:00` or `+0200`) east of UTC at which a clock shows these figures. */
export function fromOffsetFigures(figures: Figures, offset: string): Instant | undefined {
  const utc = fromUtcFigures(figures);
  if (utc === undefined) return undefined;
  const parts = /^([+-])(\d{2}):?(\d{2})$/.exec(offset);
  if (parts === null) return utc;
  const minutes = Number(parts[2]) * 60 + Number(parts[3]);
  return toInstant(utc - (parts[1] === '-' ? -1 : 1) * minutes * 60_000);
}

const RFC_3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?([Zz]|[+-]\d{2}:\d{2})$/;

/** An instant as RFC 3339 section 5.6 writes it, seconds optional; `undefined` for anything else. */
export function readRfc3339(text: string): Instant | undefined {
  const match = RFC_3339.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second] = match
    .slice(1, 7)
    .map((figure) => Number(figure ?? 0));
  return fromOffsetFigures({ year, month, day, hour, minute, second: second ?? 0 }, match[7] ?? 'Z');
}
