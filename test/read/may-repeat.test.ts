import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '../../src/model/text.ts';
import { mayRepeat, type TitleRules } from '../../src/read/may-repeat.ts';

const unit = fc.constantFrom(...'aAbNK  é\u00A0\u200B\u0301Ñש\u212A"“\u00001');
const title = fc.oneof(
  fc.string({ unit, maxLength: 6 }),
  fc.constantFrom('N\u0303', 'Ñ', 'ñ', 'K', '\u212A', 'İ', 'i\u0307'),
);
const headline = fc.record({
  title,
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

const UNITS: TitleRules = { fold: foldText, foreign: { first: 0x400, last: 0x7ff } };
const BYTES: TitleRules = {
  fold: (title) => foldText(Buffer.from(title, 'latin1').toString()),
  foreign: { first: 0xd0, last: 0xdf },
};

test('headlines that say the same are seen, as text and as bytes, and no others', () => {
  fc.assert(
    fc.property(fc.array(headline, { maxLength: 8 }), (headlines) => {
      expect(mayRepeat(headlines, UNITS)).toBe(repeats(headlines));
      const bytes = headlines.map(({ title, url }) => ({ title: Buffer.from(title).toString('latin1'), url }));
      expect(mayRepeat(bytes, BYTES)).toBe(repeats(headlines));
    }),
    { numRuns: 20_000 },
  );
});
