import { html } from '../html.ts';
import { renderLayout } from './layout.ts';
import type { Place } from './place.ts';

/** What a host shows for an address that does not exist: its links are absolute, since it stands at any depth. */
export function renderNotFoundPage(place: Place): string {
  const { publication } = place;
  const { words } = place;
  return renderLayout(
    { ...place, root: publication.url },
    {
      title: words.notFound,
      language: publication.language,
      direction: publication.direction,
      canonical: false,
      main: html`<div class="not-found">
<h1>${words.notFound}</h1>
<p>${words.notFoundHelp}</p>
<p><a href="${publication.url}">${words.frontPage}</a></p>
</div>
`,
    },
  );
}
