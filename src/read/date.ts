import { fromOffsetFigures, type Instant, toInstant } from '../model/instant.ts';
import { fromWallTime } from '../model/time.ts';

/** A date that was read, or why it was not. */
export type ReadDate =
  | { readonly kind: 'instant'; readonly instant: Instant }
  | { readonly kind: 'refused'; readonly reason: string; readonly hint?: string };

const FIRST = Date.parse('0001-01-01T00:00:00Z');
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59);

const WRITTEN =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)? ?(Z|z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/;

// An instant of a day that the calendar has, with its offset: the parser of the machine does not ask how long a month is.
const PLAIN =
  /^[12]\d{3}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/**
 * A date as content states it: RFC 3339, `2018-09-19 18:00:00 +0530`, a local date and time, or a calendar day, which is
 * that day in the publication's zone. Nothing is guessed: `12/04/2024`, "22 hours ago" and `24:00` are refused.
 */
export function readDate(text: string, zone: string): ReadDate {
  if (PLAIN.test(text)) return { kind: 'instant', instant: toInstant(Date.parse(text)) };
  const match = WRITTEN.exec(text.trim().slice(0, 64));
  if (match === null) return refuse(text);
  const [, year, month, day, hour = '0', minute = '0', second = '0', offset] = match;
  const figures = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
  };
  if (figures.hour > 23 || figures.minute > 59 || figures.second > 59)
    return { kind: 'refused', reason: `"${text}" is no time of day` };
  const instant = offset === undefined ? fromWallTime(figures, zone) : fromOffsetFigures(figures, offset);
  // RFC 3339 has four figures for a year; an offset may lead out of them.
  if (instant === undefined || figures.year < 1 || instant < FIRST || instant > LAST)
    return { kind: 'refused', reason: `there is no day ${year}-${month}-${day}` };
  return { kind: 'instant', instant };
}

function refuse(text: string): ReadDate {
  const shown = JSON.stringify(text.slice(0, 64));
  const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  if (figures !== null) {
    const [, a = '', b = '', year = ''] = figures.map((figure) => figure.padStart(2, '0'));
    const days = [`${year}-${b}-${a}`, `${year}-${a}-${b}`].filter((day) => readDate(day, 'UTC').kind === 'instant');
    const reason = days.length > 1 ? `${shown} may mean two days` : `${shown} is not written as a date`;
    return { kind: 'refused', reason, hint: `Write which one you mean: ${days.join(' or ')}.` };
  }
  const zone = /\d{1,2}:\d{2}.*\s([A-Z]{2,5})$/.exec(text.slice(0, 64))?.[1];
  if (zone !== undefined) {
    const hint = 'Write the offset instead: 2026-11-23T07:00:00+02:00.';
    return {
      kind: 'refused',
      reason: `the zone ${zone} in ${shown} means different hours in different countries`,
      hint,
    };
  }
  return { kind: 'refused', reason: `${shown} is no date` };
}
