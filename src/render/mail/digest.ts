import type { Artifact } from '../../model/artifact.ts';
import type { Edition } from '../../model/edition.ts';
import { PERSONAL } from '../../model/personal.ts';
import type { Publication } from '../../model/publication.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { escapeHtml } from '../../model/text.ts';
import { type DigestExtent, viewEdition } from './digest-view.ts';
import { fitBudget } from './fit-budget.ts';
import { inlineImages } from './inline-images.ts';
import { domainOf, writeMessage } from './message.ts';
import type { DigestTemplates } from './templates.ts';
import type { DigestView } from './view.ts';
import { wrapText } from './wrap-text.ts';

/** The digest of one edition: `digest.html` (also the page "view in browser"), `digest.txt`, and `digest.eml` where the publication has a sender. */
export function* renderDigest(snapshot: Snapshot, edition: Edition, templates: DigestTemplates): Iterable<Artifact> {
  const { publication } = snapshot;
  const { view, html } = renderWithinBudget(snapshot, edition, templates);
  const text = wrapText(templates.text(view), publication.direction);
  const folder = `editions/${edition.id}`;
  yield {
    path: `${folder}/digest.html`,
    mediaType: 'text/html; charset=utf-8',
    body: forEverybody(html, publication, 'html'),
    publish: true,
  };
  yield {
    path: `${folder}/digest.txt`,
    mediaType: 'text/plain; charset=utf-8',
    body: forEverybody(text, publication, 'text'),
    publish: true,
  };
  const { mail } = publication;
  if (mail === undefined) return;
  const inside =
    publication.digest.images === 'inline'
      ? inlineImages(html, edition, { snapshot, domain: domainOf(mail) })
      : { html, images: [] };
  const message = writeMessage({ subject: view.subject ?? '', text, ...inside }, edition, { ...publication, mail });
  yield { path: `${folder}/digest.eml`, mediaType: 'message/rfc822', body: message, publish: false };
}

// A published page has no recipient: its link leads to the list's own page, or home.
function forEverybody(body: string, { mail, url }: Publication, kind: 'html' | 'text'): string {
  const address = mail?.unsubscribe ?? url;
  return body.replaceAll(PERSONAL.unsubscribe, () => (kind === 'html' ? escapeHtml<string>(address) : address));
}

// Gentle first: the publication's own wish; then shorter stories; then, for a lead that is a book, its beginning.
function extentsOf({ digest }: Publication): readonly DigestExtent[] {
  const short = { extent: 'excerpt', bodyLimit: 4_000, relatedLimit: 20 } as const;
  return [
    {
      lead: { extent: digest.lead, bodyLimit: 40_000, relatedLimit: 50 },
      stories: { extent: digest.stories, bodyLimit: 20_000, relatedLimit: 50 },
    },
    { lead: { extent: digest.lead, bodyLimit: 20_000, relatedLimit: 50 }, stories: short },
    { lead: short, stories: { ...short, relatedLimit: 5 } },
    { lead: { extent: 'excerpt', bodyLimit: 0, relatedLimit: 5 }, stories: { ...short, relatedLimit: 0 } },
  ];
}

function renderWithinBudget(
  snapshot: Snapshot,
  edition: Edition,
  templates: DigestTemplates,
): { readonly view: DigestView; readonly html: string } {
  const count = Math.max(edition.articles.length - 1, 0);
  let least: DigestView | undefined;
  for (const extent of extentsOf(snapshot.publication)) {
    const { cutTo } = viewEdition(snapshot, edition, { words: templates.words, ...extent });
    const fitted = fitBudget(count, (shown) => templates.html(cutTo(shown)));
    least = cutTo(fitted?.count ?? 0);
    if (fitted !== undefined) return { view: least, html: fitted.html };
  }
  if (least === undefined) throw new RangeError('Rendering a digest: there is no extent to try.');
  // Nothing fits: the size gate will say so, with the figures.
  return { view: least, html: templates.html(least) };
}
