import { describe, expect, test } from 'vitest';
import { checkFeed } from '../../src/gates/feed.ts';
import { type CheckedEntry, openFeedMemory } from '../../src/gates/feed-memory.ts';
import type { Artifact } from '../../src/model/artifact.ts';
import { renderFeeds } from '../../src/render/feed/feeds.ts';
import { makeArticle, makeSnapshot, urlOf } from '../fixtures/snapshot.ts';

const ARTICLES = [1, 2, 3].map((n) =>
  makeArticle(n, {
    tags: ['tag'],
    related: [{ title: `Headline ${n}`, url: urlOf(`https://other.example/${n}?a=1&b=2`), kind: 'related' }],
  }),
);
const SNAPSHOT = makeSnapshot(ARTICLES);
const FILE = 'content/articles/article-2.md';

function render(path: string): Artifact {
  const artifact = [...renderFeeds(SNAPSHOT)].find((candidate) => candidate.path === path);
  if (artifact === undefined) throw new Error(`No ${path}.`);
  return artifact;
}

function check(artifact: Artifact): readonly string[] {
  return checkFeed(artifact, SNAPSHOT, openFeedMemory(SNAPSHOT)).map(({ code, message }) => `${code} ${message}`);
}

function change(path: string, from: string, to: string): Artifact {
  const artifact = render(path);
  const body = String(artifact.body);
  expect(body).toContain(from);
  return { ...artifact, body: body.replace(from, () => to) };
}

/** The same feed, so that no entry of it is read as it is written. */
function spoil(artifact: Artifact): Artifact {
  const body = String(artifact.body).replace(/<\/(?:entry|item)>/g, '<!-- x -->$&');
  expect(body).not.toBe(artifact.body);
  return { ...artifact, body };
}

const FAULTS: readonly (readonly [name: string, path: string, from: string, to: string, said: string])[] = [
  ['title', 'atom.xml', '>Article 2<', '>Article 9<', `feed/differs The title of ${FILE} is read back as "Article 9"`],
  ['title', 'rss.xml', '>Article 2<', '>Article 9<', `feed/differs The title of ${FILE} is read back as "Article 9"`],
  ['title', 'feed.json', '"Article 2"', '"Article 9"', `feed/differs The title of ${FILE} is read back as "Article 9"`],
  ['address', 'atom.xml', '/articles/article-2/"', '/articles/x/"', `feed/differs The url of ${FILE}`],
  ['address', 'rss.xml', '/articles/article-2/<', '/articles/x/<', `feed/differs The url of ${FILE}`],
  ['address', 'feed.json', '/articles/article-2/"', '/articles/x/"', `feed/differs The url of ${FILE}`],
  ['date', 'atom.xml', '<published>2026-01-01T10', '<published>2026-01-01T11', `feed/differs The published of ${FILE}`],
  ['date', 'rss.xml', '10:00:00 +0200</pubDate>', '11:00:00 +0200</pubDate>', `feed/differs The published of ${FILE}`],
  [
    'update',
    'atom.xml',
    '10:00:00+02:00</updated>\n    <auth',
    '11:00:00+02:00</updated>\n    <auth',
    'feed/differs The updated',
  ],
  ['deck', 'atom.xml', '>What article 2', '>Why article 2', `feed/differs The summary of ${FILE}`],
  ['deck', 'rss.xml', '>What article 2', '>Why article 2', `feed/differs The summary of ${FILE}`],
  ['author', 'atom.xml', '<name>Ann Writer<', '<name>Bob<', 'feed/differs The authors of'],
  ['author', 'rss.xml', '>Ann Writer<', '>Bob<', 'feed/differs The authors of'],
  ['category', 'atom.xml', 'term="tag"', 'term="tags"', 'feed/differs The categories of'],
  ['category', 'rss.xml', '<category>tag<', '<category>tags<', 'feed/differs The categories of'],
  ['headline', 'atom.xml', 'title="Headline 2"', 'title="Headline 9"', `feed/differs The related of ${FILE}`],
  ['headline', 'rss.xml', 'title="Headline 2"', 'title="Headline 9"', `feed/differs The related of ${FILE}`],
  ['text', 'atom.xml', '&lt;p&gt;Second', '&lt;p onclick="x()"&gt;Second', 'feed/unsafe In the text of'],
  ['text', 'rss.xml', '&lt;p&gt;Second', '&lt;a href="/x"&gt;Second', 'feed/unsafe In the text of'],
  ['text', 'feed.json', '<p>Second', '<script>Second', 'feed/unsafe In the text of'],
  ['id', 'atom.xml', ':article-2</id>', ':article-9</id>', 'feed/unknown-entry No article has the id'],
  ['id', 'rss.xml', ':article-2</guid>', ':article-1</guid>', 'feed/repeated-entry'],
  ['id', 'feed.json', ':article-2"', ':article-1"', 'feed/repeated-entry'],
  ['tag', 'atom.xml', '</title>\n    <link', '</titel>\n    <link', 'feed/unreadable'],
  ['tag', 'rss.xml', '</guid>', '</guide>', 'feed/unreadable'],
  ['comma', 'feed.json', '"tags": [', '"tags" [', 'feed/unreadable'],
  ['root', 'atom.xml', '</feed>', '</feeds>', 'feed/unreadable'],
  ['head', 'rss.xml', '</lastBuildDate>', '&nbsp;</lastBuildDate>', 'feed/unreadable'],
];

describe('what is wrong is told', () => {
  test.each(FAULTS)('a wrong %s in %s', (_, path, from, to, said) => {
    const told = check(change(path, from, to));
    expect(
      told.some((one) => one.startsWith(said)),
      JSON.stringify(told),
    ).toBe(true);
  });
});

describe('and told alike of entries that are parsed', () => {
  const IN_ENTRIES = FAULTS.filter(([, path, , , said]) => path !== 'feed.json' && said !== 'feed/unreadable');
  test.each(IN_ENTRIES)('a wrong %s in %s', (_, path, from, to) => {
    const artifact = change(path, from, to);
    expect(check(spoil(artifact))).toEqual(check(artifact));
  });
});

test.each(['atom.xml', 'rss.xml', 'feed.json'])('an entry too few in %s is told', (path) => {
  const snapshot = makeSnapshot([...ARTICLES, makeArticle(4)]);
  const told = checkFeed(render(path), snapshot, openFeedMemory(snapshot));
  expect(told.map(({ code, message }) => `${code} ${message}`)).toEqual([
    'feed/entries tag:example.org,2026:article-4 is missing.',
  ]);
});

test('what had to be parsed is remembered for the next build, until something else is expected', () => {
  const parts = new Map<string, readonly CheckedEntry[]>();
  const asked: string[] = [];
  const checked = {
    read: (part: string) => {
      asked.push(part);
      return parts.get(part);
    },
    write: (part: string, entries: readonly CheckedEntry[]) => void parts.set(part, entries),
  };
  const artifact = spoil(render('atom.xml'));
  expect(checkFeed(artifact, SNAPSHOT, openFeedMemory(SNAPSHOT, checked))).toEqual([]);
  const kept = [...parts.keys()];
  expect([...parts.values()].flat().map(([id]) => id)).toEqual(SNAPSHOT.articles.map(({ id }) => id));
  asked.length = 0;
  expect(checkFeed(artifact, SNAPSHOT, openFeedMemory(SNAPSHOT, checked))).toEqual([]);
  expect(asked).toEqual(kept);
  const other = makeSnapshot(ARTICLES.map((article) => ({ ...article, title: `${article.title}!` })));
  const told = checkFeed(artifact, other, openFeedMemory(other, checked));
  expect(told.map(({ code }) => code)).toEqual(['feed/differs', 'feed/differs', 'feed/differs']);
});
