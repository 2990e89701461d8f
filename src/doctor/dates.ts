import { doubtful, type Verdict, wrong } from './findings.ts';

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const RFC_3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|[+-](\d\d):(\d\d))$/;
const W3CDTF = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|[+-](\d\d):(\d\d)))?)?)?$/;
const RFC_5322 =
  /^(?:(mon|tue|wed|thu|fri|sat|sun), )?(\d\d?) (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) (\d{4}) (\d\d):(\d\d)(?::(\d\d))? ([+-]\d{4}|ut|gmt|est|edt|cst|cdt|mst|mdt|pst|pdt|z)$/i;
// What RFC 822 allowed and readers stumble over: two-digit years, military zones, other white space.
const RFC_822 =
  /^(?:(mon|tue|wed|thu|fri|sat|sun)\s*,\s*)?(\d\d?)\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\s+(\d\d(?:\d\d)?)\s+(\d\d):(\d\d)(?::(\d\d))?\s+([+-]\d{4}|ut|gmt|est|edt|cst|cdt|mst|mdt|pst|pdt|[a-ik-z])$/i;

/** Longer than any date: nothing of the size of a document is matched against a pattern. */
const LONGEST = 100;

/** RFC 3339 as Atom asks (RFC 4287 section 3.3). `now` is in milliseconds. */
export function checkRfc3339(value: string, now: number): Verdict | undefined {
  const match = value.length > LONGEST ? null : RFC_3339.exec(value);
  if (match === null)
    return wrong('date/rfc3339', `"${clip(value)}" is not an RFC 3339 date such as 2026-11-23T07:00:00Z.`);
  return checkFigures(match.slice(1).map(Number), value) ?? checkPlausible(Date.parse(value), now);
}

/** A date of ISO 8601 as the W3C note allows, from a year up (Dublin Core, syndication module). */
export function checkW3cDate(value: string, now: number): Verdict | undefined {
  const match = value.length > LONGEST ? null : W3CDTF.exec(value);
  if (match === null)
    return wrong('date/w3cdtf', `"${clip(value)}" is not a W3C date such as 2026-11-23 or 2026-11-23T07:00:00Z.`);
  const [year, month = '01', day = '01', ...rest] = match.slice(1);
  return checkFigures([year, month, day, ...rest].map(Number), value) ?? checkPlausible(Date.parse(value), now);
}

/** RFC 822 with a four-digit year, as RSS asks. */
export function checkRssDate(value: string, now: number): Verdict | undefined {
  if (value.length > LONGEST) return notRss(value);
  const strict = RFC_5322.exec(value);
  // RFC 822 comments in parentheses, which hardly any reader takes out.
  const match = strict ?? RFC_822.exec(value.replace(/\([^()]*\)/g, ' ').trim());
  if (match === null) return notRss(value);
  const [, weekday, day = '', month = '', yearText = '', hour = '', minute = '', second = '0', zone = ''] = match;
  const year = yearText.length === 2 ? 1900 + Number(yearText) : Number(yearText);
  const monthIndex = MONTHS.indexOf(month.toLowerCase());
  const zoneMinutes = /^[+-]/.test(zone) ? Number(zone.slice(3)) : 0;
  const wrongFigures = checkFigures(
    [year, monthIndex + 1, Number(day), Number(hour), Number(minute), Number(second), 0, zoneMinutes],
    value,
  );
  if (wrongFigures !== undefined) return { ...wrongFigures, rule: 'date/rfc822' };
  const noon = Date.UTC(year, monthIndex, Number(day), 12);
  if (weekday !== undefined && DAYS[new Date(noon).getUTCDay()] !== weekday.toLowerCase()) {
    return doubtful(
      'date/weekday',
      `"${clip(value)}" was not a ${weekday}, but a ${DAYS[new Date(noon).getUTCDay()]}.`,
    );
  }
  if (strict === null || !isUsualCase(value)) {
    return doubtful(
      'date/rfc822-old',
      `"${clip(value)}" is a form of RFC 822 that many readers misread; write Mon, 23 Nov 2026 07:00:00 +0000.`,
    );
  }
  if (zoneMinutes % 15 !== 0)
    return doubtful('date/rfc822-old', `"${clip(value)}" has the zone ${zone}, which does not exist.`);
  return checkPlausible(noon, now);
}

function notRss(value: string): Verdict {
  return wrong('date/rfc822', `"${clip(value)}" is not an RFC 822 date such as Mon, 23 Nov 2026 07:00:00 +0000.`);
}

function isUsualCase(value: string): boolean {
  return /^(?:[A-Z][a-z]{2}, )?\d\d? [A-Z][a-z]{2} \d{4} [\d:]+ (?:[+-]\d{4}|[A-Z]+)$/.test(value);
}

// Year, month, day, hour, minute, second, and hours and minutes of the offset; what is absent is NaN.
function checkFigures(figures: readonly number[], value: string): Verdict | undefined {
  const [year = 1, month = 1, day = 1, ...clock] = figures;
  const [hour, minute, second, offsetHour, offsetMinute] = clock.map((figure) => (Number.isNaN(figure) ? 0 : figure));
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const isOff =
    month < 1 ||
    month > 12 ||
    day < 1 ||
    day > days ||
    (hour ?? 0) > 23 ||
    (minute ?? 0) > 59 ||
    // A leap second is allowed.
    (second ?? 0) > 60 ||
    (offsetHour ?? 0) > 23 ||
    (offsetMinute ?? 0) > 59;
  return isOff ? wrong('date/impossible', `"${clip(value)}" is no day and time of the calendar.`) : undefined;
}

const DAY = 86_400_000;

function checkPlausible(at: number, now: number): Verdict | undefined {
  if (at < Date.UTC(1990, 0, 1)) return doubtful('date/implausible', 'The date is before 1990.');
  if (at > now + DAY) return doubtful('date/implausible', 'The date is in the future.');
  return undefined;
}

/** The beginning of a value, for a message. */
export function clip(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}
