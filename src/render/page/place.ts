import type { ArticleHead } from '../../model/article.ts';
import { type FeedListing, listFeeds } from '../../model/feeds.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { joinUrl, type Url } from '../../model/url.ts';
import type { Words } from '../../model/words.ts';
import { wordsOf } from '../../model/words-of.ts';

/** What all pages of one build share. */
export interface Site {
  readonly snapshot: Snapshot;
  /** The words of the publication's language. */
  readonly words: Words;
  /** The feed of everything first. */
  readonly feeds: readonly FeedListing[];
  /** The narrower feeds in which an article stands, by its id. */
  readonly feedsOf: ReadonlyMap<string, readonly FeedListing[]>;
}

/** One page to be: everything it may look at, and where it will stand. */
export interface Place extends Site {
  /** The folder of the page in the output, `articles/night-ferry/`; empty for the front page. */
  readonly folder: string;
  /** What leads from the page back to the front page: `../../`. */
  readonly root: string;
}

/** What all pages of one build share. */
export function describeSite(snapshot: Snapshot): Site {
  const { publication, articles } = snapshot;
  const feeds = listFeeds(publication, articles);
  const feedsOf = new Map<string, FeedListing[]>();
  for (const feed of feeds.filter(({ kind }) => kind !== 'all')) {
    for (const { id } of feed.articles) {
      const known = feedsOf.get(id);
      if (known === undefined) feedsOf.set(id, [feed]);
      else known.push(feed);
    }
  }
  return { snapshot, words: wordsOf(publication.language), feeds, feedsOf };
}

/** The place of the page in `folder`, with links that work on any host and below any path. */
export function placePage(site: Site, folder: string): Place {
  const depth = folder.split('/').length - 1;
  return { ...site, folder, root: '../'.repeat(depth) || './' };
}

/** The address of an output path as a link from this page. */
export function linkPath(place: Place, path: string): string {
  return place.root + path.split('/').map(encodeURIComponent).join('/');
}

/** The address of an article: our page as a link from this one, or the page of somebody else. */
export function linkArticle(place: Place, head: ArticleHead): string {
  return head.page === undefined ? head.url : linkPath(place, head.page);
}

/** One of our own absolute addresses as a link from this page, so that pages work before they are published. */
export function linkOwn(place: Place, url: Url): string {
  const own = place.snapshot.publication.url;
  return url.startsWith(own) ? place.root + url.slice(own.length) : url;
}

/** The absolute address of the page. */
export function addressPage(place: Place): Url {
  const { url } = place.snapshot.publication;
  return place.folder === '' ? url : joinUrl(url, place.folder);
}
