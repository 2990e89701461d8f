import { describe, expect, it } from 'vitest';
import { toInstant } from '../../../src/model/instant.ts';
import { pluralOf } from '../../../src/render/mail/plural.ts';
import { readWords, sayDate, sayList, sayMore, type Words } from '../../../src/render/mail/words.ts';
import { readShippedTemplates } from './fixture.ts';

const SHIPPED = readShippedTemplates();
const LANGUAGES = [...SHIPPED.keys()].flatMap((path) => /^words\/(.+)\.json$/.exec(path)?.[1] ?? []);
const MONDAY = toInstant(Date.UTC(2026, 10, 23, 12));

function wordsOf(language: string): Words {
  const { value, problems } = readWords(SHIPPED, language);
  expect(problems).toEqual([]);
  if (value === undefined) throw new Error(`no words for ${language}`);
  return value;
}

it('speaks at least twelve languages', () => expect(LANGUAGES.length).toBeGreaterThanOrEqual(12));

describe.each(LANGUAGES)('%s', (language) => {
  it('has every word, and a form for each number that keeps the number', () => {
    const words = wordsOf(language);
    expect(words.language).toBe(language);
    for (const count of [1, 2, 3, 5, 11, 21, 22, 25, 101, 102]) {
      expect(Object.keys(words.more)).toContain(pluralOf(count, language));
      expect(sayMore(count, words)).toContain(String(count));
      expect(sayMore(count, words)).not.toContain('{');
    }
  });

  it('names the month and the weekday as CLDR does', () => {
    const words = wordsOf(language);
    const zone = { timeZone: 'UTC', numberingSystem: 'latn', calendar: 'gregory' } as const;
    for (let month = 0; month < 12; month += 1) {
      const date = new Date(Date.UTC(2026, month, 5));
      const parts = new Intl.DateTimeFormat(language, { ...zone, dateStyle: 'full' }).formatToParts(date);
      const named = parts.find(({ type }) => type === 'month')?.value ?? '';
      const weekday = parts.find(({ type }) => type === 'weekday')?.value ?? '';
      if (!/^\d+$/.test(named)) expect([month, words.months[month]]).toEqual([month, named]);
      // The shipped ja writes 月 for 月曜日.
      expect(weekday.startsWith(words.weekdays[(date.getUTCDay() + 6) % 7] ?? '?')).toBe(true);
    }
  });
});

it.each([
  ['en', 'Monday, 23 November 2026'],
  ['de', 'Montag, 23. November 2026'],
  ['he', 'יום שני, 23 בנובמבר 2026'],
  ['ja', '2026年11月23日（月）'],
  ['ru', 'понедельник, 23 ноября 2026 г.'],
])('writes a date in %s', (language, expected) => expect(sayDate(MONDAY, 'UTC', wordsOf(language))).toBe(expected));

it.each([
  ['en-GB', 'en'],
  ['pt-BR', 'pt'],
  ['zh-Hant-TW', 'zh'],
  ['xx', 'en'],
])('takes for %s the words of %s', (language, expected) => expect(wordsOf(language).language).toBe(expected));

it.each([
  [[], ''],
  [['Ann'], 'Ann'],
  [['Ann', 'Ben'], 'Ann and Ben'],
  [['Ann', 'Ben', 'Cem'], 'Ann, Ben and Cem'],
])('lists %j', (names, expected) => expect(sayList(names, wordsOf('en'))).toBe(expected));
