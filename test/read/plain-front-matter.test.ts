import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeArticle } from '../../bench/corpus/article.ts';
import { frontMatterSchema } from '../../src/read/front-matter-schema.ts';
import { readPlainFrontMatter } from '../../src/read/plain-front-matter.ts';
import { readYaml } from '../../src/read/yaml.ts';

/** What the YAML library and the schema make of it; `undefined` when they have anything against it. */
function readSlowly(head: string): unknown {
  const { value, problems } = readYaml(head, { file: 'x.md', firstLine: 2 });
  if (problems.length > 0) return undefined;
  const parsed = frontMatterSchema.safeParse(value === '' || value === null ? {} : value);
  return parsed.success ? parsed.data : undefined;
}

function agree(head: string): boolean {
  const fast = readPlainFrontMatter(head);
  if (fast === undefined) return false;
  expect(fast, JSON.stringify(head)).toEqual(readSlowly(head));
  return true;
}

describe('plain front matter is read without the library', () => {
  const plain = [
    'title: A plain title\ndate: 2026-11-20T08:00:00Z',
    'title: "Quoted: with a colon"\nauthor: Ann Example',
    "title: 'Single'\ntags: [one, two]",
    'title: "An \\"inner\\" quotation and a \\\\"\n# a comment\n\nsection: news',
    'tags: ["a, b", c]\nauthors: ["Ann", "Bob"]',
    'tags:\n  - one\n  - "two"\ndraft: true',
    'related:\n  - title: "Another"\n    url: https://example.com/a?b=1&c=2\n    source: X\n  - title: More\ntitle: T',
    'lang: he\ntitle: כותרת\ndirection: rtl\nimage: /img/a.jpg',
    'url: https://example.org/a:b',
    'title: padded\u00A0',
  ];
  test.each(plain)('%j', (head) => expect(agree(head)).toBe(true));

  test('every article of the benchmark', () => {
    for (let index = 0; index < 300; index += 1) {
      const { text } = makeArticle(index);
      expect(agree(text.slice(4, text.indexOf('\n---\n') + 1))).toBe(true);
    }
  });
});

describe('anything else is left to it', () => {
  const unusual = [
    'title: one\ntitle: two',
    'pubished: 2026-11-20',
    'title: a: b',
    'title: a #b',
    'title: [a]',
    'title: |\n  block',
    'title: "open',
    'title: "a" b',
    'title: "\\u0041"',
    'title: &anchor x',
    'title: *alias',
    'title: !!str x',
    'title:',
    'title: ""',
    'title:\tx',
    'title : x',
    'draft: yes',
    'lang: iw_IL.UTF-8',
    'tags: [a, [b]]',
    'tags: [a,b]',
    'tags: [a',
    'tags:\n  - a\n   - b',
    'tags:\n- a',
    'title: x\n  continued',
    'related:\n  - title: x\n      deep: y',
    'related:\n  - title: x\n    kind: other',
    '__proto__: x',
    'constructor: x',
    '{ title: x }',
    '- x',
    'title: x\n...',
    'title: a\u2028b',
  ];
  test.each(unusual)('%j', (head) => expect(readPlainFrontMatter(head)).toBeUndefined());
});

describe('where it answers, it answers as the library does', () => {
  const fragments = fc.constantFrom(
    ...['title', 'tags', 'author', 'related', 'draft', 'lang', 'image', 'date', 'url', 'x', '__proto__', 'credits'],
    ...[
      ': ',
      ':',
      ' ',
      '  ',
      '\n',
      '\n  - ',
      '\n    ',
      '\n- ',
      '- ',
      ', ',
      ',',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '\\',
      '\\"',
    ],
    ...[
      '#',
      ' #',
      '&',
      '*',
      '!',
      '|',
      '>',
      '%',
      '@',
      '`',
      '~',
      '?',
      '=',
      'true',
      'false',
      'he',
      'en',
      'א',
      'é',
      '🙂',
      '\u00A0',
    ],
    ...['\t', '\u0085', '\u2028', '1', '0x1F', 'null', '---', '...', '<<', 'http://a.b/c', 'word', 'two words'],
  );
  test('on any soup of YAML', () => {
    const soup = fc.array(fragments, { maxLength: 14 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(soup, (head) => void agree(head)),
      { numRuns: 4_000 },
    );
  });

  test('on lines that nearly fit', () => {
    const key = fc.constantFrom('title', 'deck', 'tags', 'author', 'lang', 'draft', 'lead', 'summary', 'rights');
    const value = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ maxLength: 12 }).map((text) => JSON.stringify(text)),
      fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }).map((list) => `[${list.join(', ')}]`),
      fc.array(fragments, { maxLength: 5 }).map((parts) => parts.join('')),
    );
    const line = fc.tuple(key, value).map(([name, text]) => `${name}: ${text}`);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => void agree(lines.join('\n'))),
      { numRuns: 4_000 },
    );
  });
});
