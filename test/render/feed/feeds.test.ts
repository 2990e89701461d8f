import fc from 'fast-check';
import { parseFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { checkFeed, isFeed } from '../../../src/gates/feed.ts';
import { openFeedMemory } from '../../../src/gates/feed-memory.ts';
import { readEntries } from '../../../src/gates/feed-parts.ts';
import type { Article } from '../../../src/model/article.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import { findIllegalCharacters, removeIllegalCharacters } from '../../../src/model/text.ts';
import { renderFeeds } from '../../../src/render/feed/feeds.ts';
import { instantOf, makeArticle, makePublication, makeSnapshot, paragraphs, urlOf } from '../../fixtures/snapshot.ts';

function render(articles: readonly Article[], publication = makePublication()): ReadonlyMap<string, Artifact> {
  return new Map([...renderFeeds(makeSnapshot(articles, publication))].map((artifact) => [artifact.path, artifact]));
}

function bodyOf(files: ReadonlyMap<string, Artifact>, path: string): string {
  const body = files.get(path)?.body;
  if (typeof body !== 'string') throw new Error(`No ${path}.`);
  return body;
}

const FORMATS = ['atom.xml', 'rss.xml', 'feed.json'] as const;

// The thirty inputs with which the package `feed` goes wrong, and what a reader must see instead.
const HOSTILE: readonly (readonly [string, string])[] = [
  ['control characters', 'a\0b\u0001\u000B\u001F\uFFFE\uFFFFc'],
  ['two ends of CDATA', ']]> and ]]> and ]]>'],
  ['an ampersand and a less-than', 'AT&T: 1 < 2 <b>'],
  ['what is already escaped', '&amp; &lt;b&gt; &#38; &nbsp;'],
  ['a lone surrogate', 'a\uD800b\uDC00'],
  ['markup', '<script>alert(1)</script><title>x</title>'],
  ['quotes', `"double" 'single' “curly”`],
  ['white space', 'a\tb\nc\rd\r\ne\u0085f\u2028g'],
  ['right to left and marks', 'שלום \u202Eabc\u202C عالم 😀'],
  ['a comment', '<!-- --> -- <![CDATA[ <?php ?>'],
];

describe('every text field', () => {
  for (const [name, text] of HOSTILE) {
    test(`carries ${name}`, () => {
      const article = spread(text);
      const publication = makePublication({ title: text, description: text, rights: text });
      const snapshot = makeSnapshot([article], publication);
      for (const artifact of [...renderFeeds(snapshot)].filter(isFeed)) {
        expect(checkFeed(artifact, snapshot, openFeedMemory(snapshot))).toEqual([]);
        const [entry] = readEntries(artifact);
        expect(entry).toMatchObject({
          title: removeIllegalCharacters(text),
          summary: removeIllegalCharacters(text),
          authors: [removeIllegalCharacters(text)],
        });
      }
    });
  }
});

// Strings over the whole range of code units, with what hurts XML more often than chance would bring it.
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(
        ']]>',
        '&amp;',
        '<',
        '&',
        '"',
        '\r',
        '\n',
        '\0',
        '\uFFFE',
        '\uD83D',
        '😀',
        '-->',
        '\u2028',
        '\u202E',
      ),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

test('10,000 random strings in every field at once are read back, less illegal characters', () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 25, maxLength: 25 }), (texts) => {
      const article = spread(...texts);
      const snapshot = makeSnapshot([article], makePublication({ title: `T${texts[0]}`, rights: texts[1] ?? '' }));
      for (const artifact of [...renderFeeds(snapshot)].filter(isFeed)) {
        expect(checkFeed(artifact, snapshot, openFeedMemory(snapshot))).toEqual([]);
        expect(findIllegalCharacters(String(artifact.body))).toEqual([]);
      }
    }),
    { numRuns: 400, seed: 20260101 },
  );
});

/** An article with these texts, again and again, in all its fields. */
function spread(...texts: readonly string[]): Article {
  let next = 0;
  const take = (): string => texts[next++ % texts.length] ?? '';
  return makeArticle(1, {
    title: take(),
    deck: take(),
    kicker: take(),
    section: take(),
    tags: [take(), take()],
    authors: [{ name: take(), url: urlOf('https://example.org/ann?a=1&b=2'), email: 'ann@example.org' }],
    agency: take(),
    credits: [take(), take()],
    publisher: take(),
    publisherFeed: urlOf('https://other.example/feed.xml?a=1&b=2'),
    rights: take(),
    corrections: [{ date: instantOf('2026-02-01T00:00:00Z'), text: take() }],
    lead: { url: urlOf('https://example.org/a.jpg'), alt: take(), caption: take(), credit: take() },
    audio: { url: urlOf('https://example.org/a.mp3?x=1&y=2'), title: take(), episode: take(), type: 'audio/mpeg' },
    related: [
      { title: take(), url: urlOf('https://other.example/?a=1&b=2'), source: take(), note: take(), kind: 'related' },
      { title: take(), kind: 'related' },
      { title: take(), url: urlOf('https://other.example/more'), kind: 'more' },
    ],
    body: paragraphs(take(), take()),
  });
}

test('the three formats hold the same entries in the same order', () => {
  const files = render([3, 1, 2].map((n) => makeArticle(n, { tags: ['x'], section: 'News' })));
  const [atom, rss, json] = FORMATS.map((path) => {
    const artifact = files.get(path);
    return artifact === undefined ? [] : readEntries(artifact);
  });
  const plain = (entries: typeof atom): unknown =>
    typeof entries === 'string' ? entries : entries?.map((e) => ({ ...e, updated: e.updated ?? e.published }));
  expect(plain(rss)).toEqual(plain(atom));
  expect(plain(json)).toEqual(plain(atom));
  expect(typeof atom !== 'string' && atom?.map((entry) => entry.title)).toEqual([
    'Article 3',
    'Article 2',
    'Article 1',
  ]);
});

test('an independent parser finds the same in each format', () => {
  const article = spread('AT&T: 1 < 2 <b>');
  const files = render([article]);
  for (const path of FORMATS) {
    const parsed = parseFeed(bodyOf(files, path));
    expect(JSON.stringify(parsed.feed)).toContain('AT&T: 1 < 2 <b>');
  }
});

test('related headlines stand once in the content and once as links, in order', () => {
  const related = [1, 2, 3].map((n) => ({
    title: `Headline ${n}`,
    ...(n === 2 ? {} : { url: urlOf(`https://other.example/${n}`) }),
    kind: 'related' as const,
  }));
  const files = render([makeArticle(1, { related })]);
  for (const path of FORMATS) {
    const artifact = files.get(path);
    const entries = artifact === undefined ? [] : readEntries(artifact);
    const entry = typeof entries === 'string' ? undefined : entries[0];
    expect(entry?.html.match(/<li>.*<\/li>/g)).toEqual([
      '<li><a href="https://other.example/1">Headline 1</a></li>',
      '<li>Headline 2</li>',
      '<li><a href="https://other.example/3">Headline 3</a></li>',
    ]);
    expect(entry?.related).toEqual(['Headline 1\nhttps://other.example/1', 'Headline 3\nhttps://other.example/3']);
  }
});

test('ids do not change with slug, scheme, host and title', () => {
  const ids = (article: Article, url: string): readonly unknown[] =>
    [...renderFeeds(makeSnapshot([article], makePublication({ url: urlOf(url) })))].filter(isFeed).map((artifact) => {
      const entries = readEntries(artifact);
      return typeof entries === 'string' ? entries : entries.map((entry) => entry.id);
    });
  const before = ids(makeArticle(1), 'http://example.org/');
  const moved = makeArticle(1, { slug: 'new', title: 'New', url: urlOf('https://new.example/new/') });
  expect(ids(moved, 'https://new.example/')).toEqual(before);
});

test('an id with Hebrew or quotes is the same in every format', () => {
  const id = 'tag:example.org,2026:עברית"\'é';
  const files = render([makeArticle(1, { id })]);
  for (const path of FORMATS) expect(readEntries(files.get(path) as Artifact)).toMatchObject([{ id }]);
});

test('an empty publication has valid empty feeds, dated by its tag authority', () => {
  const files = render([]);
  expect(bodyOf(files, 'atom.xml')).toContain('<updated>2020-01-01T02:00:00+02:00</updated>');
  expect(JSON.parse(bodyOf(files, 'feed.json'))).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    items: [],
  });
  expect(bodyOf(files, 'rss.xml')).not.toContain('<item>');
});

describe('archives', () => {
  const feeds = { limit: 50, content: 'whole', hubs: [], by: [], archive: 50 } as const;
  const publish = (count: number): ReadonlyMap<string, Artifact> =>
    render(
      Array.from({ length: count }, (_, n) => makeArticle(n)),
      makePublication({ feeds }),
    );

  test('walking back from the live feed finds each of 250 articles once', () => {
    const files = publish(250);
    const ids: string[] = [];
    let path: string | undefined = 'feed.json';
    while (path !== undefined) {
      const feed: { items: { id: string }[]; next_url?: string } = JSON.parse(bodyOf(files, path));
      ids.push(...feed.items.map((item) => item.id));
      path = feed.next_url?.replace('https://example.org/', '');
    }
    expect(ids).toHaveLength(250);
    expect(new Set(ids).size).toBe(250);
    expect(bodyOf(files, 'atom.xml')).toMatch(
      /rel="prev-archive" href="https:\/\/example.org\/feeds\/archive\/4\/atom.xml"/,
    );
    expect(bodyOf(files, 'feeds/archive/2/rss.xml')).toMatch(
      /rel="next-archive" href="https:\/\/example.org\/feeds\/archive\/3\/rss.xml"/,
    );
  });

  test.each([
    [250, 251, FORMATS],
    [298, 299, FORMATS],
    [
      299,
      300,
      [
        ...FORMATS,
        'feeds/archive/4/atom.xml',
        'feeds/archive/4/rss.xml',
        ...FORMATS.map((name) => `feeds/archive/5/${name}`),
      ],
    ],
  ])('from %i to %i articles, only these change', (before, after, expected) => {
    const [old, fresh] = [publish(before), publish(after)];
    const changed = [...fresh]
      .filter(([path, artifact]) => old.get(path)?.body !== artifact.body)
      .map(([path]) => path);
    expect(changed.sort()).toEqual([...expected].sort());
  });
});

test('feeds.opml lists every feed, the style sheet and the headers come when asked for', () => {
  const feeds = {
    limit: 50,
    content: 'whole',
    hubs: [],
    by: ['section', 'language'],
    stylesheet: true,
    headers: true,
  } as const;
  const files = render(
    [makeArticle(1, { section: 'News & <b>' }), makeArticle(2, { language: 'he' })],
    makePublication({ feeds }),
  );
  const list = bodyOf(files, 'feeds.opml');
  expect(
    [...list.matchAll(/xmlUrl="https:\/\/example.org\/([^"]*)"/g)].map(([, path]) => files.has(path ?? '')),
  ).toEqual([true, true, true, true]);
  expect(list).toContain('text="The Example: News &amp;amp; &amp;lt;b&amp;gt;"');
  expect(bodyOf(files, 'rss.xml')).toContain('<?xml-stylesheet type="text/css" href="/feed.css"?>');
  expect(bodyOf(files, 'feed.css')).toContain('direction: rtl');
  expect(bodyOf(files, '_headers')).toContain(
    '/sections/*/atom.xml\n  Content-Type: application/atom+xml; charset=utf-8',
  );
});

test('a withdrawn article is a tombstone in Atom and gone everywhere else', () => {
  const withdrawn = [
    { id: 'tag:example.org,2026:gone', date: instantOf('2026-03-01T00:00:00Z'), reason: 'It was wrong.' },
  ];
  const files = render(
    [makeArticle(1)],
    makePublication({ feeds: { limit: 50, content: 'whole', hubs: [], by: [], withdrawn } }),
  );
  expect(bodyOf(files, 'atom.xml')).toContain(
    '<at:deleted-entry ref="tag:example.org,2026:gone" when="2026-03-01T02:00:00+02:00">',
  );
  expect(bodyOf(files, 'rss.xml') + bodyOf(files, 'feed.json')).not.toContain('gone');
});

describe('an article with sound', () => {
  const publication = makePublication({
    authors: [{ name: 'The Desk', email: 'desk@example.org' }],
    logo: { url: urlOf('https://example.org/logo.png') },
  });
  const audio = {
    url: urlOf('https://example.org/one.mp3'),
    type: 'audio/mpeg',
    length: 1234,
    duration: 61.4,
    episode: '7',
    title: 'Listen & learn',
  };

  test('is an enclosure, a link and an attachment, and an episode for podcast directories', () => {
    const files = render([makeArticle(1, { audio }), makeArticle(0)], publication);
    const rss = bodyOf(files, 'rss.xml');
    expect(rss).toContain('<enclosure url="https://example.org/one.mp3" length="1234" type="audio/mpeg"/>');
    expect(rss).toContain('<itunes:category text="News"/>');
    expect(rss).toContain('<itunes:email>desk@example.org</itunes:email>');
    expect(rss).toContain('<itunes:episode>7</itunes:episode>');
    expect(rss).toContain('<itunes:duration>61</itunes:duration>');
    // The UUID of version 5 over "example.org/rss.xml", as Python's uuid.uuid5 gives it.
    expect(rss).toContain('<podcast:guid>c01e137b-d456-572f-9dcf-07e857dc2292</podcast:guid>');
    expect(bodyOf(files, 'atom.xml')).toContain(
      '<link rel="enclosure" href="https://example.org/one.mp3" type="audio/mpeg" length="1234"/>',
    );
    expect(JSON.parse(bodyOf(files, 'feed.json')).items[0].attachments).toEqual([
      {
        url: 'https://example.org/one.mp3',
        mime_type: 'audio/mpeg',
        title: 'Listen & learn',
        size_in_bytes: 1234,
        duration_in_seconds: 61.4,
      },
    ]);
  });

  test.each<readonly [string, Partial<Article>, Partial<ReturnType<typeof makePublication>>]>([
    ['nobody can be written to', { audio }, { authors: [{ name: 'The Desk' }] }],
    ['its length is not known', { audio: { url: audio.url, type: audio.type } }, {}],
    ['there is none', {}, {}],
  ])('says nothing to podcast directories when %s', (_, article, more) => {
    const files = render([makeArticle(1, article)], { ...publication, ...more });
    expect(bodyOf(files, 'rss.xml')).not.toMatch(/itunes|podcast/);
  });
});

test('a copy names the feed it was taken from, in each format by its own element', () => {
  const taken = { publisher: 'Other & Co', publisherFeed: urlOf('https://other.example/feed.xml?a=1&b=2') };
  const files = render([makeArticle(1, taken), makeArticle(2, { publisher: 'Only a name' })]);
  const [atom = '', rss = '', json = ''] = FORMATS.map((path) => bodyOf(files, path));
  expect(atom.match(/<source>[\s\S]*?<\/source>/g)?.map((text) => text.replace(/\s+/g, ' '))).toEqual([
    '<source> <id>https://other.example/feed.xml?a=1&amp;b=2</id> <title type="text">Other &amp; Co</title> <updated>2026-01-01T09:00:00+02:00</updated> <link rel="self" href="https://other.example/feed.xml?a=1&amp;b=2"/> </source>',
  ]);
  expect(rss).toContain('<source url="https://other.example/feed.xml?a=1&#x26;b=2">Other &#x26; Co</source>');
  expect(JSON.parse(json).items.map((item: { _latewire: object }) => item._latewire)).toMatchObject([{}, taken]);
});
