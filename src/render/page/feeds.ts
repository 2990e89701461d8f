import type { FeedFormat, FeedListing } from '../../model/feeds.ts';
import { type Fragment, html } from '../html.ts';
import { linkPath, type Place } from './place.ts';

/** Every feed in one file, as `render/feed/opml.ts` writes it. */
export const SUBSCRIPTION_LIST = { path: 'feeds.opml', type: 'text/x-opml', name: 'OPML' } as const;

/** What people call each format. */
export const FORMAT_NAMES: Readonly<Record<FeedFormat, string>> = { atom: 'Atom', rss: 'RSS', json: 'JSON Feed' };

/** Autodiscovery: the feed of everything in each format, and the narrower feeds of this page in the best one. */
export function renderDiscovery(place: Place, narrower: readonly FeedListing[]): Fragment {
  const all = place.feeds.slice(0, 1).flatMap((feed) => feed.files.map((file) => ({ feed, file })));
  const more = narrower.flatMap((feed) => feed.files.slice(0, 1).map((file) => ({ feed, file })));
  return html`${[...all, ...more].map(
    ({ feed, file }) =>
      html`<link rel="alternate" type="${file.type}" title="${feed.title} (${FORMAT_NAMES[file.format]})" href="${linkPath(place, file.path)}">
`,
  )}`;
}

/** Links to the files of a feed, each with its media type. */
export function renderFeedLinks(place: Place, feed: FeedListing): Fragment {
  return html`${feed.files.map(
    (file) => html`<li><a type="${file.type}" href="${linkPath(place, file.path)}">${FORMAT_NAMES[file.format]}</a></li>
`,
  )}`;
}
