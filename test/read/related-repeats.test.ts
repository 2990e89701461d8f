import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '../../src/model/text.ts';
import { readContent } from '../../src/read/content.ts';
import { makeFolder } from './folder.ts';

const titles = fc.constantFrom(
  'A b',
  'a B',
  'A\u0301 b',
  'I\u0307',
  'K',
  '\u212A',
  'b A',
  'A  b',
  'a',
  'Á b',
  '“A” b',
  '"a" b',
  'İ',
  'i',
  'Abc',
);
const urls = fc.constantFrom('https://a.example/', 'https://b.example/', undefined);

test('a related headline that says again what one before it said is left out', () => {
  const item = fc.record({ title: titles, url: urls });
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 11 }), (items) => {
      const lines = items.map(
        ({ title, url }) => `  - title: ${JSON.stringify(title)}\n${url === undefined ? '' : `    url: ${url}\n`}`,
      );
      const text = `---\ntitle: Own\ndate: 2020-01-04\nrelated:\n${lines.join('')}---\n\nText.\n`;
      const seen = new Set<string>();
      const expected = items.filter(({ title, url }) => {
        const keys = [foldText(title), ...(url === undefined ? [] : [url])];
        if (keys.some((key) => seen.has(key))) return false;
        for (const key of keys) seen.add(key);
        return true;
      });
      const [head] = readContent(makeFolder({ 'articles/own.md': text })).value?.heads ?? [];
      expect(head?.related.map(({ title, url }) => ({ title, url }))).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});
