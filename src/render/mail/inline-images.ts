import { createHash } from 'node:crypto';
import type { Asset } from '../../model/article.ts';
import type { Edition } from '../../model/edition.ts';
import { scanTags } from '../../model/markup.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { joinUrl } from '../../model/url.ts';

/** A picture that travels inside a message. */
export interface InlineImage {
  /** What `cid:` names in the HTML (RFC 2392), without angle brackets. */
  readonly id: string;
  readonly type: string;
  /** ASCII. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The HTML of a message with its pictures inside, each once; those that are none of our files stay where they are. */
export interface InlinedHtml {
  readonly html: string;
  readonly images: readonly InlineImage[];
}

// What every client shows; Outlook for Windows knows neither WebP nor AVIF.
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/gif', 'gif'],
]);

/** Puts the pictures of an edition's articles into its message. An id is made from the picture's bytes, so that it never changes by itself. */
export function inlineImages(
  html: string,
  edition: Edition,
  { snapshot, domain }: { readonly snapshot: Snapshot; readonly domain: string },
): InlinedHtml {
  const assets = listAssets(edition, snapshot);
  const images = new Map<string, InlineImage>();
  let inlined = '';
  let position = 0;
  for (const tag of scanTags(html)) {
    const source = tag.name === 'img' ? tag.attributes.find(({ name }) => name === 'src') : undefined;
    const asset = source?.value === undefined ? undefined : assets.get(settleAddress(source.value));
    if (source?.value === undefined || asset === undefined) continue;
    const image = images.get(asset.path) ?? openImage(asset, { snapshot, domain, number: images.size + 1 });
    if (image === undefined) continue;
    images.set(asset.path, image);
    const start = html.indexOf(source.value, source.offset);
    inlined += `${html.slice(position, start)}cid:${image.id}`;
    position = start + source.value.length;
  }
  return { html: inlined + html.slice(position), images: [...images.values()] };
}

function listAssets(edition: Edition, { publication }: Snapshot): ReadonlyMap<string, Asset> {
  return new Map(
    edition.articles.flatMap(({ assets }) =>
      assets
        .filter(({ type }) => ENDINGS.has(type))
        .map((asset): [string, Asset] => [settleAddress(joinUrl(publication.url, asset.path)), asset]),
    ),
  );
}

function openImage(
  asset: Asset,
  { snapshot, domain, number }: { readonly snapshot: Snapshot; readonly domain: string; readonly number: number },
): InlineImage | undefined {
  const bytes = snapshot.openAsset?.(asset);
  if (bytes === undefined) return undefined;
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 24);
  return { id: `${hash}@${domain}`, type: asset.type, name: `picture-${number}.${ENDINGS.get(asset.type)}`, bytes };
}

// An apostrophe is the one sign that stands in an address in several ways: plain, escaped, and percent-encoded.
function settleAddress(address: string): string {
  return address.replace(/'|&(?:#x27|#39|apos);/gi, '%27').replaceAll('&amp;', '&');
}
