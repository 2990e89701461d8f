import { type Instant, toInstant } from '../../model/instant.ts';
import { fromWallTime } from '../../model/time.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
// RFC 5322 section 4.3: of the letters only these have one meaning.
const ZONES: Readonly<Record<string, number>> = {
  gmt: 0,
  ut: 0,
  utc: 0,
  z: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
};
const DATE =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\s+(\d{2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[a-z]{1,4})$/i;

/** A date as RSS and mail write it (RFC 5322 section 3.3): `Sat, 04 Jan 2020 00:00:00 +0200`; `undefined` for anything else. */
export function readMailDate(text: string): Instant | undefined {
  const match = DATE.exec(text.trim().slice(0, 64));
  if (match === null) return undefined;
  const [, day, name = '', year, hour, minute, second = '0', zone = ''] = match;
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  const offset = readOffset(zone);
  const figures = {
    year: Number(year),
    month,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
  };
  const utc = month === 0 || offset === undefined ? undefined : fromWallTime(figures, 'UTC');
  return utc === undefined || offset === undefined ? undefined : toInstant(utc - offset * 60_000);
}

function readOffset(zone: string): number | undefined {
  const figures = /^([+-])(\d{2})(\d{2})$/.exec(zone);
  if (figures === null) return ZONES[zone.toLowerCase()];
  const minutes = Number(figures[2]) * 60 + Number(figures[3]);
  return figures[1] === '-' ? -minutes : minutes;
}
