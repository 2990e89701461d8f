import type { ArticleHead } from '../../model/article.ts';
import { type Fragment, html, NOTHING } from '../html.ts';
import { renderByline } from './byline.ts';
import { linkArticle, type Place } from './place.ts';

/** The attributes of an element whose language differs from the page's around it. */
export function renderTongue(place: Place, head: ArticleHead): Fragment {
  return head.language === place.publication.language
    ? NOTHING
    : html` lang="${head.language}" dir="${head.direction}"`;
}

/** An article in a list of the newest: kicker, headline, deck and byline. */
export function renderTeaser(place: Place, head: ArticleHead): Fragment {
  return html`<article class="teaser h-entry"${renderTongue(place, head)}>
${head.kicker === undefined ? NOTHING : html`<p class="kicker">${head.kicker}</p>\n`}<h3 class="p-name"><a class="u-url" href="${linkArticle(place, head)}">${head.title}</a></h3>
${head.deck === undefined ? NOTHING : html`<p class="deck p-summary">${head.deck}</p>\n`}${renderByline(place, head)}
</article>
`;
}
