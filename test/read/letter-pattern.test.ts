import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letterPattern } from '../../src/read/letter-pattern.ts';

const FOLDER = join(import.meta.dirname, '../../src/read');

/** Every pattern of the program, as it stands in its source. */
function listPatterns(): readonly (readonly [source: string, flags: string])[] {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.flatMap((name) =>
    [
      ...readFileSync(join(FOLDER, name), 'utf8').matchAll(
        /letterPattern\(\s*String\.raw`([^`]+)`(?:,\s*'(\w+)',?)?\s*\)/g,
      ),
    ].map((match) => [match[1] ?? '', match[2] ?? 'u'] as const),
  );
}

const PATTERNS = listPatterns();

// What the patterns speak of, and signs, and one thing in ten that is not plain.
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'aZ09 .,/|-&@\'"()[]!?:^_`{~\n\t') },
  { weight: 3, arbitrary: fc.constantFrom(...'  £©«»±‑–—‘’“”•…\u2028€→⌂■●▶☞✂❵') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'Jane Doe',
      'THE COURIER',
      'By ',
      'by ',
      ' FOR ',
      'Staff',
      ' caption',
      'more news',
      '. ',
      ' / ',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(...'éÉßªµº²½ǅʰ́אً가漢かカไ①②Ⅳ𝐀😀Kſ\uFE0F·') },
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

test('there are patterns, and none keeps a place between calls', () => {
  expect(PATTERNS.length).toBeGreaterThan(30);
  for (const [source, flags] of PATTERNS) expect(flags, source).toMatch(/^g?u$/);
});

test.each(PATTERNS)('%s finds what the regular expression finds', (source, flags) => {
  const pattern = letterPattern(source, flags);
  fc.assert(
    fc.property(text, (given) => {
      const whole = new RegExp(source, flags);
      expect(given.replace(pattern, '[$&]')).toBe(given.replace(whole, '[$&]'));
      expect(given.split(pattern)).toEqual(given.split(whole));
      if (flags === 'u') {
        expect(pattern.test(given)).toBe(whole.test(given));
        expect(pattern.exec(given)).toEqual(whole.exec(given));
      }
    }),
    { numRuns: 1_000 },
  );
});

const CLASSES = ['L', 'Lu', 'Ll', 'Lt', 'Lo', 'M', 'N'].concat(
  ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai'].map((script) => `Script=${script}`),
);

test.each(CLASSES)('the members of %s, character by character, alone and in a set', (name) => {
  for (const source of [`^\\p{${name}}$`, `^[^\\p{${name}}]$`]) {
    const pattern = letterPattern(source);
    const whole = new RegExp(source, 'u');
    for (let code = 0; code < 0x3_0000; code += 1) {
      const character = String.fromCodePoint(code);
      if (pattern.test(character) !== whole.test(character)) throw new Error(`${source}: U+${code.toString(16)}`);
    }
  }
});

test('what has no list of plain members is refused where it would be read wrongly', () => {
  for (const source of [String.raw`\p{Sc}`, String.raw`\P{L}`])
    expect(() => letterPattern(source).test('a')).toThrow('no list of plain members');
});
