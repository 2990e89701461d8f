import type { Vocabulary } from './vocabulary.ts';

/** What a clock and calendar line says, in figures. */
export interface WrittenDate {
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  /** Minutes east of UTC, where the text says so. */
  readonly offset?: number;
  /** IANA name of a zone whose offset depends on the day: "ET". */
  readonly zone?: string;
  /** Letters of a zone that several countries use. */
  readonly unknownZone?: string;
  /** Day and month could be each other: `12/04/2024`. */
  readonly ambiguous: boolean;
}

const LONGEST = 200;
const FIGURE = /[\d\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/;

interface Found {
  readonly at: number;
  readonly length: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly ambiguous?: boolean;
}

/** The first full date in a line, in any language of the vocabulary, with its time and zone; a date without a year is none. */
export function findDate(text: string, vocabulary: Vocabulary): WrittenDate | undefined {
  if (text.length > LONGEST || !FIGURE.test(text)) return undefined;
  const plain = toAsciiDigits(text);
  if (!/\d{4}/.test(plain)) return undefined;
  const found = findNumeric(plain) ?? findNamed(plain, vocabulary);
  if (found === undefined || !isCalendarDay(found)) return undefined;
  const time = findTime(plain, found);
  const { at, length, ambiguous = false, ...day } = found;
  return {
    ...day,
    ...time.figures,
    start: Math.min(at, time.start ?? at),
    end: Math.max(at + length, time.end ?? 0),
    ambiguous,
  };
}

// Arabic-Indic, Persian and full-width figures have the same length in UTF-16 as ASCII ones: offsets stay true.
function toAsciiDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\uFF10-\uFF19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
}

/** A date in figures, its year first. */
export const YEAR_FIRST: RegExp =
  /(?<!\d)((?:19|20)\d{2})\s?(?:[-./]|年|년)\s?(\d{1,2})\s?(?:[-./]|月|월)\s?(\d{1,2})(?:\s?[日일.])?(?!\d)/u;
const DAY_FIRST = /(?<!\d)(\d{1,2})([-./])\s?(\d{1,2})\2\s?((?:19|20)\d{2})(?!\d)/u;

/** Whether {@link YEAR_FIRST} may find anything: V8 compiles that for longer than it takes to look for a year. */
export function mayHoldYear(text: string): boolean {
  return /(?:19|20)\d\d\s?[-./年년]\s?\d/.test(text);
}

function findNumeric(text: string): Found | undefined {
  const first = mayHoldYear(text) ? YEAR_FIRST.exec(text) : null;
  if (first !== null) {
    return {
      at: first.index,
      length: first[0].length,
      year: Number(first[1]),
      month: Number(first[2]),
      day: Number(first[3]),
    };
  }
  const last = DAY_FIRST.exec(text);
  if (last === null) return undefined;
  const [a, b] = [Number(last[1]), Number(last[3])];
  const place = { at: last.index, length: last[0].length, year: Number(last[4]) };
  // Full stops always mean day first (DIN 1355-1 and its like); with other signs both orders are in use.
  if (last[2] === '.' || a > 12) return { ...place, day: a, month: b };
  if (b > 12) return { ...place, day: b, month: a };
  return { ...place, day: a, month: b, ambiguous: a !== b };
}

// A year, and in front of it what a date by name can hold: anchored there, and without classes of all letters, which V8 needs
// longer to compile than a page takes to read. Whether a word is a month is looked up, so any other sign may stand in it.
const YEAR = /(?:19|20)\d{2}(?!\d(?!\d?:\d{2}))/g;
const LONGEST_NAMED = 70;
const WORD = '([^\\s\\d!-/:-@[-`{-~«»„“”‘’،、。，·–—]{2,15})';
const NAMED_DAY_FIRST = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|re|º|ª|°)?\\.?[ \\u00A0\\u202F,-]*(?:de |of |d[e']|ב)?[ \\u00A0]?${WORD}(?:\\s?/\\s?[^\\s\\d/]{2,12}(?: [^\\s\\d/]{2,12})?)?\\.?,?[ \\u00A0\\u202F،,-]*(?:de |del |do )?$`,
);
const NAMED_MONTH_FIRST = new RegExp(`${WORD}\\.?[ \\u00A0\\u202F-]*(\\d{1,2})(?:st|nd|rd|th)?,?[ \\u00A0\\u202F-]*$`);

function findNamed(text: string, vocabulary: Vocabulary): Found | undefined {
  return (
    findBeforeYear(text, NAMED_DAY_FIRST, ([, day, month]) => ({ day, month: monthOf(month ?? '', vocabulary) })) ??
    findBeforeYear(text, NAMED_MONTH_FIRST, ([, month, day]) => ({ day, month: monthOf(month ?? '', vocabulary) }))
  );
}

function findBeforeYear(
  text: string,
  shape: RegExp,
  read: (match: RegExpExecArray) => { readonly day: string | undefined; readonly month: number | undefined },
): Found | undefined {
  YEAR.lastIndex = 0;
  for (let year = YEAR.exec(text); year !== null; year = YEAR.exec(text)) {
    const from = Math.max(0, year.index - LONGEST_NAMED);
    const match = shape.exec(text.slice(from, year.index));
    if (match === null) continue;
    const { day, month } = read(match);
    const length = match[0].length + year[0].length;
    if (month !== undefined) return { at: from + match.index, length, year: Number(year[0]), month, day: Number(day) };
  }
  return undefined;
}

function monthOf(word: string, vocabulary: Vocabulary): number | undefined {
  const folded = word.normalize('NFC').toLowerCase();
  // Hebrew writes "in January" as one word.
  return vocabulary.months.get(folded) ?? (folded.startsWith('ב') ? vocabulary.months.get(folded.slice(1)) : undefined);
}

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isCalendarDay({ year, month, day }: Found): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && !leap ? 28 : (DAYS_IN_MONTH[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

interface Time {
  readonly figures: Partial<Pick<WrittenDate, 'hour' | 'minute' | 'second' | 'offset' | 'zone' | 'unknownZone'>>;
  readonly start?: number;
  readonly end?: number;
}

/** A time of day. */
export const CLOCK: RegExp =
  /(오전|오후|上午|下午|午前|午後)?\s?(?<!\d)(\d{1,2})(?::|\.|h|\sh\s|\su\s|時|시\s?|时|點|点)(\d{2})(?:分|분)?(?::(\d{2}))?(?!\d|\.\d)\s?(a\.?m\.?|p\.?m\.?)?(?:\s?(?:uhr|hrs|hs|h|ч))?(?:\s?(z|gmt|utc|[+-]\d{2}:?\d{2}|[a-z]{2,4})(?![\p{L}\d]))?(?:\s?([+-]\d{1,2}(?::?\d{2})?)(?!\d))?/iu;

// Only letters that mean one offset everywhere they are used in news.
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  gmt: 0,
  bst: 60,
  utc: 0,
  cet: 60,
  cest: 120,
  mez: 60,
  mesz: 120,
  eet: 120,
  eest: 180,
  est: -300,
  edt: -240,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  jst: 540,
  kst: 540,
  msk: 180,
  мск: 180,
  hkt: 480,
  sgt: 480,
  aest: 600,
  aedt: 660,
  brt: -180,
  art: -180,
  idt: 180,
  wib: 420,
};
// What American news calls its zones all the year round.
const SEASONAL: Readonly<Record<string, string>> = {
  et: 'America/New_York',
  ct: 'America/Chicago',
  mt: 'America/Denver',
  pt: 'America/Los_Angeles',
};
const NO_ZONES = new Set(['am', 'pm', 'uhr', 'hrs', 'hs', 'h']);

/** Whether {@link CLOCK} may find anything. */
export function mayHoldClock(text: string): boolean {
  return /\d(?:[:.hH時时點点]|시\s?|\s[hHuU]\s)\d\d/.test(text);
}

function findClock(text: string): RegExpExecArray | null {
  return mayHoldClock(text) ? CLOCK.exec(text) : null;
}

function findTime(text: string, date: Found): Time {
  const after = date.at + date.length;
  // "12:01, 3 March 2031 | Updated: 12:48": the nearer clock is the date's own.
  const right = findClock(text.slice(Math.max(0, date.at - 12), date.at));
  if (right !== null && text.slice(0, date.at).trimEnd().endsWith(`${right[0].trimEnd()},`))
    return readTime(right, Math.max(0, date.at - 12));
  const behind = findClock(text.slice(after, after + 40));
  if (behind !== null && behind.index <= 16) return readTime(behind, after);
  const from = Math.max(0, date.at - 30);
  const before = findClock(text.slice(from, date.at));
  return before === null ? { figures: {} } : readTime(before, from);
}

function readTime(match: RegExpExecArray, from: number): Time {
  let hour = Number(match[2]);
  const minute = Number(match[3]);
  const half = (match[1] ?? match[5] ?? '').toLowerCase();
  if (/^p|오후|下午|午後/.test(half) && hour < 12) hour += 12;
  if (/^a|오전|上午|午前/.test(half) && hour === 12) hour = 0;
  if (hour > 23 || minute > 59) return { figures: {} };
  const zone = readZone(match[6], match[7]);
  const second = match[4] === undefined ? {} : { second: Math.min(59, Number(match[4])) };
  const length = zone.counts ? match[0].length : match[0].length - (match[6]?.length ?? 0);
  return {
    figures: { hour, minute, ...second, ...zone.figures },
    start: from + match.index,
    end: from + match.index + length,
  };
}

interface Zone {
  readonly figures: Pick<Time['figures'], 'offset' | 'zone' | 'unknownZone'>;
  readonly counts: boolean;
}

function readZone(written: string | undefined, shift: string | undefined): Zone {
  const letters = written?.toLowerCase();
  if (written === undefined || letters === undefined)
    return { figures: shift === undefined ? {} : { offset: readOffset(shift) }, counts: true };
  if (/^[+-]/.test(letters)) return { figures: { offset: readOffset(letters) }, counts: true };
  const known = ZONES[letters];
  if (known !== undefined)
    return { figures: { offset: known + (shift === undefined ? 0 : readOffset(shift)) }, counts: true };
  // A word of the sentence, not the capitals of a zone.
  if (written !== written.toUpperCase() || NO_ZONES.has(letters)) return { figures: {}, counts: false };
  const zone = SEASONAL[letters];
  return { figures: zone === undefined ? { unknownZone: written } : { zone }, counts: true };
}

function readOffset(text: string): number {
  const figures = /([+-])(\d{1,2}):?(\d{2})?/.exec(text);
  const minutes = Number(figures?.[2] ?? 0) * 60 + Number(figures?.[3] ?? 0);
  return figures?.[1] === '-' ? -minutes : minutes;
}
