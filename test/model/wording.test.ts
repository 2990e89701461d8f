import { expect, test } from 'vitest';
import type { Instant } from '../../src/model/instant.ts';
import { formatDateTime, formatLongDate, formatShortDate, joinNames } from '../../src/model/wording.ts';
import { fillPhrase } from '../../src/model/words.ts';
import { wordsOf } from '../../src/model/words-of.ts';

const SEVEN = Date.UTC(2026, 10, 23, 5) as Instant;

test.each([
  ['en', 'Monday, 23 November 2026', '23 November 2026, 07:00'],
  ['he', 'יום שני, 23 בנובמבר 2026', '23 בנובמבר 2026, 07:00'],
  ['iw-IL', 'יום שני, 23 בנובמבר 2026', '23 בנובמבר 2026, 07:00'],
  ['ar', 'الاثنين، 23 نوفمبر 2026', '23 نوفمبر 2026، 07:00'],
  ['de-AT', 'Montag, 23. November 2026', '23. November 2026, 07:00 Uhr'],
  ['fr', 'lundi 23 novembre 2026', '23 novembre 2026 à 07:00'],
  ['xx', 'Monday, 23 November 2026', '23 November 2026, 07:00'],
])('%s tells the day as %s', (language, long, full) => {
  expect(formatLongDate(SEVEN, 'Asia/Jerusalem', wordsOf(language))).toBe(long);
  expect(formatDateTime(SEVEN, 'Asia/Jerusalem', wordsOf(language))).toBe(full);
});

test('the zone decides the day', () => {
  expect(formatShortDate(SEVEN, 'Pacific/Honolulu', wordsOf('en'))).toBe('22 November 2026');
});

test('midnight is a day without an hour', () => {
  expect(formatDateTime(Date.UTC(2026, 10, 23) as Instant, 'UTC', wordsOf('en'))).toBe('23 November 2026');
});

test.each([
  [[], ''],
  [['Ann'], 'Ann'],
  [['Ann', 'Ben'], 'Ann and Ben'],
  [['Ann', 'Ben', 'Cay'], 'Ann, Ben and Cay'],
])('names %j', (names, joined) => expect(joinNames(names, wordsOf('en'))).toBe(joined));

test('a value with braces is not filled again', () => {
  expect(fillPhrase('By {names}', { names: '{names} {x}' })).toBe('By {names} {x}');
  expect(fillPhrase('{x}', {})).toBe('{x}');
});

test.each('ar cs de en es fa fr he it ja ko nl pl pt ru sv tr uk zh'.split(' '))('%s says everything', (language) => {
  const words = wordsOf(language);
  expect(words.language).toBe(language);
  expect(words.months).toHaveLength(12);
  expect(words.weekdays).toHaveLength(7);
  const names = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [key, english] of Object.entries(wordsOf('en'))) {
    const own = (words as unknown as Record<string, unknown>)[key];
    if (typeof english === 'string') expect(names(String(own)), key).toEqual(names(english));
  }
});
