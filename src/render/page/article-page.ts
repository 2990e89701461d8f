import type { ArticleHead } from '../../model/article.ts';
import type { FeedListing } from '../../model/feeds.ts';
import type { Html } from '../../model/text.ts';
import { wordsOf } from '../../model/words-of.ts';
import { type Fragment, html, NOTHING } from '../html.ts';
import { renderByline } from './byline.ts';
import { renderFigure } from './figure.ts';
import { renderLayout } from './layout.ts';
import { renderNotes } from './notes.ts';
import type { Place } from './place.ts';
import { renderRelatedList } from './related-list.ts';
import { describeArticle, renderStructuredData } from './structured-data.ts';

/** An article with what its page needs of the site: plain data. */
export interface PagedArticle {
  readonly article: ArticleHead;
  /** The blocks of its text, a line each. */
  readonly text: Html;
  /** The narrower feeds in which it stands. */
  readonly feeds: readonly FeedListing[];
}

/** The page of one article: everything it has, in its own language and direction. */
export function renderArticlePage(place: Place, { article, text, feeds }: PagedArticle): string {
  const { publication } = place;
  return renderLayout(place, {
    title: article.title,
    description: article.deck,
    language: article.language,
    direction: article.direction,
    feeds,
    main: renderArticle(place, article, text),
    head: html`${renderOpenGraph(article)}${renderStructuredData(describeArticle(publication, article))}`,
  });
}

function renderArticle(place: Place, article: ArticleHead, text: Html): Fragment {
  const words = wordsOf(article.language);
  return html`<article class="story h-entry">
<header>
${article.kicker === undefined ? NOTHING : html`<p class="kicker">${article.kicker}</p>\n`}<h1 class="p-name">${article.title}</h1>
${article.deck === undefined ? NOTHING : html`<p class="deck p-summary">${article.deck}</p>\n`}${renderByline(place, article)}
</header>
${renderFigure(place, article.lead, words)}
<div class="text e-content">
${{ html: text }}</div>
${renderNotes(place, article)}${renderRelatedList(place, article)}${
  article.rights === undefined ? NOTHING : html`<p class="rights">${article.rights}</p>\n`
}</article>
`;
}

function renderOpenGraph(article: ArticleHead): Fragment {
  const { lead } = article;
  return html`<meta property="og:type" content="article">
<meta property="og:title" content="${article.title}">
<meta property="og:url" content="${article.url}">
${article.deck === undefined ? NOTHING : html`<meta property="og:description" content="${article.deck}">\n`}${
  lead?.url === undefined
    ? NOTHING
    : html`<meta property="og:image" content="${lead.url}">\n${lead.alt === undefined ? NOTHING : html`<meta property="og:image:alt" content="${lead.alt}">\n`}`
}`;
}
