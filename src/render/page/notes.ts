import type { ArticleHead, Audio } from '../../model/article.ts';
import { formatRfc3339 } from '../../model/time.ts';
import { formatShortDate } from '../../model/wording.ts';
import { fillPhrase, type Words } from '../../model/words.ts';
import { wordsOf } from '../../model/words-of.ts';
import { type Fragment, html, NOTHING } from '../html.ts';
import { linkOwn, type Place } from './place.ts';

/** What stands under the text: credits, where it appeared first, what to listen to, corrections. */
export function renderNotes(place: Place, head: ArticleHead): Fragment {
  const words = wordsOf(head.language);
  return html`${head.credits.map((credit) => html`<p class="wire">${credit}</p>\n`)}${renderOrigin(head, words)}${renderAudio(place, head.audio, words)}${renderCorrections(place, head, words)}`;
}

function renderOrigin(head: ArticleHead, words: Words): Fragment {
  const { publisher, via } = head;
  if (publisher === undefined && via === undefined) return NOTHING;
  const name = publisher ?? new URL(via ?? head.url).host;
  const [before = '', after = ''] = words.firstPublished.split('{publisher}');
  const link = via === undefined ? html`${name}` : html`<a href="${via}">${name}</a>`;
  return html`<p class="origin">${before}${link}${after}</p>
`;
}

function renderAudio(place: Place, audio: Audio | undefined, words: Words): Fragment {
  const name = [audio?.title, audio?.episode].filter((text) => text !== undefined).join(' · ');
  if (audio === undefined || (name === '' && audio.url === undefined)) return NOTHING;
  const label = audio.type?.startsWith('video/') === true ? words.watch : words.listen;
  const shown = name === '' ? label : name;
  return html`<p class="listen"><span class="label">${label}</span> ${
    audio.url === undefined ? shown : html`<a href="${linkOwn(place, audio.url)}">${shown}</a>`
  }</p>
`;
}

function renderCorrections(place: Place, head: ArticleHead, words: Words): Fragment {
  if (head.corrections.length === 0) return NOTHING;
  const zone = place.publication.timeZone;
  const label = head.corrections.length === 1 ? words.correction : words.corrections;
  const notes = head.corrections.map(
    ({ date, text }) =>
      html`<p><time datetime="${formatRfc3339(date, zone)}">${formatShortDate(date, zone, words)}</time> ${text}</p>
`,
  );
  return html`<aside class="corrections" aria-label="${fillPhrase('{label}: {title}', { label, title: head.title })}">
<p class="label">${label}</p>
${notes}</aside>
`;
}
