import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeArticle } from '../../bench/corpus/article.ts';
import type { Publication } from '../../src/model/publication.ts';
import { articleOfFile } from '../../src/read/article-files.ts';
import { readFrontMatter } from '../../src/read/front-matter.ts';
import { openPlainHeads } from '../../src/read/plain-head.ts';
import { readPublication } from '../../src/read/publication.ts';
import { draftOf } from '../../src/read/read-draft.ts';
import { type HeadShelf, openShelf } from '../../src/read/shelf/head-shelf.ts';

function publish(lines: string): Publication {
  const { value } = readPublication(`title: T\n${lines}\n`, 'content/publication.yaml');
  if (value === undefined) throw new Error('The publication cannot be read.');
  return value;
}

const USUAL = publish('url: https://example.org/\ntimeZone: UTC');
const PUBLICATIONS = [
  USUAL,
  publish('url: https://example.org/paper/\ntimeZone: Asia/Jerusalem\nlanguage: he\npages: false'),
  publish('url: https://example.org/a%20b\ntimeZone: America/New_York'),
  publish('url: http://localhost:8080/\ntimeZone: UTC'),
];
const FILE = 'content/articles/2025/2025-11-30-night-ferry.md';

const whole = (shelf: HeadShelf) => {
  const { texts, ...columns } = shelf.columns();
  return { ...columns, text: Buffer.concat(texts.pieces), lengths: texts.lengths, firstId: shelf.firstId(0) };
};

/** Whether the head goes straight to the shelf; then it must lie there as the long way puts it, which finds nothing wrong. */
function agree(head: string, file = FILE, publication = USUAL): boolean {
  const row = openPlainHeads(publication)(file, Buffer.from(head).toString('latin1'));
  if (row === undefined) return false;
  const article = articleOfFile(file);
  const text = `---\n${head}---\n\nText.\n`;
  const { value: reading, problems } = readFrontMatter(text, file);
  const context = { root: '/nowhere', publication, readPasted: () => expect.unreachable('There is no paste.') };
  const draft = draftOf({ article, text, ...reading }, context);
  expect([...problems, ...draft.problems], head).toEqual([]);
  const [straight, long] = [openShelf(publication), openShelf(publication)];
  straight.addRow(row);
  if (draft.value !== undefined) long.add(draft.value);
  expect(whole(straight), head).toEqual(whole(long));
  return true;
}

const DATED = 'title: T\ndate: 2026-01-02';

describe('a plain head goes straight to its shelf', () => {
  const plain = [
    'title: T',
    DATED,
    'title: "Quoted: with a colon"\ndate: 2026-01-02T07:00:00Z\nauthor: Ann',
    "title: 'Single'\npublished: 2026-01-02T07:00:00+02:00\ndate: nonsense is not asked\nupdated: 2026-01-03",
    `${DATED}\ntags: ["a", "b c"]\nauthors: [Ann, Bob Example]`,
    `${DATED}\ntags:\n  - a\n  - "b: c"\n  - 'd'\nauthors:\n  - Ann`,
    `${DATED}\nlang: he\ndirection: ltr`,
    'title: כותרת “של” יום\ndate: 2026-01-02\nlang: he\nsection: חדשות\nauthor: "דנה לוי"\nimage: /img/a.jpg',
    `${DATED}\nrelated:\n  - title: Without\n  - title: "Ünd: mit"\n    url: https://example.com/a?b=1&c=2\n    source: X\n    note: 'Y'`,
    `${DATED}\nrelated:\n  - title: "“Quoted” — ohne"\n  - title: Größer als`,
    `${DATED}\ndraft: true\nunlisted: true\npinned: true\nheld: true\nrepeatIn: [2026-01-05]`,
    `${DATED}\npublishAt: 2026-02-01\nexpiresAt: 2027-01-01 07:00`,
    `${DATED}\nid: "tag:example.org,2026:own"\nformerId: "tag:example.org,2026:öld"`,
    `${DATED}\nurl: https://example.org/articles/t/\nslug: t`,
    `${DATED}\nsummary: It's no#1 "so" they say, [sic] \\ {not} & * ! | > % @ \``,
  ];
  test.each(plain)('%j', (head) => {
    expect(agree(`${head}\n`)).toBe(true);
    for (const publication of PUBLICATIONS.slice(1)) agree(`${head}\n`, FILE, publication);
  });

  test('every article of the benchmark', () => {
    for (let index = 0; index < 1_000; index += 1) {
      const { path, text } = makeArticle(index);
      expect(agree(text.slice(4, text.indexOf('\n---\n') + 1), `content/articles/${path}`)).toBe(true);
    }
  });
});

describe('anything else goes the long way', () => {
  const unusual = [
    'date: 2026-01-02',
    'title: T\ntitle: T',
    `${DATED}\nunknown: x`,
    `${DATED}\nslug: No Slug`,
    `${DATED}\nslug: con`,
    `${DATED}\nslug: ünd`,
    `${DATED}\nupdated: 2025-01-01`,
    'title: T\ndate: 2026-02-30',
    'title: T\ndate: soon',
    `${DATED}\nlang: iw_IL.UTF-8`,
    `${DATED}\nlanguage: en\nlang: not a tag`,
    `${DATED}\ndraft: yes`,
    `${DATED}\nurl: ftp://example.org/`,
    `${DATED}\nimage: beside.jpg`,
    `${DATED}\nrelated: x`,
    `${DATED}\nrelated:`,
    `${DATED}\nrelated:\n  - title: A\n    url: nowhere`,
    `${DATED}\nrelated:\n  - title: A\n  - title: a`,
    `${DATED}\nrelated:\n  - title: “A”\n  - title: '"a"'`,
    `${DATED}\nrelated:\n  - title: A\n    url: https://example.org/x\n  - title: B\n    url: https://example.org/x`,
    `${DATED}\nrelated:\n  - title: A\n      deep: x`,
    `${DATED}\nrelated:\n${'  - title: A\n'.repeat(9)}`.trimEnd(),
    `${DATED}\ntags: [a, "b"]`,
    `${DATED}\ntags: [a,b]`,
    `${DATED}\ntags: []`,
    `${DATED}\ntags:\n  - a\n   - b`,
    `${DATED}\nsection: \u00A0x`,
    `${DATED}\nsection: "x\u3000"`,
    `${DATED}\nsection: " x"`,
    `${DATED}\nsection: "x "`,
    `${DATED}\nsection: a: b`,
    `${DATED}\nsection: a #b`,
    `${DATED}\nsection: a:`,
    `${DATED}\nsection: - a`,
    `${DATED}\nsection: "\\u0041"`,
    `${DATED}\nsection: a\u2028b`,
    `${DATED}\nsection: a\u200Bb`,
    `${DATED}\nsection: a\u0085b`,
    `${DATED}\nsection: a\uFEFFb`,
    `${DATED}\nsection: a\tb`,
    `${DATED}\nsection: x\n  continued`,
    `${DATED}\n...`,
  ];
  test.each(unusual)('%j', (head) => expect(agree(`${head}\n`)).toBe(false));

  test('a file of another name', () => expect(agree(`${DATED}\n`, 'content/articles/é.md')).toBe(false));
  test('a long one', () => {
    expect(agree(`${DATED}\nsummary: ${'a b:c '.repeat(2_700)}d\n`)).toBe(true);
    expect(agree(`${DATED}\nsummary: ${'a b:c '.repeat(2_800)}d\n`)).toBe(false);
  });
  test('a name that is no date', () => expect(agree('title: T\n', 'content/articles/a.md')).toBe(false));
});

const value = fc.oneof(
  fc.constantFrom('true', 'false', 'he', 'en-GB', 'rtl', '2026-01-02', '2026-01-02T07:00:00Z', '2026-01-02 07:00'),
  fc.constantFrom('2025-12-31T23:00:00-05:00', '"2026-01-01"', '2026-13-01', '[a, b]', '["a", "b"]', '[]', '""'),
  fc.constantFrom('https://example.org/a', '/img/a.jpg', '/img/a b.jpg', 'a.jpg', 'night-ferry', '"a" b', '~', 'null'),
  fc.string({ unit: fc.constantFrom(...'aB1 :#-"\'[]{},&\\é\u00A0\u3000ש“'), maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => JSON.stringify(text)),
);
const key = fc.constantFrom(
  ...['slug', 'id', 'formerId', 'section', 'published', 'updated', 'publishAt', 'expiresAt', 'language', 'lang'],
  ...['direction', 'draft', 'unlisted', 'pinned', 'held', 'url', 'via', 'source_url', 'publisherFeed', 'lead', 'image'],
  ...['deck', 'summary', 'kicker', 'tags', 'authors', 'author', 'credits', 'repeatIn', 'title', 'date', 'none'],
);
const item = fc
  .record({
    title: fc.oneof(value, fc.constantFrom('A', 'a', 'A b', 'a  b', '“A”', '"A"', 'é', 'e\u0301')),
    url: fc.option(fc.oneof(value, fc.constantFrom('https://example.org/1', '"https://example.org/1"'))),
    note: fc.option(value),
  })
  .map(({ title, url, note }) =>
    [
      `  - title: ${title}`,
      ...(url === null ? [] : [`    url: ${url}`]),
      ...(note === null ? [] : [`    note: ${note}`]),
    ].join('\n'),
  );
const lines = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(key, value).map(([name, text]) => `${name}: ${text}`) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(key, fc.array(value, { maxLength: 3 }))
      .map(([name, items]) => [`${name}:`, ...items.map((one) => `  - ${one}`)].join('\n')),
  },
  { weight: 2, arbitrary: fc.array(item, { maxLength: 3 }).map((items) => ['related:', ...items].join('\n')) },
);

test('what goes straight lies as the long way puts it, whatever the head says', () => {
  let straight = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...PUBLICATIONS),
      fc.constantFrom(FILE, 'content/articles/a/index.md', 'content/articles/x.y.markdown', 'content/articles/CON.md'),
      fc.array(lines, { maxLength: 4 }),
      (publication, file, more) => {
        const head = ['title: "A title"', 'date: 2026-01-01', ...more, ''].join('\n');
        if (agree(head, file, publication)) straight += 1;
      },
    ),
    { numRuns: 6_000 },
  );
  expect(straight).toBeGreaterThan(300);
});
