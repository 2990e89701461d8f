import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import type { ManifestFile } from '../../src/model/manifest.ts';
import { renderFeeds } from '../../src/render/feed/feeds.ts';
import { findChangedFeeds, planPings } from '../../src/send/plan-pings.ts';
import { readFeedAddresses } from '../../src/send/read-feed-addresses.ts';
import { type PingResult, sendPings } from '../../src/send/send-pings.ts';
import { makeArticle, makePublication, makeSnapshot, urlOf } from '../fixtures/snapshot.ts';

function file(path: string, sha256: string, mediaType = 'application/atom+xml; charset=utf-8'): ManifestFile {
  return { path, sha256, mediaType, bytes: 1, publish: true };
}

test('only feeds whose bytes changed are told of', () => {
  const before = [file('atom.xml', 'a'), file('rss.xml', 'b'), file('index.html', 'c', 'text/html')];
  const now = [
    file('atom.xml', 'a'),
    file('rss.xml', 'B'),
    file('index.html', 'C', 'text/html'),
    file('x/atom.xml', 'd'),
  ];
  expect(findChangedFeeds(now, before).map(({ path }) => path)).toEqual(['rss.xml', 'x/atom.xml']);
  expect(findChangedFeeds(now, undefined).map(({ path }) => path)).toEqual(['atom.xml', 'rss.xml', 'x/atom.xml']);
});

test('all three formats name their hubs and themselves', () => {
  const hubs = [urlOf('https://a.example/hub?x=1&y=2'), urlOf('https://b.example/')];
  const publication = makePublication({ feeds: { limit: 50, content: 'whole', hubs, by: [] } });
  const feeds = [...renderFeeds(makeSnapshot([makeArticle(1)], publication))]
    .filter(({ path }) => !path.endsWith('.opml'))
    .map(({ path, body }) => readFeedAddresses(path, String(body)));
  expect(feeds).toEqual(
    ['atom.xml', 'rss.xml', 'feed.json'].map((path) => ({ path, topic: `https://example.org/${path}`, hubs })),
  );
  expect(planPings(feeds.flatMap((feed) => feed ?? []))).toHaveLength(6);
});

test.each([
  ['a hub that takes it', [204], { ok: true, tries: 1 }],
  ['a hub that is tired at first', [503, 500, 202], { ok: true, tries: 3 }],
  ['a hub that stays away', [503, 503, 503, 204], { ok: false, tries: 3, reason: 'the hub answered 503' }],
  ['a hub that refuses', [400, 204], { ok: false, tries: 1, reason: 'the hub answered 400' }],
] as const)('%s', async (_, answers, expected) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      asked.push(`${request.method} ${body}`);
      response.writeHead(answers[asked.length - 1] ?? 500).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const hub = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const topic = 'https://example.org/atom.xml?a=1&b=2';
  const results: PingResult[] = [];
  const world = { fetch, wait: async () => {}, signal: new AbortController().signal };
  for await (const result of sendPings([{ hub, topic }], world)) results.push(result);
  await new Promise((done) => server.close(done));
  expect(results).toEqual([{ hub, topic, ...expected }]);
  expect(asked).toHaveLength(expected.tries);
  expect(asked[0]).toBe(`POST ${new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': topic, 'hub.topic': topic })}`);
});
