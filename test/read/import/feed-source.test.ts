import { expect, test } from 'vitest';
import { importArticles } from '../../../src/read/import/import-articles.ts';

const OPTIONS = { file: 'feed.xml', timeZone: 'UTC', words: { ui: [], relatedLabels: [], agencies: [] } };
const TAKEN = { publisher: 'Other & Co', publisherFeed: 'https://other.example/feed.xml' };

test.each([
  [
    'RSS',
    '<rss version="2.0"><channel><title>T</title><item><title>A</title><guid>a</guid><description>Words.</description><source url="https://other.example/feed.xml">Other &amp;amp; Co</source></item></channel></rss>',
    TAKEN,
  ],
  [
    'Atom',
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>t</id><entry><id>a</id><title>A</title><content>Words.</content><source><id>urn:x</id><title>Other &amp;amp; Co</title><link rel="alternate" href="https://other.example/"/><link rel="self" href="https://other.example/feed.xml"/></source></entry></feed>',
    TAKEN,
  ],
  [
    'RSS that names no address',
    '<rss version="2.0"><channel><title>T</title><item><title>A</title><guid>a</guid><description>Words.</description><source url="no address">Other</source></item></channel></rss>',
    { publisher: 'Other' },
  ],
])('%s says where an entry was taken from', async (_format, xml, expected) => {
  const [article] = (await importArticles(Buffer.from(xml), OPTIONS)).articles;
  const { id, title, publisher, publisherFeed } = article?.fields ?? {};
  expect({ id, title, publisher, publisherFeed }).toEqual({ id: 'a', title: 'A', ...expected });
});
