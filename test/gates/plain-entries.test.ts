import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EntryReading, toReading } from '../../src/gates/entry-reading.ts';
import { findUnsafe } from '../../src/gates/feed-markup.ts';
import { readAtomEntries, readRssItems } from '../../src/gates/feed-reading.ts';
import { isPlainAtom, readPlainAtom } from '../../src/gates/plain-atom.ts';
import { isPlainRss, readPlainRss } from '../../src/gates/plain-rss.ts';
import { type SplitFeed, splitFeed } from '../../src/gates/split-feed.ts';
import type { Article } from '../../src/model/article.ts';
import { parseXml } from '../../src/model/parse-xml.ts';
import type { XmlElement } from '../../src/model/xml.ts';
import { renderFeeds } from '../../src/render/feed/feeds.ts';
import { instantOf, makeArticle, makePublication, makeSnapshot, paragraphs, urlOf } from '../fixtures/snapshot.ts';

const DIST = join(import.meta.dirname, '../../dist');
const FORMATS = [
  {
    path: 'atom.xml',
    isPlain: isPlainAtom,
    readPlain: readPlainAtom,
    readTree: readAtomEntries,
  },
  {
    path: 'rss.xml',
    isPlain: isPlainRss,
    readPlain: readPlainRss,
    readTree: readRssItems,
  },
] as const;
type Format = (typeof FORMATS)[number];

function splitRendered(path: string, articles: readonly Article[]): SplitFeed {
  const snapshot = makeSnapshot(articles, makePublication({ title: 'A & B' }));
  const artifact = [...renderFeeds(snapshot)].find((candidate) => candidate.path === path);
  return splitFeed(String(artifact?.body));
}

/** Whether an entry is read as it is written; then a strict parser reads the same. */
function agree({ readPlain, readTree }: Format, { wrap }: SplitFeed, fragment: string): boolean {
  const plain = readPlain(fragment);
  if (plain === undefined) return false;
  const parsed = parseXml(wrap(fragment));
  if (parsed.kind === 'fault') expect.fail(`${parsed.message} ${JSON.stringify(fragment)}`);
  const entries = readTree(parsed.root as XmlElement);
  expect(entries).toHaveLength(1);
  const [entry] = entries;
  if (entry === undefined) return false;
  const { odd, ...rest } = plain;
  const { odd: unescaped, ...expected }: EntryReading = toReading(entry);
  expect(rest, JSON.stringify(fragment)).toEqual(expected);
  for (const looked of [odd, unescaped]) {
    if (looked !== undefined) expect(looked).toBe(entry.html);
    else expect(findUnsafe(entry.html), JSON.stringify(fragment)).toBeUndefined();
  }
  return true;
}

const RICH = makeArticle(1, {
  title: 'AT&T: 1 < 2 <b> "x" \'y\' &amp; עברית 😀',
  deck: 'One\ttwo\nthree > & four',
  section: 'News & <b>',
  tags: ['a "b"', 'c\td'],
  authors: [
    { name: 'Ann & Co', url: urlOf('https://example.org/ann?a=1&b=2'), email: 'ann@example.org' },
    { name: 'Bob <b>' },
  ],
  agency: 'Agency & Co',
  publisher: 'Other & Co',
  publisherFeed: urlOf('https://other.example/feed.xml?a=1&b=2'),
  rights: 'All & none',
  via: urlOf('https://other.example/via?a=1&b=2'),
  updated: instantOf('2026-03-01T00:00:00Z'),
  lead: {
    url: urlOf('https://example.org/a.jpg?a=1&b=2'),
    type: 'image/jpeg',
    length: 12,
    width: 3,
    height: 4,
    alt: 'A & b',
    credit: 'C "d"',
  },
  audio: { url: urlOf('https://example.org/a.mp3?x=1&y=2'), type: 'audio/mpeg', length: 9, duration: 61.4, title: 'T' },
  related: [
    { title: 'One & "two"', url: urlOf('https://other.example/?a=1&b=2'), language: 'he', kind: 'related' },
    { title: 'No address', kind: 'related' },
    { title: 'Three\tfour', url: urlOf('https://other.example/more'), kind: 'more' },
  ],
  body: paragraphs('Text & more', '<again> "q"'),
});
const BARE = makeArticle(2, { tags: [], related: [], authors: [] });

describe.each(FORMATS)('$path', (format) => {
  test('what we write is read as it is written', () => {
    const feed = splitRendered(format.path, [RICH, BARE]);
    expect(format.isPlain(feed.root)).toBe(true);
    expect(feed.fragments.map((fragment) => agree(format, feed, fragment))).toEqual([true, true]);
  });

  test('the example too', () => {
    const feed = splitFeed(readFileSync(join(DIST, format.path), 'utf8'));
    expect(format.isPlain(feed.root)).toBe(true);
    expect(feed.fragments.filter((fragment) => !agree(format, feed, fragment))).toEqual([]);
  });

  test.each([
    ['a closing tag too few', '</title>', ''],
    ['another name', '</title>', '</titel>'],
    ['the end of CDATA', '</title>', ']]></title>'],
    ['a lone &', '</title>', '&</title>'],
    ['an unknown entity', '</title>', '&nbsp;</title>'],
    ['NUL as a number', '</title>', '&#0;</title>'],
    ['a control character', '</title>', '\u0001</title>'],
    ['a carriage return', '</title>', '\r</title>'],
    ['half a pair', '</title>', '\uD800</title>'],
    ['the other half', '</title>', '\uDC00</title>'],
    ['U+FFFE', '</title>', '\uFFFE</title>'],
    ['markup in a title', '</title>', '<b/></title>'],
    ['a comment', '</title>', '<!-- x --></title>'],
    ['an attribute twice', ' title="', ' title="x" title="'],
    ['an attribute unknown', ' title="', ' lang="x" title="'],
    ['a line break in an attribute', ' title="', ' title="\n'],
    ['a tab in an attribute', ' title="', ' title="\t'],
    ['< in an attribute', ' title="', ' title="<'],
    ['single quotes', ' title="', " title='x' href=\""],
    ['text between elements', '<media:content', 'x<media:content'],
    ['a prefix that nobody declared', '<media:content', '<medium:content'],
  ])('not with %s', (_, from, to) => {
    const feed = splitRendered(format.path, [RICH]);
    const [fragment = ''] = feed.fragments;
    expect(fragment).toContain(from);
    expect(
      agree(
        format,
        feed,
        fragment.replace(from, () => to),
      ),
    ).toBe(false);
  });

  test('a reference in a date is read as one', () => {
    const feed = splitRendered(format.path, [RICH]);
    const [fragment = ''] = feed.fragments;
    const zoned = fragment.replace(/\+0\d:?00</g, (zone) => `&lt;${zone}`);
    const spaced = fragment.replace(/(\d)T(\d\d:\d\d:\d\d)\+/g, '$1 $2 &lt;+');
    expect([zoned, spaced].map((changed) => agree(format, feed, changed))).toEqual([true, true]);
  });

  test('what is very long is left to the parser', () => {
    const feed = splitRendered(format.path, [BARE]);
    const [fragment = ''] = feed.fragments;
    const grow = (length: number): string => fragment.replace('&lt;p&gt;', () => '&lt;p&gt;'.repeat(length));
    expect(agree(format, feed, grow(1000))).toBe(true);
    expect(format.readPlain(grow(1_000_000))).toBeUndefined();
  });

  test('whatever becomes of an entry: the same as from the parser, or left to it', () => {
    const feed = splitRendered(format.path, [RICH, BARE]);
    let read = 0;
    fc.assert(
      fc.property(fc.constantFrom(...feed.fragments), fc.array(anyChange, { maxLength: 3 }), (fragment, changes) => {
        read += Number(agree(format, feed, changes.reduce(change, fragment)));
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(300);
  });

  test('whatever is escaped as the text: plain only where nothing is unsafe', () => {
    const feed = splitRendered(format.path, [BARE]);
    const [fragment = ''] = feed.fragments;
    let plain = 0;
    fc.assert(
      fc.property(anyMarkup, (markup) => {
        const changed = fragment.replace('&lt;/div&gt;', () => `${markup}&lt;/div&gt;`);
        plain += Number(agree(format, feed, changed) && format.readPlain(changed)?.odd === undefined);
      }),
      { numRuns: 3000 },
    );
    expect(plain).toBeGreaterThan(300);
  });
});

test('a root of other namespaces is not ours', () => {
  const atom = '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="en">';
  expect(isPlainAtom(atom)).toBe(true);
  for (const root of [atom.replace('2005', '2006'), atom.replace('media=', 'm='), atom.replace('<feed', '<f'), ''])
    expect(isPlainAtom(root) || isPlainRss(root), root).toBe(false);
});

const PIECES = [
  ...'< > & " \' / = \n \t \r \0 \uD800 \uDC00 \uFFFE ]]> x &amp; &lt; &gt; &quot; &#x26; &#x3C; &#10; &#0; &nbsp; 😀'.split(
    ' ',
  ),
  ' ',
  '<b/>',
  '</title>',
  '<title>x</title>',
  '<!-- x -->',
  ' k="v"',
  ' title="v"',
  '    <category>x</category>\n',
  '    <category term="y"/>\n',
  '    <link rel="related" href="https://x.example/" title="t" type="text/html"/>\n',
  '      <atom:link rel="related" href="https://x.example/" title="t" type="text/html"/>\n',
];

interface Change {
  readonly at: number;
  readonly away: number;
  readonly piece: string;
}

const anyChange: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  away: fc.constantFrom(0, 0, 0, 1, 2, 7),
  piece: fc.oneof(fc.constantFrom(...PIECES), fc.constant(''), fc.string({ maxLength: 3, unit: 'grapheme' })),
});

// Beginnings of elements are where most is to be got wrong.
function change(text: string, { at, away, piece }: Change): string {
  const near = Math.floor(at * text.length);
  const start = piece.endsWith('\n') && piece.length > 1 ? text.indexOf('\n', near) + 1 : near;
  return text.slice(0, start) + piece + text.slice(start + away);
}

const anyMarkup: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      '&lt;p&gt;',
      '&lt;/p&gt;',
      '&lt;a href="https://x.example/"&gt;',
      '&lt;a href="https://x.example/?a=1&amp;amp;b=2"&gt;',
      '&lt;a href="https:///x"&gt;',
      '&lt;a href="/x"&gt;',
      '&lt;a href="javascript:x()"&gt;',
      '&lt;a href="https://x.example/&quot; onclick=&quot;x()"&gt;',
      '&lt;a href=&quot;https://x.example/&quot;&gt;',
      '&lt;img src="https://x.example/a.jpg" alt="x" onerror="x()"&gt;',
      '&lt;img src="https://x.example/a.jpg" alt=""&gt;',
      '&lt;script&gt;',
      '&lt;style&gt;',
      '&lt;p style="position:fixed"&gt;',
      '&lt;P ONCLICK="x()"&gt;',
      '&lt;!-- ',
      '--&gt;',
      '&amp;lt;script&amp;gt;',
      '&lt;p class="',
      '"',
      '&quot;',
      '&#13;',
      '&#x3C;script&#x3E;',
      '&lt;',
      '&gt;',
      ' ',
      'x',
      'onclick="x()"',
    ),
    { maxLength: 6 },
  )
  .map((pieces) => pieces.join(''));
