import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { diagnoseFeed } from '../../src/doctor/diagnose.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const RSS = `<rss version="2.0"><channel><title>Example</title><link>https://example.org/</link><item><title>One</title></item></channel></rss>`;
const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Example',
  items: [{ id: '1' }],
});
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const inRss = (html: string): Uint8Array =>
  encode(RSS.replace('<title>One', `<description>${html}</description><title>One`));
const inJson = (html: string): Uint8Array => encode(JSON_FEED.replace('{"id"', `{"content_html":"${html}","id"`));

function wide(text: string, bytes: 2 | 4): Uint8Array {
  return Uint8Array.from([...text].flatMap((character) => [character.charCodeAt(0), ...Array(bytes - 1).fill(0)]));
}

// Sizes at which anything that takes square time, or recurses, does not come back.
test.each<readonly [string, Uint8Array]>([
  ['half a feed', encode(RSS.slice(0, 90))],
  ['gzip', gzipSync(RSS)],
  ['UTF-16 without a mark', wide(RSS, 2)],
  ['UTF-32', wide(RSS, 4)],
  ['JSON in UTF-16', wide(JSON_FEED, 2)],
  ['NUL', new Uint8Array(100_000)],
  ['tags that never end', inRss('&lt;a'.repeat(300_000))],
  ['tags that never end, in JSON', inJson('<a'.repeat(1_000_000))],
  ['a string of ten megabytes', inJson('x'.repeat(10_000_000))],
  ['JSON behind megabytes of white space', encode(' '.repeat(5_000_000) + JSON_FEED)],
  ['one attribute after the other', inRss(`&lt;a ${'x="1" '.repeat(300_000)}&gt;`)],
  [
    'thirty thousand entries of one id',
    encode(
      `<feed xmlns="http://www.w3.org/2005/Atom">${'<entry><id>a:b</id><updated>2026-01-01T00:00:00Z</updated></entry>'.repeat(30_000)}</feed>`,
    ),
  ],
  ['a document type without end', encode(`<!DOCTYPE ${'a'.repeat(1_000_000)}`)],
])('%s is answered, each finding with its place', (_, bytes) => {
  const { problems } = diagnoseFeed(bytes, { file: 'feed', now: NOW });
  expect(problems.length).toBeGreaterThan(0);
  for (const { line, column } of problems) {
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
  }
});
