import type { ArticleHead } from '../../model/article.ts';
import { formatRfc3339 } from '../../model/time.ts';
import { formatLongDate } from '../../model/wording.ts';
import { type Fragment, html, NOTHING } from '../html.ts';
import { renderFeedLinks } from './feeds.ts';
import { renderPicture } from './figure.ts';
import { renderLayout } from './layout.ts';
import { linkArticle, linkPath, type Place, type SitePlace } from './place.ts';
import { describePublisher, renderStructuredData } from './structured-data.ts';
import { renderTeaser } from './teaser.ts';

const NEWEST = 24;
const EDITIONS = 10;

/** The front page: the newest articles, how to subscribe, the newest editions, and the way to all others. */
export function renderFrontPage(place: SitePlace): string {
  const { publication, articles } = place.snapshot;
  const newest = articles.slice(0, NEWEST);
  const pictured = newest.findIndex((head) => head.lead?.url !== undefined);
  const ordered = pictured > 0 ? [...newest.slice(pictured, pictured + 1), ...newest.toSpliced(pictured, 1)] : newest;
  return renderLayout(place, {
    title: publication.title,
    description: publication.description,
    language: publication.language,
    direction: publication.direction,
    head: renderStructuredData({ '@context': 'https://schema.org', ...describePublisher(publication) }),
    main: html`<div class="columns">
<section class="newest" aria-label="${place.words.newest}">
<h2 class="label">${place.words.newest}</h2>
${ordered.length === 0 ? html`<p>${place.words.nothingYet}</p>\n` : renderStories(place, ordered)}</section>
<div class="side">
${renderSubscribe(place)}${renderEditions(place)}</div>
</div>
`,
  });
}

function renderStories(place: Place, heads: readonly ArticleHead[]): Fragment {
  const [first, ...others] = heads;
  if (first === undefined) return NOTHING;
  const picture = renderPicture(place, first.lead);
  const link =
    picture === undefined
      ? NOTHING
      : html`<a class="picture" href="${linkArticle(place, first)}" tabindex="-1" aria-hidden="true">${picture}</a>
`;
  return html`<div class="top">
${link}${renderTeaser(place, first)}</div>
<div class="list">
${others.map((head) => renderTeaser(place, head))}</div>
`;
}

function renderSubscribe(place: Place): Fragment {
  const { words } = place;
  return html`<section class="subscribe">
<h2 class="label">${words.subscribe}</h2>
<p>${words.subscribeHelp}</p>
<ul>
${place.feeds.slice(0, 1).map((feed) => renderFeedLinks(place, feed))}</ul>
<p><a href="${linkPath(place, 'feeds/')}">${words.allFeeds}</a></p>
</section>
`;
}

function renderEditions(place: SitePlace): Fragment {
  const { editions, publication } = place.snapshot;
  if (editions.length === 0) return NOTHING;
  const items = editions.slice(0, EDITIONS).map(
    (
      edition,
    ) => html`<li><a href="${linkPath(place, `editions/${edition.id}/`)}"><time datetime="${formatRfc3339(edition.date, publication.timeZone)}">${formatLongDate(edition.date, publication.timeZone, place.words)}</time></a> ${edition.articles[0]?.title}</li>
`,
  );
  return html`<section class="editions">
<h2 class="label">${place.words.editions}</h2>
<ol>
${items}</ol>
<p><a href="${linkPath(place, 'archive/')}">${place.words.olderEditions}</a></p>
</section>
`;
}
