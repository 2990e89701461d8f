import type { FeedListing } from '../../model/feeds.ts';
import type { Direction, Language } from '../../model/language.ts';
import { type Fragment, html, NOTHING } from '../html.ts';
import { renderDiscovery, renderFeedLinks } from './feeds.ts';
import { addressPage, linkPath, type Place } from './place.ts';

/** What differs from page to page. */
export interface PageParts {
  readonly title: string;
  readonly description?: string | undefined;
  readonly language: Language;
  readonly direction: Direction;
  readonly main: Fragment;
  /** Further elements for the head: JSON-LD, links to the next page. */
  readonly head?: Fragment;
  /** Narrower feeds that belong to this page. */
  readonly feeds?: readonly FeedListing[];
  /** False: the page has no address of its own (404). */
  readonly canonical?: false;
}

/** The whole document around the main part, with autodiscovery of every feed, no script and no other host. */
export function renderLayout(place: Place, parts: PageParts): string {
  const { publication } = place;
  const isFront = place.folder === '' && parts.canonical !== false;
  const name = isFront ? parts.title : `${parts.title} – ${publication.title}`;
  const address = addressPage(place);
  const page = html`<!doctype html>
<html lang="${parts.language}" dir="${parts.direction}">
<head>
<meta charset="utf-8">
<title>${name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${parts.description === undefined ? NOTHING : html`<meta name="description" content="${parts.description}">\n`}<meta name="color-scheme" content="light dark">
${parts.canonical === false ? html`<meta name="robots" content="noindex">\n` : html`<link rel="canonical" href="${address}">\n`}<link rel="stylesheet" href="${place.root}style.css">
${renderDiscovery(place, parts.feeds ?? [])}${parts.head ?? NOTHING}</head>
<body>
<a class="skip" href="#text">${place.words.skipToContent}</a>
${renderMasthead(place, isFront)}<main id="text">
${parts.main}</main>
${renderFooter(place)}</body>
</html>
`;
  return page.html;
}

function renderMasthead(place: Place, isFront: boolean): Fragment {
  const { publication } = place;
  const title = isFront
    ? html`<h1 class="name">${publication.title}</h1>`
    : html`<p class="name"><a href="${place.root}">${publication.title}</a></p>`;
  const about = isFront && publication.description !== undefined ? html`<p>${publication.description}</p>\n` : NOTHING;
  return html`<header class="masthead${isFront ? ' front' : ''}" lang="${publication.language}" dir="${publication.direction}">
${title}
${about}</header>
`;
}

function renderFooter(place: Place): Fragment {
  const { publication } = place;
  const { words } = place;
  const rights =
    publication.rights === undefined
      ? NOTHING
      : html`<p>${publication.license === undefined ? publication.rights : html`<a rel="license" href="${publication.license}">${publication.rights}</a>`}</p>\n`;
  return html`<footer class="colophon" lang="${publication.language}" dir="${publication.direction}">
<nav aria-label="${words.subscribe}">
<ul>
<li><a href="${place.root}">${words.frontPage}</a></li>
<li><a href="${linkPath(place, 'archive/')}">${words.archive}</a></li>
<li><a href="${linkPath(place, 'feeds/')}">${words.subscribe}</a></li>
${place.feeds.slice(0, 1).map((feed) => renderFeedLinks(place, feed))}</ul>
</nav>
${rights}</footer>
`;
}
