import type { Instant } from './instant.ts';
import { toWallTime } from './time.ts';
import { fillPhrase, type Words } from './words.ts';

/** `Monday, 23 November 2026` as the wall calendar of `zone` shows it. */
export function formatLongDate(at: Instant, zone: string, words: Words): string {
  return formatDate(words.longDate, at, { zone, words });
}

/** `23 November 2026`. */
export function formatShortDate(at: Instant, zone: string, words: Words): string {
  return formatDate(words.shortDate, at, { zone, words });
}

/** `23 November 2026, 07:00`, on a clock of 24 hours; midnight to the second is a day without a known hour. */
export function formatDateTime(at: Instant, zone: string, words: Words): string {
  const { hour, minute, second } = toWallTime(at, zone);
  const date = formatShortDate(at, zone, words);
  if (hour === 0 && minute === 0 && second === 0) return date;
  return fillPhrase(words.dateTime, { date, time: `${pad(hour)}:${pad(minute)}` });
}

/** `Ann, Ben and Cay`; empty for no names. */
export function joinNames(names: readonly string[], words: Words): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(words.comma)}${words.and}${names.at(-1)}`;
}

function formatDate(phrase: string, at: Instant, by: { readonly zone: string; readonly words: Words }): string {
  const { year, month, day, weekday } = toWallTime(at, by.zone);
  return fillPhrase(phrase, {
    weekday: by.words.weekdays[weekday - 1] ?? '',
    day,
    month: by.words.months[month - 1] ?? '',
    year,
  });
}

function pad(figure: number): string {
  return String(figure).padStart(2, '0');
}
