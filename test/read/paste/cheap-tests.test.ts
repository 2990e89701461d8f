import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
    for (let code = 0; code < 0xd800; code += 1) {
      const character = String.fromCharCode(code);
      const dropped = compileSegments([`ab${character}`])('ab');
      if (dropped === /[\p{L}\p{M}]/u.test(character)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
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
