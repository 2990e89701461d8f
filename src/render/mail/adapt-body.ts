import type { Block } from '../../model/body.ts';
import { type MarkupTag, scanTags } from '../../model/markup.ts';
import { type Html, markHtml } from '../../model/text.ts';

/** A block of an article as a mail client can show it: headings below the story's own, pictures no wider than the column, none from another host. */
export function adaptBlock(block: Block, isOwnImage: (address: string) => boolean): Html {
  const html: string = block.html;
  let adapted = '';
  let position = 0;
  for (const tag of scanTags(html)) {
    const replaced = adaptTag(html, tag, isOwnImage);
    if (replaced === undefined) continue;
    adapted += html.slice(position, tag.offset) + replaced;
    position = tag.end;
  }
  return markHtml(adapted + html.slice(position));
}

function adaptTag(html: string, tag: MarkupTag, isOwnImage: (address: string) => boolean): string | undefined {
  // The story's headline is an h2 and nothing may stand above it.
  if (/^h[1-6]$/.test(tag.name)) {
    const name = `h${Math.min(Math.max(Number(tag.name[1]) + 1, 3), 6)}`;
    return tag.kind === 'close' ? `</${name}>` : `<${name} class="h" style="margin:22px 0 8px">`;
  }
  if (tag.name === 'img') return adaptImage(tag, isOwnImage);
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

function adaptImage(tag: MarkupTag, isOwnImage: (address: string) => boolean): string {
  const value = (name: string) => tag.attributes.find((attribute) => attribute.name === name)?.value;
  const address = value('src')?.replaceAll('&amp;', '&');
  if (address === undefined || !isOwnImage(address)) return '';
  const [width, height] = [Number(value('width')), Number(value('height'))];
  const size = width > 0 && height > 0 ? fitWidth({ width, height }, 548) : undefined;
  const sized = size === undefined ? ' width="548"' : ` width="${size.width}" height="${size.height}"`;
  return `<img src="${value('src')}" alt="${(value('alt') ?? '').replaceAll('"', '&quot;')}"${sized} style="max-width:100%;height:auto;border:0">`;
}

/** The size of a picture that is at most `limit` pixels wide; whole pixels. */
export function fitWidth(
  size: { readonly width: number; readonly height: number },
  limit: number,
): { readonly width: number; readonly height: number } {
  if (size.width <= limit) return size;
  return { width: limit, height: Math.max(1, Math.round((size.height * limit) / size.width)) };
}
