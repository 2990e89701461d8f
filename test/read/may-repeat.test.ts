import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '../../src/model/text.ts';
import { mayRepeat } from '../../src/read/may-repeat.ts';

const unit = fc.constantFrom(
  'a',
  'A',
  'b',
  ' ',
  ' ',
  '\u00A0',
  '\u200B',
  '\u0301',
  'é',
  'K',
  '\u212A',
  '"',
  '“',
  '\0',
  '1',
);
const headline = fc.record({
  title: fc.string({ unit, maxLength: 6 }),
  url: fc.option(fc.constantFrom('https://a.example/', 'https://b.example/'), { nil: undefined, freq: 8 }),
});

function repeats(headlines: readonly { readonly title: string; readonly url: string | undefined }[]): boolean {
  return headlines.some(({ title, url }, at) =>
    headlines
      .slice(0, at)
      .some(
        (other) =>
          (url !== undefined && url === other.url) ||
          (title !== '' && other.title !== '' && foldText(title) === foldText(other.title)),
      ),
  );
}

test('headlines that say the same are always seen, and few others', () => {
  fc.assert(
    fc.property(fc.array(headline, { maxLength: 8 }), (headlines) => {
      expect(mayRepeat(headlines, foldText)).toBe(repeats(headlines));
    }),
    { numRuns: 20_000 },
  );
});
