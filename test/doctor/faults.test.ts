import { describe, expect, test } from 'vitest';
import { diagnoseFeed } from '../../src/doctor/diagnose.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');

/** The rules that a text breaks, each once. */
function rulesOf(text: string | Uint8Array): readonly string[] {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return [...new Set(diagnoseFeed(bytes, { file: 'feed', now: NOW }).problems.map(({ code }) => code))];
}

const ATOM = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>tag:example.org,2026:feed</id>
  <title type="text">Example &amp; Sons: 1 &lt; 2</title>
  <updated>2026-11-20T08:00:00+02:00</updated>
  <author><name>Ann</name><email>ann@example.org</email></author>
  <link rel="self" href="https://example.org/atom.xml" type="application/atom+xml"/>
  <link rel="alternate" href="https://example.org/" type="text/html" hreflang="en"/>
  <entry>
    <id>tag:example.org,2026:one</id>
    <title type="text">One</title>
    <updated>2026-11-20T08:00:00+02:00</updated>
    <published>2026-11-20T08:00:00+02:00</published>
    <link rel="alternate" href="https://example.org/one/" type="text/html"/>
    <link rel="enclosure" href="https://example.org/one.jpg" type="image/jpeg" length="12"/>
    <category term="news"/>
    <summary type="text">About one.</summary>
    <content type="html">&lt;p&gt;One &lt;a href="https://example.org/x"&gt;x&lt;/a&gt;&lt;/p&gt;</content>
  </entry>
</feed>
`;

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel>
    <title>Example</title>
    <link>https://example.org/</link>
    <description>News</description>
    <language>en</language>
    <lastBuildDate>Fri, 20 Nov 2026 08:00:00 +0200</lastBuildDate>
    <atom:link rel="self" href="https://example.org/rss.xml" type="application/rss+xml"/>
    <item>
      <title>One</title>
      <link>https://example.org/one/</link>
      <guid isPermaLink="false">tag:example.org,2026:one</guid>
      <pubDate>Fri, 20 Nov 2026 08:00:00 +0200</pubDate>
      <dc:creator>Ann</dc:creator>
      <category>news</category>
      <description>About one.</description>
      <content:encoded>&lt;p&gt;One&lt;/p&gt;</content:encoded>
      <enclosure url="https://example.org/one.mp3" length="12" type="audio/mpeg"/>
    </item>
  </channel>
</rss>
`;

const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Example',
  home_page_url: 'https://example.org/',
  feed_url: 'https://example.org/feed.json',
  language: 'en',
  authors: [{ name: 'Ann' }],
  items: [
    {
      id: 'tag:example.org,2026:one',
      url: 'https://example.org/one/',
      title: 'One & two: 1 < 2',
      content_html: '<p>One</p>',
      date_published: '2026-11-20T08:00:00+02:00',
      tags: ['news'],
      attachments: [{ url: 'https://example.org/one.mp3', mime_type: 'audio/mpeg', size_in_bytes: 12 }],
      _latewire: { about: 'https://example.org/feeds/', related: [] },
    },
  ],
});

test.each([
  ['Atom', ATOM],
  ['RSS', RSS],
  ['JSON Feed', JSON_FEED],
])('a clean %s feed is clean', (_, text) => {
  expect(rulesOf(text)).toEqual([]);
});

/** A fault put into a clean feed: what is replaced, by what, and the rule that must name it. */
type Fault = readonly [rule: string, find: string, replacement: string];

const ATOM_FAULTS: readonly Fault[] = [
  ['xml/not-well-formed', '</entry>', ''],
  ['xml/entity', 'About one.', 'About&nbsp;one.'],
  ['xml/illegal-character', 'About one.', 'About\u0001one.'],
  ['namespace/undeclared', '<category term="news"/>', '<dc:subject>x</dc:subject>'],
  ['namespace/unexpected', 'http://www.w3.org/2005/Atom', 'http://www.w3.org/2006/Atom'],
  ['namespace/missing', ' xmlns="http://www.w3.org/2005/Atom"', ''],
  ['element/missing', '<id>tag:example.org,2026:one</id>', ''],
  ['element/missing', '<title type="text">One</title>', ''],
  ['element/repeated', '<category term="news"/>', '<title>Two</title>'],
  ['element/unknown', '<category term="news"/>', '<subtitle>no</subtitle>'],
  ['author/missing', '<author><name>Ann</name><email>ann@example.org</email></author>', ''],
  ['mail/invalid', 'ann@example.org', 'ann at example.org'],
  ['date/rfc3339', '<published>2026-11-20T08:00:00+02:00', '<published>2026-11-20 08:00'],
  ['date/impossible', '<published>2026-11-20', '<published>2026-02-30'],
  ['date/implausible', '<published>2026-11-20', '<published>2036-11-20'],
  ['id/feed', 'tag:example.org,2026:one', 'tag:example.org,2026:feed'],
  ['url/relative', '<id>tag:example.org,2026:one</id>', '<id>/one/</id>'],
  ['url/tag', 'tag:example.org,2026:one', 'tag:example.org:one'],
  ['link/relative', 'href="https://example.org/one/"', 'href="/one/"'],
  ['link/self-missing', 'rel="self"', 'rel="via"'],
  ['link/rel-unknown', 'rel="enclosure"', 'rel="encloser"'],
  [
    'link/alternate-repeated',
    'rel="enclosure" href="https://example.org/one.jpg" type="image/jpeg" length="12"',
    'rel="alternate" href="https://example.org/two" type="text/html"',
  ],
  ['media-type/misnamed', 'image/jpeg', 'image/jpg'],
  ['media-type/invalid', 'type="image/jpeg"', 'type="jpeg"'],
  ['enclosure/length', 'length="12"', 'length="0"'],
  ['language/invalid', 'xml:lang="en"', 'xml:lang="iw_IL.UTF-8"'],
  ['text/undeclared-html', 'About one.', 'About &lt;b&gt;one&lt;/b&gt;.'],
  ['text/type', '<title type="text">One', '<title type="plain">One'],
  ['html/relative-url', 'href="https://example.org/x"', 'href="x"'],
  ['html/unsafe', '&lt;p&gt;One', '&lt;script&gt;1&lt;/script&gt;&lt;p&gt;One'],
  ['html/unsafe', '&lt;p&gt;One', '&lt;p onclick="x()"&gt;One'],
  ['text/bad-characters', 'About one.', 'About \u0092one.'],
];

const RSS_FAULTS: readonly Fault[] = [
  ['attribute/missing', ' version="2.0" xmlns', ' xmlns'],
  ['element/missing', '<link>https://example.org/</link>', ''],
  ['element/unknown', '<category>news</category>', '<tag>news</tag>'],
  ['date/weekday', 'Fri, 20 Nov 2026 08:00:00 +0200</pubDate>', 'Mon, 20 Nov 2026 08:00:00 +0200</pubDate>'],
  ['date/rfc822', 'Fri, 20 Nov 2026 08:00:00 +0200</pubDate>', '2026-11-20T08:00:00Z</pubDate>'],
  [
    'date/rfc822-old',
    'Fri, 20 Nov 2026 08:00:00 +0200</pubDate>',
    'Fri, 20 Nov 98 08:00:00 +0200</pubDate>'.replace('Fri', 'Fri'),
  ],
  ['mail/missing', '<dc:creator>Ann</dc:creator>', '<author>Ann</author>'],
  [
    'element/repeated',
    '<dc:creator>Ann</dc:creator>',
    '<author>a@example.org (A)</author><author>b@example.org (B)</author>',
  ],
  ['id/permalink', ' isPermaLink="false"', ''],
  ['id/missing', '<guid isPermaLink="false">tag:example.org,2026:one</guid>', ''],
  [
    'id/repeated',
    '</item>',
    '</item><item><title>Two</title><guid isPermaLink="false">tag:example.org,2026:one</guid></item>',
  ],
  [
    'enclosure/repeated',
    '</item>',
    '<enclosure url="https://example.org/2.mp3" length="12" type="audio/mpeg"/></item>',
  ],
  ['enclosure/length', 'length="12"', 'length="0"'],
  ['number/invalid', 'length="12"', 'length="12 kB"'],
  ['attribute/missing', ' length="12"', ''],
  ['media-type/misnamed', 'audio/mpeg', 'audio/mp3'],
  ['language/invalid', '<language>en<', '<language>english<'],
  ['link/self-missing', 'rel="self"', 'rel="related"'],
  ['namespace/undeclared', ' xmlns:dc="http://purl.org/dc/elements/1.1/"', ''],
  ['namespace/unexpected', 'http://purl.org/dc/elements/1.1/', 'http://purl.org/dc/elements/1.0/'],
  ['html/relative-url', '&lt;p&gt;One', '&lt;img src="/a.png"&gt;One'],
  ['text/html', '<title>One', '<title>&lt;b&gt;One&lt;/b&gt;'],
  ['text/entity', '<title>One', '<title>One &amp;amp; two'],
  ['text/ambiguous', '<title>One', '<title>1 &lt;b 2'],
  ['content/before-description', '<description>About one.</description>', ''],
  ['element/same-meaning', '<dc:creator>Ann</dc:creator>', '<dc:date>2026-11-20</dc:date>'],
  ['url/relative', '<link>https://example.org/one/</link>', '<link>/one/</link>'],
];

const JSON_FAULTS: readonly Fault[] = [
  ['json/syntax', '"title":"Example",', '"title":"Example"'],
  ['json/version', 'version/1.1', 'version/2'],
  ['element/missing', '"title":"Example",', ''],
  ['id/missing', '"id":"tag:example.org,2026:one",', ''],
  ['content/missing', '"content_html":"<p>One</p>",', ''],
  ['json/type', '"tags":["news"]', '"tags":"news"'],
  ['json/extension', '"_latewire":{"about":"https://example.org/feeds/","related":[]}', '"_latewire":[]'],
  ['json/unknown-key', '"title":"Example"', '"title":"Example","subtitle":"x"'],
  ['json/author', '"authors":[{"name":"Ann"}]', '"author":{"name":"Ann"}'],
  ['author/missing', '{"name":"Ann"}', '{}'],
  ['date/rfc3339', '2026-11-20T08:00:00+02:00', '20 November 2026'],
  ['url/relative', '"https://example.org/one/"', '"/one/"'],
  ['media-type/misnamed', 'audio/mpeg', 'audio/mp3'],
  ['element/missing', '"mime_type":"audio/mpeg",', ''],
  ['text/html', 'One & two: 1 < 2', 'One &amp; two'],
  ['language/invalid', '"language":"en"', '"language":"english"'],
  ['link/self-missing', '"feed_url":"https://example.org/feed.json",', ''],
  ['json/repeated-key', '"title":"Example"', '"title":"Example","title":"Again"'],
];

describe.each([
  ['Atom', ATOM, ATOM_FAULTS],
  ['RSS', RSS, RSS_FAULTS],
  ['JSON Feed', JSON_FEED, JSON_FAULTS],
] as const)('%s', (_, clean, faults) => {
  test.each(faults)('%s: %s', (rule, find, replacement) => {
    expect(clean).toContain(find);
    expect(rulesOf(clean.replace(find, replacement))).toContain(rule);
  });
});

test('encodings', () => {
  const latin = Uint8Array.from(RSS.replace('About one.', 'é'), (character) => character.charCodeAt(0));
  expect(rulesOf(latin)).toContain('encoding/invalid');
  expect(rulesOf(RSS.replace('utf-8', 'klingon'))).toContain('encoding/unknown');
  expect(rulesOf(RSS.replace('utf-8', 'utf-16'))).toContain('encoding/mismatch');
});

test('line and column are those of the element', () => {
  const text = RSS.replace('<language>en<', '<language>english<');
  const { problems } = diagnoseFeed(new TextEncoder().encode(text), { file: 'rss.xml', now: NOW });
  expect(problems).toMatchObject([{ code: 'language/invalid', file: 'rss.xml', line: 7, column: 5 }]);
});

test.each([
  ['nothing', ''],
  ['a web page', '<!DOCTYPE html><html></html>'],
  ['deep nesting', '<a>'.repeat(100_000)],
  ['deep JSON', '['.repeat(100_000)],
  ['a million less-thans', '<'.repeat(1_000_000)],
  ['an entity bomb', '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss version="2.0">&b;</rss>'],
  [
    'prototype keys',
    '{"__proto__":{"a":1},"constructor":1,"version":"https://jsonfeed.org/version/1.1","items":[{"toString":1}]}',
  ],
  ['binary', String.fromCharCode(...Array.from({ length: 5000 }, (_, n) => n % 256))],
])('%s is answered with problems, not with an exception', (_, text) => {
  expect(rulesOf(text).length).toBeGreaterThan(0);
});
