import type { ArticleHead } from '../../model/article.ts';
import { directionOf } from '../../model/language.ts';
import type { RelatedHeadline } from '../../model/related.ts';
import { wordsOf } from '../../model/words-of.ts';
import { type Fragment, html, NOTHING } from '../html.ts';
import { linkOwn, type Place } from './place.ts';

/** The related headlines of an article in their order: a link where there is one, plain text where there is none. */
export function renderRelatedList(place: Place, head: ArticleHead): Fragment {
  const words = wordsOf(head.language);
  const list = (kind: RelatedHeadline['kind'], label: string): Fragment => {
    const items = head.related.filter((headline) => headline.kind === kind);
    if (items.length === 0) return NOTHING;
    return html`<aside class="related" aria-label="${label}: ${head.title}">
<p class="label">${label}</p>
<ul>
${items.map((headline) => renderItem(place, headline))}</ul>
</aside>
`;
  };
  return html`${list('related', words.related)}${list('more', words.more)}`;
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
