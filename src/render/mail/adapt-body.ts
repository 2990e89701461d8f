import type { Block } from '../../model/body.ts';
import { type MarkupTag, scanTags } from '../../model/markup.ts';
import { escapeHtml, type Html, markHtml } from '../../model/text.ts';

/**
 * A block of an article as a mail client can show it: headings below the story's own, pictures no wider than the column. One
 * that a message does not show is described, with a link to it.
 */
export function adaptBlock(block: Block, shows: (address: string) => boolean): Html {
  const html: string = block.html;
  let adapted = '';
  let position = 0;
  let inLink = false;
  for (const tag of scanTags(html)) {
    if (tag.name === 'a') inLink = tag.kind === 'open';
    const replaced = adaptTag(html, tag, { shows, inLink });
    if (replaced === undefined) continue;
    adapted += html.slice(position, tag.offset) + replaced;
    position = tag.end;
  }
  return markHtml(adapted + html.slice(position));
}

interface PictureContext {
  /** Whether a message shows the picture at an address. */
  readonly shows: (address: string) => boolean;
  /** Whether the picture stands in a link. */
  readonly inLink: boolean;
}

function adaptTag(html: string, tag: MarkupTag, context: PictureContext): string | undefined {
  // The story's headline is an h2 and nothing may stand above it.
  if (/^h[1-6]$/.test(tag.name)) {
    const name = `h${Math.min(Math.max(Number(tag.name[1]) + 1, 3), 6)}`;
    return tag.kind === 'close' ? `</${name}>` : `<${name} class="h" style="margin:22px 0 8px">`;
  }
  if (tag.name === 'img') return adaptImage(tag, context);
  if (tag.name === 'table' && tag.kind === 'open')
    return '<table cellpadding="6" border="1" style="border-collapse:collapse;margin:0 0 18px">';
  if (tag.name === 'p' && tag.kind === 'open') return `${html.slice(tag.offset, tag.end - 1)} style="margin:0 0 14px">`;
  if (tag.name === 'figure' && tag.kind === 'open') return '<div style="margin:0 0 14px">';
  if (tag.name === 'figure') return '</div>';
  if (tag.name === 'figcaption')
    return tag.kind === 'open' ? '<div class="q" style="font-size:13px;line-height:18px">' : '</div>';
  if (/^(?:picture|source|video|audio|track|iframe)$/.test(tag.name)) return '';
  return undefined;
}

function adaptImage(tag: MarkupTag, { shows, inLink }: PictureContext): string {
  const value = (name: string) => tag.attributes.find((attribute) => attribute.name === name)?.value;
  const address = value('src')?.replaceAll('&amp;', '&');
  if (address === undefined) return '';
  const alt = value('alt') ?? '';
  if (!shows(address)) {
    const words = alt === '' ? escapeHtml(hostOf(address)) : betweenTags(alt);
    return inLink ? words : `<a href="${value('src')}">${words}</a>`;
  }
  const [width, height] = [Number(value('width')), Number(value('height'))];
  const size = width > 0 && height > 0 ? fitWidth({ width, height }, 548) : undefined;
  const sized = size === undefined ? ' width="548"' : ` width="${size.width}" height="${size.height}"`;
  return `<img src="${value('src')}" alt="${alt.replaceAll('"', '&quot;')}"${sized} style="max-width:100%;height:auto;border:0">`;
}

// In an attribute only the ampersand and the quotation mark are escaped.
function betweenTags(value: string): string {
  return value.replaceAll('&quot;', '"').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : address;
}

/** The size of a picture that is at most `limit` pixels wide; whole pixels. */
export function fitWidth(
  size: { readonly width: number; readonly height: number },
  limit: number,
): { readonly width: number; readonly height: number } {
  if (size.width <= limit) return size;
  return { width: limit, height: Math.max(1, Math.round((size.height * limit) / size.width)) };
}
