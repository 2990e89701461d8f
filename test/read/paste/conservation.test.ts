import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPaste } from '../../../src/read/paste/read-paste.ts';

const OPTIONS = {
  file: 'soup.txt',
  language: 'en',
  timeZone: 'UTC',
  words: { ui: [], relatedLabels: [], agencies: [] },
  firstLine: 1,
};

// Lines that rules care for, so that a soup of them reaches every rule.
const KNOWN = [
  'Share',
  'By Jane Doe',
  'Jane Doe',
  'JANE DOE AND JOHN ROE',
  '4 January 2020',
  'Updated 12/04/2024 10:00 IST',
  'Related',
  'Read more: A bridge opens in the north',
  'Most read',
  'Comments',
  '>> One thing that happened ■ Another thing that happened',
  'Photo: AFP',
  'The bridge at night.Credit: AFP',
  '-- : --',
  'Listen: A show. Ep. 5',
  'The Associated Press contributed to this report.',
  '© 2020 Example',
  'Tags: one, two',
  'A first sentence that is long enough to be a paragraph of the text, as it ends well.',
  'The town opens its new bridge',
  '• A point',
  '1. A point',
  'a\tb\tc',
  'Über uns',
  '関連記事',
  'Читайте также: мост открыт',
  'Facebook :Facebook',
  '2 / 5',
  '\u00A0',
  '<b>&amp;</b>',
  '\u200Ehidden\u200F',
  'https://latewire.example/a',
  '■■■',
  '"""\'\'\'«»',
  'ACTUALLY THIS IS A LINE IN CAPITALS OF MANY WORDS',
];
const line = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...KNOWN) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  { weight: 1, arbitrary: fc.constant('') },
);
const soup = fc.array(line, { maxLength: 60 }).map((lines) => lines.join('\n'));

// Letters only: marks, spaces and punctuation round a field are not text.
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

const listStrings = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(listStrings)
      : [];

describe('the law of conservation', () => {
  it('has every non-blank line in the report once, in order, with a place', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const { report } = readPaste(text, OPTIONS);
        const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
        const numbers = report.lines.map((reported) => reported.line);
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
        const silent = lines.filter((content, at) => letters(content) !== '' && !numbers.includes(at + 1));
        expect(silent).toEqual([]);
        for (const reported of report.lines)
          expect(letters(lines[reported.line - 1] ?? '')).toBe(letters(reported.text));
      }),
      { numRuns: 300 },
    );
  });

  it('publishes in the body the letters of the lines that it says are body, and no others', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const { report, body } = readPaste(text, OPTIONS);
        const said = report.lines
          .filter((reported) => reported.place === 'body')
          .map((reported) => reported.text)
          .join('');
        const published = body.map((block) => block.text).join('');
        expect(letters(published)).toBe(letters(said));
      }),
      { numRuns: 300 },
    );
  });

  it('publishes of each line that it says is a field a part in some field', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const { report, fields } = readPaste(text, OPTIONS);
        const held = letters(listStrings(fields).join(' ')).toLowerCase();
        for (const { place, label, text: said } of report.lines) {
          if (place !== 'field' || label === 'date' || label === 'byline') continue;
          const words = said.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
          expect(words.length === 0 || words.some((word) => held.includes(word.toLowerCase())), said).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
