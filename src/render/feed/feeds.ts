import type { ArticleHead } from '../../model/article.ts';
import type { Artifact } from '../../model/artifact.ts';
import { type FeedFormat, listFeeds } from '../../model/feeds.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { writeAtom, writeAtomEntry } from './atom.ts';
import { type Channel, planChannels } from './channel.ts';
import { makeEntry } from './entry.ts';
import { renderHeaders } from './headers.ts';
import { type JsonItem, makeJsonItem, writeJson } from './json.ts';
import { renderSubscriptionList } from './opml.ts';
import { writeRss, writeRssItem } from './rss.ts';
import { linkStylesheet, renderStylesheet } from './stylesheet.ts';
import type { Written } from './tag.ts';

/** Every feed document of the publication, one at a time: live feeds, archives, and those for sections, tags, authors and languages. */
export function* renderFeeds(snapshot: Snapshot): Generator<Artifact> {
  const { publication } = snapshot;
  const feeds = listFeeds(publication, snapshot.articles);
  const instructions = publication.feeds.stylesheet === true ? [linkStylesheet(publication)] : [];
  const cache: Cache = new Map();
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
  readonly json: JsonItem;
}

type Cache = Map<string, RenderedEntry>;

/** Entries kept for the next feed: about a dozen megabytes of ordinary articles. */
const CACHE_SIZE = 512;

function renderEntry(
  head: ArticleHead,
  by: { readonly snapshot: Snapshot; readonly cache: Cache; readonly about: string },
): RenderedEntry {
  const known = by.cache.get(head.id);
  if (known !== undefined) return known;
  const { publication } = by.snapshot;
  const entry = makeEntry(by.snapshot.openArticle(head), { publication, content: publication.feeds.content });
  const rendered = { atom: writeAtomEntry(entry), rss: writeRssItem(entry), json: makeJsonItem(entry, by.about) };
  const oldest = by.cache.keys().next();
  if (by.cache.size >= CACHE_SIZE && oldest.done !== true) by.cache.delete(oldest.value);
  by.cache.set(head.id, rendered);
  return rendered;
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
