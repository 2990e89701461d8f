import type { Image } from '../../model/article.ts';
import { fillPhrase, type Words } from '../../model/words.ts';
import { type Fragment, html, NOTHING } from '../html.ts';
import { linkOwn, type Place } from './place.ts';

/** A picture with its caption and credit apart; only the words when there is no picture. */
export function renderFigure(place: Place, image: Image | undefined, words: Words): Fragment {
  if (image === undefined) return NOTHING;
  const picture = renderPicture(place, image);
  const credit =
    image.credit === undefined
      ? NOTHING
      : html` <span class="credit">${fillPhrase(words.credit, { credit: image.credit })}</span>`;
  const caption =
    image.caption === undefined && image.credit === undefined
      ? NOTHING
      : html`<figcaption>${image.caption}${credit}</figcaption>`;
  if (picture === undefined && caption === NOTHING) return NOTHING;
  return html`<figure class="${picture === undefined ? 'lead words-only' : 'lead'}">${picture}${caption}</figure>`;
}

/** The picture alone, with its size, so that the page does not jump while it loads. */
export function renderPicture(place: Place, image: Image | undefined): Fragment | undefined {
  if (image?.url === undefined) return undefined;
  const size =
    image.width === undefined || image.height === undefined
      ? NOTHING
      : html` width="${image.width}" height="${image.height}"`;
  return html`<img class="u-photo" src="${linkOwn(place, image.url)}" alt="${image.alt ?? ''}"${size}>`;
}
