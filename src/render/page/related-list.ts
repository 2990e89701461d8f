import type { ArticleHead } from '../../model/article.ts';
import { directionOf } from '../../model/language.ts';
import type { RelatedHeadline } from '../../model/related.ts';
import { wordsOf } from '../../model/words-of.ts';
import { type Fragment, html, NOTHING } from '../html.ts';
import { linkOwn, type Place } from './place.ts';

/** The related headlines of an article in their order: a link where there is one, plain text where there is none. */
export function renderRelatedList(place: Place, head: ArticleHead): Fragment {
  if (head.related.length === 0) return NOTHING;
  const words = wordsOf(head.language);
  const items = head.related.map((headline) => renderItem(place, headline));
  return html`<aside class="related" aria-label="${words.related}: ${head.title}">
<p class="label">${words.related}</p>
<ul>
${items}</ul>
</aside>
`;
}

function renderItem(place: Place, headline: RelatedHeadline): Fragment {
  const { title, url, source, note, language } = headline;
  const tongue = language === undefined ? NOTHING : html` lang="${language}" dir="${directionOf(language)}"`;
  const name =
    url === undefined ? html`<cite>${title}</cite>` : html`<a href="${linkOwn(place, url)}"><cite>${title}</cite></a>`;
  const about = [source, note].filter((text) => text !== undefined).map((text) => html` <span>${text}</span>`);
  return html`<li${tongue}>${name}${about}</li>
`;
}
