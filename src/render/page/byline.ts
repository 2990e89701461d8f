import type { ArticleHead } from '../../model/article.ts';
import { formatRfc3339 } from '../../model/time.ts';
import { formatDateTime } from '../../model/wording.ts';
import { fillPhrase, type Words } from '../../model/words.ts';
import { wordsOf } from '../../model/words-of.ts';
import { type Fragment, html, NOTHING } from '../html.ts';
import type { Place } from './place.ts';

/** Who wrote it, for whom and when, in the language of the article. */
export function renderByline(place: Place, head: ArticleHead): Fragment {
  const words = wordsOf(head.language);
  const zone = place.publication.timeZone;
  const names = renderNames(head, words);
  const updated = head.corrections.length > 0 && head.updated !== head.published;
  return html`<p class="byline">${names}${head.agency === undefined ? NOTHING : html`<span class="agency">${head.agency}</span> `}<time class="dt-published" datetime="${formatRfc3339(head.published, zone)}">${formatDateTime(head.published, zone, words)}</time>${
    updated
      ? html` <time class="dt-updated" datetime="${formatRfc3339(head.updated, zone)}">${fillPhrase(words.updated, { date: formatDateTime(head.updated, zone, words) })}</time>`
      : NOTHING
  }</p>`;
}

function renderNames(head: ArticleHead, words: Words): Fragment {
  if (head.authors.length === 0) return NOTHING;
  const [before = '', after = ''] = words.by.split('{names}');
  const names = head.authors.map((author, index) => {
    const name =
      author.url === undefined
        ? html`<span class="p-author">${author.name}</span>`
        : html`<a class="p-author" rel="author" href="${author.url}">${author.name}</a>`;
    if (index === 0) return name;
    return html`${index === head.authors.length - 1 ? words.and : words.comma}${name}`;
  });
  return html`<span class="authors">${before}${names}${after}</span> `;
}
