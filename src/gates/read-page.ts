import { type MarkupTag, scanTags } from '../model/markup.ts';

/** A story as a reader of the page finds it. */
export interface PageStory {
  readonly title: string;
  readonly href: string | undefined;
  /** Related headlines in order. */
  readonly related: readonly { readonly title: string; readonly href: string | undefined }[];
}

/** What the gates look at in a page, read back from its bytes. */
export interface PageReading {
  readonly tags: readonly MarkupTag[];
  /** The first `h1`. */
  readonly heading: string | undefined;
  /** The text of `<script type="application/ld+json">`, one each. */
  readonly data: readonly string[];
  readonly stories: readonly PageStory[];
}

interface OpenStory {
  title: string;
  href: string | undefined;
  readonly related: { title: string; href: string | undefined }[];
}

/** Reads a page back, without looking at how it was made. Linear. */
export function readPage(markup: string): PageReading {
  // Several gates look at one page after the other.
  if (last?.markup !== markup) last = { markup, reading: readTags(markup) };
  return last.reading;
}

let last: { readonly markup: string; readonly reading: PageReading } | undefined;

function readTags(markup: string): PageReading {
  const tags = scanTags(markup);
  const data: string[] = [];
  const stories: OpenStory[] = [];
  let heading: string | undefined;
  let link: MarkupTag | undefined;
  let story: OpenStory | undefined;
  tags.forEach((tag, index) => {
    if (tag.name === 'a') link = tag.kind === 'open' ? tag : undefined;
    if (tag.name === 'article') {
      story = tag.kind === 'open' ? { title: '', href: undefined, related: [] } : undefined;
      if (story !== undefined) stories.push(story);
    }
    if (tag.kind !== 'open') return;
    if (tag.name === 'script') data.push(markup.slice(tag.end, tags[index + 1]?.offset));
    if (tag.name === 'h1') heading ??= textBetween(markup, tags, index);
    if (story === undefined) return;
    if (story.title === '' && (tag.name === 'h1' || tag.name === 'h2')) {
      story.title = textBetween(markup, tags, index);
      story.href = linkInside(tags, index);
    }
    if (tag.name === 'cite') story.related.push({ title: textBetween(markup, tags, index), href: hrefOf(link) });
  });
  return { tags, heading, data, stories };
}

/** The decoded value of an attribute, or `undefined`. */
export function attributeOf(tag: MarkupTag, name: string): string | undefined {
  for (const attribute of tag.attributes) {
    if (attribute.name === name) return attribute.value === undefined ? undefined : decodeText(attribute.value);
  }
  return undefined;
}

/** Text as a browser reads it; knows the references that an escaper writes. */
export function decodeText(text: string): string {
  // Nearly all of them: none, or the one that stands in addresses.
  if (!/&(?!amp;)/.test(text)) return text.replaceAll('&amp;', '&');
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

// The text of the element whose opening tag stands at `index`, tags inside it left out.
function textBetween(markup: string, tags: readonly MarkupTag[], index: number): string {
  const opening = tags[index];
  let text = '';
  for (let at = index; at + 1 < tags.length; at += 1) {
    const tag = tags[at + 1];
    text += markup.slice(tags[at]?.end, tag?.offset);
    if (tag?.kind === 'close' && tag.name === opening?.name) break;
  }
  return decodeText(text);
}

function linkInside(tags: readonly MarkupTag[], index: number): string | undefined {
  const next = tags[index + 1];
  return next?.name === 'a' && next.kind === 'open' ? hrefOf(next) : undefined;
}

function hrefOf(link: MarkupTag | undefined): string | undefined {
  return link === undefined ? undefined : attributeOf(link, 'href');
}
