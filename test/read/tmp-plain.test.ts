import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_FRONT_MATTER } from '../../src/read/empty-front-matter.ts';
import { frontMatterSchema } from '../../src/read/front-matter-schema.ts';
import { readPlainPublication } from '../../src/read/plain-publication.ts';
import { type PlainMap, type PlainValue, readPlainYaml } from '../../src/read/plain-yaml.ts';
import { checkPublication } from '../../src/read/publication-schema.ts';
import { readYaml } from '../../src/read/yaml.ts';

const EXAMPLE = readFileSync('content/publication.yaml', 'utf8');
const BENCH = `title: The Daily Example
url: https://example.com/
timeZone: UTC
pages: false
feeds: { limit: 50 }
digest: { limit: 30 }
`;
const WHOLE = `title: "Quoted: a title"   # and a comment
url: 'https://example.com/news/'
timeZone: Europe/Lisbon
authors: [Ann Example, { name: Ben, email: ben@example.com }]
logo:
  url: https://example.com/logo.png
  width: 512
feeds:
  hubs:
    - https://hub.example.com/
    - https://other.example.com/?a=b
  withdrawn:
    - id: tag:example.com,2026:a
      date: 2026-11-20
    - { id: "tag:example.com,2026:b", date: 2026-11-21, reason: it was wrong }
mail:
  from: { name: Ann, email: ann@example.com }
  listId: digest.example.com
  testRecipients: { email: tester@example.com }
`;

function toObject(value: PlainValue): unknown {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(toObject);
  return Object.fromEntries([...(value as PlainMap)].map(([key, field]) => [key, toObject(field)]));
}

/** Where the plain way says anything, the strict one must say the same and find no fault. Whether it said anything. */
function compare(text: string): boolean {
  const value = readPlainYaml(text);
  if (value !== undefined) {
    const reading = readYaml(text, { file: 'a.yaml', firstLine: 1 });
    expect(reading.problems).toEqual([]);
    expect(toObject(value)).toEqual(reading.value);
  }
  const plain = readPlainPublication(text);
  if (plain !== undefined) {
    const strict = checkPublication(text, 'a.yaml');
    expect(strict.problems).toEqual([]);
    // Caches are named after it: keys must be in the same order.
    expect(JSON.stringify(plain)).toBe(JSON.stringify(strict.value));
  }
  return plain !== undefined;
}

describe('a plain publication', () => {
  test.each([
    ['the example', EXAMPLE],
    ['that of the bench', BENCH],
    ['one with everything', WHOLE],
  ])('%s is read without the libraries', (_, text) => {
    expect(compare(text)).toBe(true);
  });

  test('an article without front matter gives what the schema makes of nothing', () => {
    expect(EMPTY_FRONT_MATTER).toEqual(frontMatterSchema.parse({}));
  });
});

describe('what is not plain is for the libraries', () => {
  const REFUSED: readonly (readonly [string, string])[] = [
    ['a key twice', 'title: a\ntitle: b\n'],
    ['a key twice in brackets', 'feeds: { limit: 1, limit: 2 }\n'],
    ['an anchor', 'title: &a b\n'],
    ['a block of text', 'title: |\n  a\n'],
    ['a value that goes on', 'title: a\n  b\n'],
    ['an escape', 'title: "a\\tb"\n'],
    ['a colon in a value', 'title: a: b\n'],
    ['a value without one', 'title:\nurl: https://example.com/\n'],
    ['an open bracket', 'feeds: { limit: 1\n'],
    ['words behind a bracket', 'feeds: { limit: 1 } x\n'],
    ['words behind a quotation', 'title: "a" b\n'],
    ['a comma too many', 'feeds: { limit: 1, }\n'],
    ['a pair in a list', 'authors: [a: b]\n'],
    ['a document mark', '---\ntitle: a\n'],
    ['a list at the level of its key', 'authors:\n- a\n'],
    ['outer spaces in quotes', 'title: " a"\n'],
    ['a tab', 'title:\ta\n'],
    ['nothing', ''],
  ];
  test.each(REFUSED)('%s', (_, text) => expect(readPlainYaml(text)).toBeUndefined());

  const WRONG: readonly (readonly [string, string])[] = [
    ['an unknown key', `${BENCH}titel: x\n`],
    ['a wrong address', BENCH.replace('https:', 'ftp:')],
    ['a wrong zone', BENCH.replace('UTC', 'Mars/Olympus')],
    ['a wrong count', BENCH.replace('50', '0')],
    ['a wrong flag', BENCH.replace('false', 'no')],
    ['a missing key', BENCH.replace(/url:.*\n/, '')],
    ['a key of all objects', `${BENCH}constructor: x\n`],
  ];
  test.each(WRONG)('%s', (_, text) => {
    expect(readPlainPublication(text)).toBeUndefined();
    expect(checkPublication(text, 'a.yaml').problems).not.toEqual([]);
  });
});

// Any text that somebody may turn one of these into, a few signs at a time.
const SIGNS = [
  ...' \n:,[]{}#"\'-&*!|>%@`~?=\\a1é\t',
  '  ',
  ': ',
  ' #',
  '- ',
  '\n  ',
  '\n- ',
  'true',
  '0',
  '\u00a0',
  '😀',
];

test('a changed text is read the same way or not at all', { timeout: 600_000 }, () => {
  const edit = fc.record({
    at: fc.noBias(fc.nat(1_000_000)).map((place) => place / 1_000_001),
    cut: fc.nat(3),
    sign: fc.constantFrom(...SIGNS, ''),
  });
  const base = fc.constantFrom(EXAMPLE, BENCH, WHOLE, WHOLE.replace(/^ {4}/gm, '        '));
  let plain = 0;
  fc.assert(
    fc.property(base, fc.array(edit, { minLength: 1, maxLength: 2 }), (text, edits) => {
      let changed = text;
      for (const { at, cut, sign } of edits) {
        const start = Math.floor(at * changed.length);
        changed = changed.slice(0, start) + sign + changed.slice(start + cut);
      }
      if (compare(changed)) plain += 1;
    }),
    { numRuns: 150_000 },
  );
  expect(plain).toBeGreaterThan(1_000);
});
