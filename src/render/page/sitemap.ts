import type { Artifact } from '../../model/artifact.ts';
import type { Instant } from '../../model/instant.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { escapeHtml } from '../../model/text.ts';
import { formatRfc3339 } from '../../model/time.ts';
import { joinUrl, type Url } from '../../model/url.ts';

// sitemaps.org: at most 50,000 addresses in one file.
const LIMIT = 50_000;

/** `sitemap.xml` with every page of ours; beyond 50,000 addresses an index of `sitemap-1.xml` and so on. */
export function* renderSitemaps(snapshot: Snapshot): Generator<Artifact> {
  const entries = listAddresses(snapshot);
  if (entries.length <= LIMIT) {
    yield artifact('sitemap.xml', renderUrlSet(entries));
    return;
  }
  const parts = Array.from({ length: Math.ceil(entries.length / LIMIT) }, (_, part) =>
    entries.slice(part * LIMIT, (part + 1) * LIMIT),
  );
  for (const [index, part] of parts.entries()) yield artifact(`sitemap-${index + 1}.xml`, renderUrlSet(part));
  const base = snapshot.publication.url;
  const files = parts.map((_, index) => `<sitemap><loc>${joinUrl(base, `sitemap-${index + 1}.xml`)}</loc></sitemap>\n`);
  yield artifact('sitemap.xml', wrap('sitemapindex', files.join('')));
}

interface Address {
  readonly url: Url;
  readonly changed?: Instant;
}

function listAddresses(snapshot: Snapshot): readonly Address[] {
  const { publication, articles, editions } = snapshot;
  const own = articles.filter((head) => head.page !== undefined);
  return [
    { url: publication.url },
    { url: joinUrl(publication.url, 'archive/') },
    ...editions.map(({ id, date }) => ({ url: joinUrl(publication.url, `editions/${id}/`), changed: date })),
    ...own.map(({ url, updated }) => ({ url, changed: updated })),
  ];
}

function renderUrlSet(entries: readonly Address[]): string {
  const lines = entries.map(({ url, changed }) => {
    const lastmod = changed === undefined ? '' : `<lastmod>${formatRfc3339(changed)}</lastmod>`;
    return `<url><loc>${escapeHtml(url as string)}</loc>${lastmod}</url>\n`;
  });
  return wrap('urlset', lines.join(''));
}

function wrap(element: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${element} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${content}</${element}>\n`;
}

function artifact(path: string, body: string): Artifact {
  return { path, mediaType: 'application/xml; charset=utf-8', body, publish: true };
}
