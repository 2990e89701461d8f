import type { ArticleHead } from '../../model/article.ts';
import { type FeedListing, listFeeds } from '../../model/feeds.ts';
import type { Publication } from '../../model/publication.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { joinUrl, type Url } from '../../model/url.ts';
import type { Words } from '../../model/words.ts';
import { wordsOf } from '../../model/words-of.ts';

/** What every page shows around its text: plain data. */
export interface Frame {
  readonly publication: Publication;
  /** The words of the publication's language. */
  readonly words: Words;
  /** The feed of everything first. */
  readonly feeds: readonly FeedListing[];
}

/** What all pages of one build share. */
export interface Site extends Frame {
  readonly snapshot: Snapshot;
  /** The narrower feeds in which an article stands, by its id. */
  readonly feedsOf: ReadonlyMap<string, readonly FeedListing[]>;
}

/** Where a page will stand. */
interface Spot {
  /** The folder of the page in the output, `articles/night-ferry/`; empty for the front page. */
  readonly folder: string;
  /** What leads from the page back to the front page: `../../`. */
  readonly root: string;
}

/** One page to be: what it shows around its text, and where it will stand. */
export type Place = Frame & Spot;

/** One page to be that looks at the whole publication. */
export type SitePlace = Site & Spot;

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
  return { snapshot, publication, words: wordsOf(publication.language), feeds, feedsOf };
}

/** What a page of an article needs of its site, small and plain enough to be sent to another thread. */
export function frameOf({ publication, words, feeds }: Site): Frame {
  // Of the narrower feeds, each article brings its own.
  return { publication, words, feeds: feeds.slice(0, 1).map(withoutArticles) };
}

/** A feed as its pages announce it. */
export function withoutArticles(feed: FeedListing): FeedListing {
  return { ...feed, articles: [] };
}

/** The place of the page in `folder`, with links that work on any host and below any path. */
export function placePage<Around extends Frame>(around: Around, folder: string): Around & Spot {
  const depth = folder.split('/').length - 1;
  return { ...around, folder, root: '../'.repeat(depth) || './' };
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
  const own = place.publication.url;
  return url.startsWith(own) ? place.root + url.slice(own.length) : url;
}

/** The absolute address of the page. */
export function addressPage(place: Place): Url {
  const { url } = place.publication;
  return place.folder === '' ? url : joinUrl(url, place.folder);
}
