import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOCK, mayHoldClock, mayHoldYear, YEAR_FIRST } from '../../../src/read/paste/date.ts';
import { compilePhrases } from '../../../src/read/paste/phrases.ts';
import { mayBeUnspaced } from '../../../src/read/paste/script.ts';
import { compileSegments } from '../../../src/read/paste/segment.ts';
import { listWords } from '../../../src/read/paste/words/list-words.ts';
import { EXTRA_LISTS, WORD_LISTS } from '../../../src/read/paste/words/word-lists.ts';

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

// What reading asks first because V8 compiles the whole question for too long: it may never say no where that says yes.
describe('cheap tests before costly ones', () => {
  test('every character of a script without spaces may be one', () => {
    const missed: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const character = String.fromCodePoint(code);
      if (UNSPACED.test(character) && !mayBeUnspaced(character)) missed.push(code.toString(16));
    }
    expect(missed).toEqual([]);
  });

  test('quotes, dashes and letters of alphabets are none', () => {
    for (const text of ['“Words” – and ‘more’…', 'Grüße, señor', 'Слово', 'مرحبا', 'שלום'])
      expect(mayBeUnspaced(text), text).toBe(false);
  });

  test('letters and marks stand in a row of buttons, and nothing else', () => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0xffff; code += 1) {
      if (code === 0xd800) code = 0xe000;
      const character = String.fromCharCode(code);
      const dropped = compileSegments([`ab${character}`])('ab');
      if (dropped === /[\p{L}\p{M}]/u.test(character)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  const figures = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom('2031', '1999', '20', '19', '3', '07', '12', '31', '48') },
    fc.constantFrom(...'-./年년月월日일 :hHuU時时點点시分분,|x\u00a0'),
    fc.constantFrom(' h ', ' u ', '시 ', '午後', ' pm', ' Uhr', ' GMT', ' +02:00'),
  );
  const whole = fc.constantFrom(
    '2031-12-03',
    '1999/3/7',
    '2031年12月3日',
    '2031. 3. 12',
    '9:30',
    '21h05',
    '7 H 15',
    '午後3時05分',
    '3시 15',
  );
  const text = fc
    .array(fc.oneof({ weight: 6, arbitrary: figures }, whole), { maxLength: 12 })
    .map((parts) => parts.join(''));
  test.each([
    ['a year in front', YEAR_FIRST, mayHoldYear],
    ['a clock', CLOCK, mayHoldClock],
  ] as const)('%s is looked for wherever it may be', (_name, pattern, mayHold) => {
    let found = 0;
    const check = (given: string): void => {
      if (!pattern.test(given)) return;
      found += 1;
      expect(mayHold(given), given).toBe(true);
    };
    fc.assert(fc.property(text, check), { numRuns: 20_000 });
    expect(found).toBeGreaterThan(1_000);
  });

  test('a list of words is split as word by word', () => {
    const character = fc.constantFrom('a', 'é', '|', ' ', '\n', '\t', '\u00a0', '\u2028', '\ufeff');
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 40 }), (text) => {
        const expected = text
          .split('|')
          .map((word) => word.replace(/\s+/g, ' ').trim())
          .filter((word) => word !== '');
        expect(listWords(text)).toEqual(expected);
      }),
    );
  });

  test('every phrase of every list is found behind other words', () => {
    for (const make of [...Object.values(WORD_LISTS), ...Object.values(EXTRA_LISTS)]) {
      const { uiPhrases, notices, wireCredits, notes, relativeDates } = make();
      for (const phrase of [...uiPhrases, ...notices, ...wireCredits, ...notes, ...relativeDates])
        expect(compilePhrases([phrase])(`here, ${phrase}`)?.phrase, phrase).toBe(phrase);
    }
  });
});
