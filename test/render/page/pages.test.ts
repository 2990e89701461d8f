import fc from 'fast-check';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import type { Artifact } from '../../../src/model/artifact.ts';
import type { Instant } from '../../../src/model/instant.ts';
import type { Snapshot } from '../../../src/model/snapshot.ts';
import { markHtml } from '../../../src/model/text.ts';
import { collectElements, textOf } from './dom.ts';
import { heading, paragraph, renderPages, sampleArticle, sampleSnapshot, url } from './sample.ts';

function renderAll(snapshot: Snapshot): ReadonlyMap<string, string> {
  return new Map([...renderPages(snapshot)].map((artifact: Artifact) => [artifact.path, String(artifact.body)]));
}

const page = (snapshot: Snapshot, path: string) => renderAll(snapshot).get(path) ?? '';

test('an empty publication has a front page, an archive and no edition', () => {
  const paths = [...renderAll(sampleSnapshot([])).keys()];
  expect(paths).toEqual([
    'style.css',
    'archive/index.html',
    'feeds/index.html',
    '404.html',
    'index.html',
    'sitemap.xml',
  ]);
});

test('each article with a page has one, an unlisted one stands in no list, a foreign one links away', () => {
  const snapshot = sampleSnapshot([
    sampleArticle('own'),
    sampleArticle('quiet', { unlisted: true }),
    (({ page: _, ...rest }) => rest)(sampleArticle('away', { url: url('https://elsewhere.example/a?b=1&c=2') })),
  ]);
  const files = renderAll({ ...snapshot, editions: [] });
  expect([...files.keys()].filter((path) => path.startsWith('articles/'))).toEqual([
    'articles/own/index.html',
    'articles/quiet/index.html',
  ]);
  expect(files.get('index.html')).toContain('href="https://elsewhere.example/a?b=1&amp;c=2"');
  expect(files.get('index.html')).toContain('href="./articles/own/"');
  for (const path of ['index.html', 'archive/2026/index.html', 'sitemap.xml']) {
    expect(files.get(path), path).not.toContain('quiet');
  }
});

test('an article page shows everything that the article has', () => {
  const article = sampleArticle('full', {
    kicker: 'Kicker',
    deck: 'Deck.',
    authors: [{ name: 'Ann', url: url('https://example.org/ann') }, { name: 'Ben' }],
    agency: 'Meridian Wire',
    credits: ['The Meridian Wire contributed to this report.'],
    corrections: [{ date: Date.UTC(2026, 10, 23, 9) as Instant, text: 'It was 221.' }],
    updated: Date.UTC(2026, 10, 23, 9) as Instant,
    lead: {
      url: url('https://example.org/news/articles/full/a.jpg'),
      alt: 'Alt',
      caption: 'Caption',
      credit: 'AFP',
      width: 12,
      height: 7,
    },
    audio: { title: 'A talk', episode: 'Ep. 55' },
    related: [
      { title: 'With link', url: url('https://other.example/1'), source: 'Other', kind: 'related' },
      { title: 'Without', kind: 'related' },
    ],
    publisher: 'Salt Road Review',
    via: url('https://saltroad.example/x'),
    body: [paragraph('One.'), heading('Sub'), paragraph('Two.')],
  });
  const text = page(sampleSnapshot([article]), 'articles/full/index.html');
  const main = textOf(collectElements(text, 'main')[0]).replace(/\s+/g, ' ').trim();
  expect(main).toBe(
    'Kicker Title of full Deck. By Ann and Ben Meridian Wire 22 November 2026, 05:30 Updated 23 November 2026, 11:00 ' +
      'Caption Photo: AFP One. Sub Two. The Meridian Wire contributed to this report. First published by Salt Road Review ' +
      'Listen A talk · Ep. 55 Correction 23 November 2026 It was 221. Related With link Other Without',
  );
  expect(text).toContain('<img class="u-photo" src="../../articles/full/a.jpg" alt="Alt" width="12" height="7">');
  expect(text).toContain('<li><cite>Without</cite></li>');
});

test('a headline without a link is no link', () => {
  const article = sampleArticle('plain', { related: [{ title: 'No link', kind: 'related' }] });
  const text = page(sampleSnapshot([article]), 'articles/plain/index.html');
  const links = collectElements(text, 'a').map((link) => textOf(link));
  expect(links).not.toContain('No link');
});

test('a story in Hebrew is right to left wherever it stands', () => {
  const snapshot = sampleSnapshot([sampleArticle('first'), sampleArticle('he', { language: 'he' })]);
  const files = renderAll(snapshot);
  expect(files.get('articles/he/index.html')).toContain('<html lang="he" dir="rtl">');
  expect(files.get('index.html')).toContain('<article class="teaser h-entry" lang="he" dir="rtl">');
  expect(files.get('editions/2026-11-23/index.html')).toContain('<article class="story" lang="he" dir="rtl">');
});

test('an edition shows its first story whole and the others as their decks, headings one lower', () => {
  const lead = sampleArticle('lead', { deck: 'Lead deck.', body: [heading('Inner'), paragraph('Last words.')] });
  const second = sampleArticle('second', { deck: 'Second deck.', body: [paragraph('Not shown.')] });
  const third = sampleArticle('third', { body: [paragraph('Opening.'), paragraph('Not shown either.')] });
  const text = page(sampleSnapshot([lead, second, third]), 'editions/2026-11-23/index.html');
  expect(text).toContain('<h3>Inner</h3>');
  expect(text).toContain('Last words.');
  expect(text).toContain('Second deck.');
  expect(text).toContain('<p>Opening.</p>');
  expect(text).not.toContain('Not shown');
});

test('whatever stands in the text fields, every page has the same elements and says the text', () => {
  const shape = (text: string) => collectElements(text).map((element) => element.tagName);
  const make = (words: string) =>
    sampleSnapshot([
      sampleArticle('a', {
        title: words,
        deck: words,
        kicker: words,
        authors: [{ name: words }],
        credits: [words],
        lead: { caption: words, credit: words },
        related: [{ title: words, source: words, note: words, kind: 'related' }],
        body: [{ kind: 'paragraph', text: 'x', html: markHtml('<p>x</p>') }],
      }),
    ]);
  const plain = renderAll(make('plain'));
  const hostile = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom(
      '</script><script>alert(1)</script>',
      '"><img onerror=x>',
      '<!--',
      ']]>',
      '{{x}}',
      '{names}',
      '&amp;',
      "'",
    ),
  );
  fc.assert(
    fc.property(hostile, (words) => {
      for (const [path, text] of renderAll(make(words))) {
        if (!path.endsWith('.html')) continue;
        expect(shape(text), path).toEqual(shape(plain.get(path) ?? ''));
      }
      const title = collectElements(page(make(words), 'articles/a/index.html'), 'h1')[0];
      // The parser of HTML turns CR into LF and drops NUL: neither is ours.
      expect(textOf(title)).toBe(words.replace(/\r\n?/g, '\n').replaceAll('\0', ''));
    }),
    { numRuns: 150 },
  );
});

test('JSON-LD of an edition lists its stories in order', () => {
  const text = page(
    sampleSnapshot([sampleArticle('a', { title: '</script>' }), sampleArticle('b')]),
    'editions/2026-11-23/index.html',
  );
  const data = JSON.parse(textOf(collectElements(text, 'script')[0])) as {
    itemListElement: { item: { headline: string } }[];
  };
  expect(data.itemListElement.map(({ item }) => item.headline)).toEqual(['</script>', 'Title of b']);
});

test('the pages of a publication below a path link to each other from any depth', () => {
  const files = renderAll(sampleSnapshot([sampleArticle('a'), sampleArticle('שלום')]));
  const base = 'https://example.org/news/';
  for (const [path, text] of files) {
    if (!path.endsWith('.html')) continue;
    expect(parse(text).nodeName).toBe('#document');
    for (const link of collectElements(text, 'a')) {
      const href = link.attrs.find(({ name }) => name === 'href')?.value ?? '';
      if (href.startsWith('#')) continue;
      const target = decodeURIComponent(new URL(href, new URL(path, base)).href);
      expect(target.startsWith(base), `${path} ${href}`).toBe(true);
      const file = target.slice(base.length);
      const known = files.has(file === '' || file.endsWith('/') ? `${file}index.html` : file);
      expect(known || /\.(xml|json|txt|opml)$|digest\.html$/.test(file), `${path} → ${file}`).toBe(true);
    }
  }
});

test('following links from the front page leads to every page, and each of them announces every format of the feed', () => {
  const articles = Array.from({ length: 60 }, (_, index) =>
    sampleArticle(`a${index}`, {
      section: `S${index % 3}`,
      published: Date.UTC(2026 - (index % 5), 3, 1 + (index % 25)) as Instant,
    }),
  );
  const one = sampleSnapshot(articles, { feeds: { limit: 50, content: 'whole', hubs: [], by: ['section'] } });
  const editions = one.editions.flatMap((edition) =>
    Array.from({ length: 30 }, (_, index) => ({
      ...edition,
      id: `e${index}`,
      articles: articles.slice(index, index + 2),
    })),
  );
  const files = renderAll({ ...one, editions });
  const base = 'https://example.org/news/';
  const seen = new Set<string>();
  const queue = ['index.html'];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    for (const link of collectElements(files.get(path) ?? '', 'a')) {
      const href = link.attrs.find(({ name }) => name === 'href')?.value ?? '';
      const target = decodeURIComponent(new URL(href, new URL(path, base)).href.replace(/#.*$/, '')).slice(base.length);
      const file = target === '' || target.endsWith('/') ? `${target}index.html` : target;
      if (files.has(file)) queue.push(file);
    }
  }
  const pages = [...files.keys()].filter((path) => path.endsWith('.html') && path !== '404.html');
  expect(pages.length).toBeGreaterThan(95);
  expect(pages.filter((path) => !seen.has(path))).toEqual([]);
  for (const path of pages) {
    const types = collectElements(files.get(path) ?? '', 'link')
      .filter(({ attrs }) => attrs.some(({ name, value }) => name === 'rel' && value === 'alternate'))
      .map(({ attrs }) => attrs.find(({ name }) => name === 'type')?.value);
    expect(types.slice(0, 3), path).toEqual(['application/atom+xml', 'application/rss+xml', 'application/feed+json']);
  }
  const listed = [...(files.get('sitemap.xml') ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1]);
  expect(listed).toContain(`${base}editions/e29/`);
  expect(listed.filter((url) => url?.startsWith(`${base}articles/`))).toHaveLength(60);
});
