import type { ArticleHead } from '../../model/article.ts';
import type { Artifact } from '../../model/artifact.ts';
import { type FeedFormat, listFeeds } from '../../model/feeds.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { writeAtom, writeAtomEntry } from './atom.ts';
import type { Channel } from './channel.ts';
import { makeEntry } from './entry.ts';
import { renderHeaders } from './headers.ts';
import { writeJson, writeJsonItem } from './json.ts';
import { renderSubscriptionList } from './opml.ts';
import { planChannels } from './plan-channels.ts';
import { writeRss, writeRssItem } from './rss.ts';
import { linkStylesheet, renderStylesheet } from './stylesheet.ts';
import type { Written } from './tag.ts';

/** Every feed document of the publication, one at a time: live feeds, archives, and those for sections, tags, authors and languages. */
export function* renderFeeds(snapshot: Snapshot): Generator<Artifact> {
  const { publication } = snapshot;
  const feeds = listFeeds(publication, snapshot.articles);
  const instructions = publication.feeds.stylesheet === true ? [linkStylesheet(publication)] : [];
  const cache: Cache = { entries: new Map(), size: 0 };
  for (const feed of feeds) {
    for (const channel of planChannels(publication, feed)) {
      const about = feeds[0]?.page.url ?? publication.url;
      yield* renderChannel(channel, instructions, (head) => renderEntry(head, { snapshot, cache, about }));
    }
  }
  yield renderSubscriptionList(publication, feeds);
  if (publication.feeds.stylesheet === true) yield renderStylesheet();
  if (publication.feeds.headers === true) yield renderHeaders(feeds);
}

interface RenderedEntry {
  readonly atom: Written;
  readonly rss: Written;
  readonly json: Written;
}

interface Cache {
  readonly entries: Map<string, RenderedEntry>;
  /** UTF-16 units of all that is kept. */
  size: number;
}

/** What is kept of entries for the next feed, in UTF-16 units: some six thousand ordinary articles. */
const CACHE_SIZE = 96_000_000;

function renderEntry(
  head: ArticleHead,
  by: { readonly snapshot: Snapshot; readonly cache: Cache; readonly about: string },
): RenderedEntry {
  const { cache } = by;
  const known = cache.entries.get(head.id);
  if (known !== undefined) return known;
  const { publication } = by.snapshot;
  const entry = makeEntry(by.snapshot.openArticle(head), { publication, content: publication.feeds.content });
  const rendered = { atom: writeAtomEntry(entry), rss: writeRssItem(entry), json: writeJsonItem(entry, by.about) };
  cache.size += sizeOf(rendered);
  for (const [id, oldest] of cache.entries) {
    if (cache.size <= CACHE_SIZE) break;
    cache.size -= sizeOf(oldest);
    cache.entries.delete(id);
  }
  cache.entries.set(head.id, rendered);
  return rendered;
}

function sizeOf({ atom, rss, json }: RenderedEntry): number {
  return atom.written.length + rss.written.length + json.written.length;
}

function* renderChannel(
  channel: Channel,
  instructions: readonly string[],
  render: (head: ArticleHead) => RenderedEntry,
): Generator<Artifact> {
  const entries = channel.articles.map(render);
  const bodies: Readonly<Record<FeedFormat, () => string>> = {
    atom: () =>
      writeAtom(
        channel,
        entries.map((entry) => entry.atom),
        instructions,
      ),
    rss: () =>
      writeRss(
        channel,
        entries.map((entry) => entry.rss),
        instructions,
      ),
    json: () =>
      writeJson(
        channel,
        entries.map((entry) => entry.json),
      ),
  };
  for (const { format, path, type } of channel.files) {
    yield { path, mediaType: `${type}; charset=utf-8`, body: bodies[format](), publish: true };
  }
}
