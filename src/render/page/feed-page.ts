import type { FeedListing } from '../../model/feeds.ts';
import { type Fragment, html, NOTHING } from '../html.ts';
import { FORMAT_NAMES, SUBSCRIPTION_LIST } from './feeds.ts';
import { renderLayout } from './layout.ts';
import { linkPath, type Place } from './place.ts';
import { renderTeaser } from './teaser.ts';

const NEWEST = 20;

/** The page for people of one feed: what a feed is, the addresses to copy, and what stands in it now. */
export function renderFeedPage(place: Place, feed: FeedListing): string {
  const { publication } = place;
  const { words } = place;
  return renderLayout(place, {
    title: feed.kind === 'all' ? words.allFeeds : feed.name,
    description: words.feedHelp,
    language: publication.language,
    direction: publication.direction,
    feeds: feed.kind === 'all' ? [] : [feed],
    head: renderListLink(place),
    main: html`<div class="archive">
<h1>${feed.kind === 'all' ? words.allFeeds : feed.name}</h1>
<p class="help">${words.feedHelp}</p>
<h2 class="label">${words.feedAddress}</h2>
<ul class="addresses">
${feed.files.map(
  (
    file,
  ) => html`<li><a type="${file.type}" href="${linkPath(place, file.path)}">${FORMAT_NAMES[file.format]}</a> <code dir="ltr">${file.url}</code></li>
`,
)}</ul>
${feed.kind === 'all' ? renderOthers(place) : NOTHING}<h2 class="label">${words.newest}</h2>
<div class="list">
${feed.articles.length === 0 ? html`<p>${words.nothingYet}</p>\n` : feed.articles.slice(0, NEWEST).map((head) => renderTeaser(place, head))}</div>
</div>
`,
  });
}

// A reader program that is given the address of this page can take all feeds at once.
function renderListLink(place: Place): Fragment {
  const { path, type, name } = SUBSCRIPTION_LIST;
  const { title } = place.publication;
  return html`<link rel="alternate" type="${type}" title="${title} (${name})" href="${linkPath(place, path)}">
`;
}

function renderOthers(place: Place): Fragment {
  const { path, type, name } = SUBSCRIPTION_LIST;
  const others = place.feeds.filter(({ kind }) => kind !== 'all');
  const items = others.map(
    (feed) => html`<li><a href="${linkPath(place, feed.page.path.replace(/index\.html$/, ''))}">${feed.name}</a></li>
`,
  );
  return html`<ul class="others">
${items}<li><a type="${type}" href="${linkPath(place, path)}">${name}</a></li>
</ul>
`;
}
