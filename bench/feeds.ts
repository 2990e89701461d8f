// How long 5,000 feeds of 10,000 articles take: npx tsx bench/feeds.ts [articles] [feeds]
import { performance } from 'node:perf_hooks';
import { checkFeed, isFeed } from '../src/gates/feed.ts';
import { openFeedMemory } from '../src/gates/feed-memory.ts';
import { renderFeeds } from '../src/render/feed/feeds.ts';
import { makeArticle, makePublication, makeSnapshot, paragraphs } from '../test/fixtures/snapshot.ts';

const [articles = 10_000, feeds = 5000] = process.argv.slice(2).map(Number);
const text = 'The council voted on Monday to keep the night ferry, which nobody had asked it to do. '.repeat(4);
const list = Array.from({ length: articles }, (_, n) =>
  makeArticle(n, {
    tags: [`tag ${n % feeds}`, `tag ${(n * 7) % feeds}`],
    body: paragraphs(...Array.from({ length: 8 }, (_, line) => `${line} ${text}`)),
  }),
);
const publication = makePublication({ feeds: { limit: 50, content: 'whole', hubs: [], by: ['tag'] } });
const snapshot = makeSnapshot(list, publication);

const memory = openFeedMemory(snapshot);

let files = 0;
let bytes = 0;
let gated = 0;
const start = performance.now();
for (const artifact of renderFeeds(snapshot)) {
  files += 1;
  bytes += artifact.body.length;
  if (!isFeed(artifact)) continue;
  const before = performance.now();
  if (checkFeed(artifact, snapshot, memory).length > 0) throw new Error(artifact.path);
  gated += performance.now() - before;
}
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
const total = performance.now() - start;
process.stdout.write(
  `${files} files, ${(bytes / 1e6).toFixed(0)} MB: ${seconds(total)}, of which ${seconds(gated)} in the gate; ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB of memory\n`,
);
