import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, wrapText } from '../../../src/render/mail/wrap-text.ts';

const LONG = 'word '.repeat(20).trim();

describe('wrapText', () => {
  it.each([
    ['continues a list item under its text', `- ${LONG}`, /^- word.*\n {2}word/],
    ['continues a numbered story under its title', `12. ${LONG}`, /^12\. word.*\n {4}word/],
    ['keeps an indent', `   ${LONG}`, /^word.*\n {3}word/],
    [
      'never breaks an address',
      `[1] https://example.org/${'a'.repeat(100)}`,
      /^\[1\] https:\/\/example\.org\/a{100}\n$/,
    ],
    ['leaves one blank line of many', 'a\n\n\n\nb', /^a\n\nb\n$/],
    ['takes spaces off line ends', 'a  \nb ', /^a\nb\n$/],
  ])('%s', (_, text, expected) => expect(wrapText(text, 'ltr')).toMatch(expected));

  it('breaks scripts without spaces by columns, and begins no line with a closing mark', () => {
    const lines = wrapText('速報：遠い町で起きたこと、そしてその後の話。'.repeat(6), 'ltr').trimEnd().split('\n');
    expect(lines.every((line) => columnsOf(line) <= 76)).toBe(true);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.some((line) => /^[、。：]/.test(line))).toBe(false);
  });

  it('marks a line that begins with Latin letters where the text reads from the right', () => {
    expect(wrapText('שלום\nLatin first, אחר כך\n[1] https://example.org/', 'rtl')).toBe(
      'שלום\n\u200FLatin first, אחר כך\n[1] https://example.org/\n',
    );
  });

  it('loses no word and makes no line over 72 columns but for single words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 90, unit: fc.constantFrom('a', 'b', 'é', 'ש') }), {
          maxLength: 60,
        }),
        (words) => {
          const wrapped = wrapText(words.join(' '), 'ltr');
          expect(wrapped.split(/\s+/).filter(Boolean)).toEqual(words);
          for (const line of wrapped.split('\n'))
            if (line.includes(' ')) expect(columnsOf(line)).toBeLessThanOrEqual(72);
        },
      ),
    );
  });
});
