import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importArticles } from '../../../src/read/import/import-articles.ts';

const OPTIONS = { file: 'a', timeZone: 'UTC', words: { ui: [], relatedLabels: [], agencies: [] } };
const read = (text: string | Uint8Array) =>
  importArticles(typeof text === 'string' ? Buffer.from(text) : text, OPTIONS);
const at = (text: string) => Date.parse(text);

describe('a saved page', () => {
  it('is its article: statements for machines, text, related headlines with addresses, a report of every line', async () => {
    const [article] = (await read(readFileSync('test/read/import/pages/harbour.html'))).articles;
    expect(article?.fields).toMatchObject({
      title: 'Harbour opens its night gate',
      deck: 'For the first time since the flood, boats may leave after ten in the evening.',
      authors: [{ name: 'Ines Calder' }],
      publisher: 'The Quay Post',
      section: 'Harbour',
      tags: ['ferries', 'gates'],
      language: 'en-GB',
      via: 'https://quaypost.example/news/night-gate',
      published: at('2026-11-20T21:10:00Z'),
      updated: at('2026-11-21T08:00:00Z'),
      lead: {
        url: 'https://quaypost.example/gate.jpg',
        alt: 'An iron gate at night.',
        caption: 'The night gate on Thursday, an hour after it was oiled.',
        credit: 'Lumen Brandt',
      },
      related: [
        { title: 'What the flood of 2015 did to the gate', url: 'https://quaypost.example/news/flood' },
        {
          title: 'The man who kept a key for eleven years and forgot it',
          url: 'https://quaypost.example/news/key',
        },
        { title: 'A lamp on the eastern pier, and who pays for the oil', url: 'https://quaypost.example/news/lamp' },
      ],
    });
    expect(article?.body.map((block) => block.text.slice(0, 14))).toEqual([
      'The iron gate ',
      'Boats may now ',
      'The first thro',
      'A council memb',
      'The ferry comp',
    ]);
    expect(article?.body[1]?.html).toContain('<a href="https://quaypost.example/dogs">dog</a>');
    expect(article?.report).toHaveLength(17);
    expect(article?.problems).toEqual([]);
  });

  it('is decoded as it declares', async () => {
    const words = 'Портовые ворота открыты ночью, и никто не помнит, у кого был ключ все эти годы.';
    const bytes = Buffer.from([...words].map((letter) => toWindows1251(letter)));
    const page = Buffer.concat([
      Buffer.from('<!doctype html><html><head><meta charset="windows-1251"></head><body><p>'),
      bytes,
      Buffer.from('</p></body></html>'),
    ]);
    const [article] = (await read(page)).articles;
    expect(article?.report.map((line) => line.text)).toEqual([words]);
  });
});

function toWindows1251(letter: string): number {
  const code = letter.charCodeAt(0);
  return code < 0x80 ? code : code - 0x410 + 0xc0;
}

const NINJS_2 = {
  uri: 'https://wire.example/2026/gate',
  standard: { name: 'ninjs', version: '2.0' },
  type: 'text',
  firstcreated: '2026-11-20T21:10:00Z',
  versioncreated: '2026-11-21T08:00:00Z',
  language: 'en',
  by: 'By Ines Calder and Ole Winter',
  headlines: [{ role: 'main', value: 'Harbour opens its night gate' }],
  bodies: [
    { contenttype: 'text/plain', value: 'The gate was opened.' },
    { contenttype: 'text/html', value: '<p>The gate was <b>opened</b>.</p><script>alert(1)</script>' },
  ],
  subjects: [{ name: 'ferries' }],
  associations: [
    {
      name: 'featuremedia',
      type: 'picture',
      descriptions: [{ value: 'The gate.' }],
      renditions: [{ href: 'https://wire.example/g.jpg', width: 10 }],
    },
    { name: 'more', type: 'text', uri: 'https://wire.example/flood', headlines: [{ value: 'The flood of 2015' }] },
  ],
};
const NINJS_1 = {
  uri: 'https://wire.example/2026/gate',
  headline: 'Harbour opens its night gate',
  byline: 'Ines Calder, Ole Winter',
  body_html: '<p>The gate was <b>opened</b>.</p>',
  versioncreated: '2026-11-21T08:00:00Z',
  firstcreated: '2026-11-20T21:10:00Z',
  keywords: ['ferries'],
  associations: {
    featuremedia: {
      type: 'picture',
      description_text: 'The gate.',
      renditions: { main: { href: 'https://wire.example/g.jpg' } },
    },
    more: { type: 'text', uri: 'https://wire.example/flood', headline: 'The flood of 2015' },
  },
};

describe('news in JSON', () => {
  it.each([
    ['ninjs 2', NINJS_2],
    ['ninjs 3', { ...NINJS_2, standard: { name: 'ninjs', version: '3.0' } }],
    ['ninjs 1', NINJS_1],
  ])('%s', async (_name, item) => {
    const [article] = (await read(JSON.stringify(item))).articles;
    expect(article?.fields).toMatchObject({
      title: 'Harbour opens its night gate',
      authors: [{ name: 'Ines Calder' }, { name: 'Ole Winter' }],
      published: at('2026-11-20T21:10:00Z'),
      updated: at('2026-11-21T08:00:00Z'),
      tags: ['ferries'],
      lead: { url: 'https://wire.example/g.jpg', caption: 'The gate.' },
      related: [{ title: 'The flood of 2015', url: 'https://wire.example/flood', kind: 'related' }],
    });
    expect(article?.body).toEqual([
      { kind: 'paragraph', text: 'The gate was opened.', html: '<p>The gate was <b>opened</b>.</p>' },
    ]);
  });

  it('schema.org', async () => {
    const news = {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'A &amp; B',
      articleBody: 'One.\n\nTwo.',
      author: 'Ines Calder',
      datePublished: '2026-11-20',
    };
    const [article] = (await read(JSON.stringify(news))).articles;
    expect(article?.fields).toMatchObject({ title: 'A & B', authors: [{ name: 'Ines Calder' }] });
    expect(article?.body.map((block) => block.text)).toEqual(['One.', 'Two.']);
  });

  it('our own, as import prints it', async () => {
    const own = {
      article: {
        title: 'A <b> in a title',
        authors: [{ name: 'X' }],
        related: [{ title: 'R', url: 'https://e.example/' }],
        body: [
          { kind: 'heading', text: 'H' },
          { kind: 'list', text: '- a\n- b' },
        ],
      },
    };
    const [article] = (await read(JSON.stringify(own))).articles;
    expect(article?.fields).toEqual({
      title: 'A <b> in a title',
      authors: [{ name: 'X' }],
      related: [{ title: 'R', url: 'https://e.example/', kind: 'related' }],
    });
    expect(article?.body.map((block) => block.html)).toEqual(['<h2>H</h2>', '<ul><li>a</li><li>b</li></ul>']);
  });

  it.each([
    ['{"a": }', 'import/json'],
    ['{"a": 1}', 'import/unknown-json'],
    ['[]', 'import/unknown-json'],
  ])('that is none is a problem: %s', async (text, code) => {
    const { articles, problems } = await read(text);
    expect(articles).toEqual([]);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });
});

const WXR = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><language>en</language>
<item><title>Out &amp; about</title><link>https://blog.example/out</link><dc:creator><![CDATA[ines]]></dc:creator><guid isPermaLink="false">https://blog.example/?p=1</guid><content:encoded><![CDATA[<p>Whole <em>text</em>.</p><iframe src="https://x.example"></iframe>]]></content:encoded><excerpt:encoded><![CDATA[Short.]]></excerpt:encoded><wp:post_date>2020-01-02 03:04:05</wp:post_date><wp:post_date_gmt>2020-01-02 01:04:05</wp:post_date_gmt><wp:post_name>out</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="category"><![CDATA[Town]]></category></item>
<item><title>Later</title><wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt><wp:post_date>2020-02-02 03:04:05</wp:post_date><wp:status>draft</wp:status><wp:post_type>post</wp:post_type><content:encoded><![CDATA[One.

Two.]]></content:encoded></item>
<item><title>menu</title><wp:post_type>nav_menu_item</wp:post_type></item>
</channel></rss>`;

describe('feeds and exports', () => {
  it('a WordPress export keeps ids, dates and drafts, and leaves menus out', async () => {
    const { articles, problems } = await read(WXR);
    expect(problems).toEqual([]);
    expect(articles.map(({ fields }) => fields)).toMatchObject([
      {
        id: 'https://blog.example/?p=1',
        slug: 'out',
        title: 'Out & about',
        deck: 'Short.',
        authors: [{ name: 'ines' }],
        published: at('2020-01-02T01:04:05Z'),
        tags: ['Town'],
      },
      { title: 'Later', draft: true, published: at('2020-02-02T03:04:05Z') },
    ]);
    expect(articles[0]?.body.map((block) => block.html)).toEqual(['<p>Whole <em>text</em>.</p>']);
    expect(articles[1]?.body.map((block) => block.text)).toEqual(['One.', 'Two.']);
  });

  it('RSS', async () => {
    const rss =
      '<rss version="2.0"><channel><title>C</title><item><title>A</title><link>https://e.example/a</link><guid>https://e.example/a</guid><pubDate>Sat, 04 Jan 2020 00:00:00 +0200</pubDate><description>&lt;p&gt;Text&lt;/p&gt;</description></item></channel></rss>';
    const { articles } = await read(rss);
    expect(articles[0]?.fields).toMatchObject({
      id: 'https://e.example/a',
      title: 'A',
      published: at('2020-01-03T22:00:00Z'),
    });
    expect(articles[0]?.body[0]?.text).toBe('Text');
  });

  it('Atom, with text as markup of its own', async () => {
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>tag:e,2020:a</id><title type="html">A &amp;amp; B</title><link href="https://e.example/a"/><published>2020-01-04T00:00:00Z</published><updated>2020-01-05T00:00:00Z</updated><author><name>Ines</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One &lt; two</p></div></content></entry></feed>';
    const { articles } = await read(atom);
    expect(articles[0]?.fields).toMatchObject({
      id: 'tag:e,2020:a',
      title: 'A & B',
      authors: [{ name: 'Ines' }],
      updated: at('2020-01-05T00:00:00Z'),
    });
    expect(articles[0]?.body[0]).toMatchObject({ text: 'One < two', html: '<p>One &lt; two</p>' });
  });

  it('JSON Feed', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      items: [
        {
          id: '1',
          url: 'https://e.example/a',
          title: 'A',
          content_text: 'One.',
          date_published: '2020-01-04T00:00:00Z',
        },
      ],
    };
    const { articles } = await read(JSON.stringify(feed));
    expect(articles[0]?.fields).toMatchObject({ id: '1', title: 'A' });
  });

  it.each([
    [
      '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>',
    ],
    [
      '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item></channel></rss>',
    ],
    ['<rss><channel><item><title>A</item></channel></rss>'],
    ['<rss/>'],
  ])('what may hide something, or is broken, is a problem and no article: %s (hazard 30)', async (xml) => {
    const { articles, problems } = await read(xml);
    expect(articles).toEqual([]);
    expect(problems).toHaveLength(1);
  });
});

describe('inputs of a megabyte', () => {
  const MEGABYTE = 1_000_000;
  it.each([
    ['<', '<'.repeat(MEGABYTE)],
    ['<p>', '<p>'.repeat(MEGABYTE / 3)],
    ['<div>', `<html>${'<div>'.repeat(MEGABYTE / 5)}`],
    ['■', ' ■ '.repeat(MEGABYTE / 3)],
    ['one line', 'word '.repeat(MEGABYTE / 5)],
    ['quotes', '"'.repeat(MEGABYTE)],
    ['quotations', '> '.repeat(MEGABYTE / 2)],
    ['[', '['.repeat(MEGABYTE)],
    ['{"a":', '{"a":'.repeat(MEGABYTE / 5)],
    [
      'lists of a word processor',
      `<p class=MsoListParagraph>${'<![if !supportLists]><p class=MsoListParagraph>'.repeat(MEGABYTE / 46)}`,
    ],
    ['related lists', `<html>${'<div class="related">'.repeat(MEGABYTE / 21)}`],
    ['<a href="', '<html><a href="'.repeat(MEGABYTE / 15)],
  ])('are read to their end: %s (hazard 28)', async (_name, text) => {
    const { articles, problems } = await read(text);
    expect(articles.length + problems.length).toBeGreaterThan(0);
  });
});
