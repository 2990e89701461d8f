import { describe, expect, test } from 'vitest';
import { diagnoseFeed } from '../../src/doctor/diagnose.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');

/** The rules that a text breaks, each once. */
function rulesOf(text: string): readonly string[] {
  const { problems } = diagnoseFeed(new TextEncoder().encode(text), { file: 'feed', now: NOW });
  return [...new Set(problems.map(({ code }) => code))];
}

const RDF = `<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:trackback="http://madskills.com/public/xml/rss/module/trackback/">
  <channel rdf:about="https://example.org/rdf">
    <title>Example</title>
    <link>https://example.org/</link>
    <description>News</description>
    <items><rdf:Seq><rdf:li rdf:resource="https://example.org/one/"/></rdf:Seq></items>
  </channel>
  <item rdf:about="https://example.org/one/">
    <title>One</title>
    <link>https://example.org/one/</link>
    <description>About one.</description>
    <dc:date>2026-11-20</dc:date>
    <trackback:ping rdf:resource="https://example.org/ping"/>
  </item>
</rdf:RDF>
`;

const RSS_11 = `<Channel xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:foaf="http://xmlns.com/foaf/0.1/" rdf:about="https://example.org/rss11">
  <title>Example</title>
  <link>https://example.org/</link>
  <description>News</description>
  <items rdf:parseType="Collection">
    <item rdf:about="https://example.org/one/">
      <title>One</title>
      <link>https://example.org/one/</link>
      <dc:creator><foaf:Person><foaf:name>Ann</foaf:name></foaf:Person></dc:creator>
    </item>
  </items>
</Channel>
`;

const OPML = `<opml version="2.0">
  <head>
    <title>Subscriptions</title>
    <dateCreated>Fri, 20 Nov 2026 08:00:00 +0200</dateCreated>
    <ownerEmail>ann@example.org</ownerEmail>
  </head>
  <body>
    <outline text="Example" title="Example" type="rss" xmlUrl="https://example.org/atom.xml" language="en"/>
  </body>
</opml>
`;

const SERVICE = `<service xmlns="http://www.w3.org/2007/app" xmlns:atom="http://www.w3.org/2005/Atom">
  <workspace>
    <atom:title>Main</atom:title>
    <collection href="https://example.org/posts">
      <atom:title>Posts</atom:title>
      <accept>image/*</accept>
      <categories fixed="yes"/>
    </collection>
  </workspace>
</service>
`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:sx="http://feedsync.org/2007/feedsync" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:thr="http://purl.org/syndication/thread/1.0" xmlns:app="http://www.w3.org/2007/app">
  <id>tag:example.org,2026:feed</id>
  <title>Example</title>
  <updated>2026-11-20T08:00:00Z</updated>
  <author><name>Ann</name></author>
  <link rel="self" href="https://example.org/atom.xml"/>
  <opensearch:totalResults>12</opensearch:totalResults>
  <sx:sharing since="2026-01-01T00:00:00Z" until="2026-02-01T00:00:00Z"/>
  <meta xmlns="http://www.w3.org/1999/xhtml" name="robots" content="noindex,nofollow"/>
  <entry>
    <id>tag:example.org,2026:one</id>
    <title>One</title>
    <updated>2026-11-20T08:00:00Z</updated>
    <link href="https://example.org/one/"/>
    <app:control><app:draft>no</app:draft></app:control>
    <thr:total>2</thr:total>
    <summary>About one.</summary>
    <sx:sync id="one" updates="1"><sx:history sequence="1" when="2026-01-01T00:00:00Z" by="ann"/></sx:sync>
  </entry>
</feed>
`;

test.each([
  ['RSS 1.0', RDF],
  ['RSS 1.1', RSS_11],
  ['OPML', OPML],
  ['an AtomPub service', SERVICE],
  ['Atom with rare extensions', ATOM],
  ['XRDS, which is no feed', '<XRDS xmlns="xri://$xrds"/>'],
  ['a sitemap, which is no feed', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>'],
])('%s: nothing to find', (_, text) => {
  expect(rulesOf(text)).toEqual([]);
});

/** A fault put into a clean document: what is replaced, by what, and the rule that must name it. */
type Fault = readonly [rule: string, find: string, replacement: string];

const FAULTS: readonly (readonly [name: string, clean: string, faults: readonly Fault[]])[] = [
  [
    'RSS 1.0',
    RDF,
    [
      ['attribute/missing', ' rdf:about="https://example.org/one/"', ''],
      ['attribute/unknown', 'rdf:li rdf:resource', 'rdf:li rdf:resources'],
      ['attribute/missing', 'rdf:li rdf:resource="https://example.org/one/"', 'rdf:li'],
      ['attribute/missing', 'rdf:resource="https://example.org/ping"/>', '>https://example.org/ping</trackback:ping>'],
      ['element/unknown', '<items>', '<language>en</language><items>'],
      ['element/unknown', '<items>', '<item/><items>'],
      ['element/unknown', 'About one.', '<content>About one.</content>'],
      ['element/repeated', '</channel>', '</channel><channel rdf:about="https://example.org/two"/>'],
      ['namespace/missing', '<channel ', '<channel xmlns="" '],
      ['date/w3cdtf', '2026-11-20', '20 November 2026'],
    ],
  ],
  [
    'RSS 1.1',
    RSS_11,
    [
      ['namespace/unexpected', 'http://purl.org/net/rss1.1#', 'http://purl.org/net/rss1.2#'],
      ['attribute/missing', ' rdf:about="https://example.org/rss11"', ''],
      ['element/missing', '<description>News</description>', ''],
      ['id/repeated', 'rdf:about="https://example.org/one/"', 'rdf:about="https://example.org/rss11"'],
      ['text/unexpected', '<items ', 'News<items '],
      ['element/unknown', '<foaf:name>Ann</foaf:name>', '<title>Ann</title>'],
      ['rdf/mixed', '<dc:creator>', '<dc:creator>Ann'],
      ['rdf/resource', '<foaf:Person>', '<foaf:Person rdf:resource="https://example.org/ann">'],
    ],
  ],
  [
    'OPML',
    OPML,
    [
      ['mail/invalid', 'ann@example.org', 'by pigeon'],
      ['attribute/missing', ' title="Example"', ''],
      ['attribute/missing', ' xmlUrl="https://example.org/atom.xml"', ''],
      ['language/invalid', 'language="en"', 'language="english"'],
      ['value/unknown', 'type="rss"', 'type="rss" isComment="maybe"'],
      ['opml/version', 'type="rss"', 'type="rss" version="ATOM"'],
      ['element/unknown', '</head>', '<outline text="x"/></head>'],
      ['date/weekday', 'Fri, 20 Nov', 'Mon, 20 Nov'],
    ],
  ],
  [
    'AtomPub',
    SERVICE,
    [
      ['element/missing', '<atom:title>Main</atom:title>', ''],
      ['attribute/missing', ' href="https://example.org/posts"', ''],
      ['media-type/invalid', 'image/*', 'image'],
      ['value/unknown', 'fixed="yes"', 'fixed="kinda"'],
      ['attribute/unexpected', 'fixed="yes"', 'fixed="yes" href="https://example.org/c"'],
    ],
  ],
  [
    'Atom with rare extensions',
    ATOM,
    [
      ['number/invalid', '>12<', '>1.5<'],
      ['attribute/missing', ' until="2026-02-01T00:00:00Z"', ''],
      ['date/order', 'since="2026-01', 'since="2026-03'],
      ['value/unknown', 'noindex,nofollow', 'index,noindex'],
      ['value/unknown', '>no<', '>final<'],
      ['element/unknown', '<thr:total>2</thr:total>', '<thr:children>2</thr:children>'],
      ['number/invalid', 'updates="1"', 'updates="0"'],
      ['attribute/missing', ' by="ann"', ''],
      ['namespace/mistaken', 'xmlns:thr="http://purl.org/', 'xmlns:thr="http://purl.org/ '],
      ['date/repeated', '</entry>', '</entry><entry><id>a:b</id><updated>2026-11-20T08:00:00Z</updated></entry>'],
      ['text/bad-characters', 'About one.', 'CafÃ©.'],
    ],
  ],
];

describe.each(FAULTS)('%s', (_, clean, faults) => {
  test.each(faults)('%s: %s', (rule, find, replacement) => {
    expect(clean).toContain(find);
    expect(rulesOf(clean.replace(find, replacement))).toContain(rule);
  });
});
