import { scanTags } from '../model/markup.ts';
import { type PlainMail, readPlainMail } from './plain-mail.ts';

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00A0'],
]);

/** Text with its character references replaced: the numeric ones and those that our writers use. */
export function decodeEntities(text: string): string {
  // As it is in most addresses; & comes last, so that nothing is taken for a reference that another one made.
  if (!/&(?!amp;|#x3D;)/.test(text)) return text.replace(/&#x3D;/g, '=').replace(/&amp;/g, '&');
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED.get(name) ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** What a reader of an HTML file sees: its text, and the addresses of its links in order. */
export interface SeenHtml {
  /** Every space one U+0020. */
  readonly text: string;
  readonly links: readonly string[];
}

/** Reads an HTML file the way a reader does. */
export function readHtml(html: string): SeenHtml {
  const { text, links } = readPlainMail(html) ?? readByTags(html);
  return { text: flattenText(decodeEntities(text)), links: links.map(decodeEntities) };
}

/** The same as {@link readPlainMail}, of any HTML. */
export function readByTags(html: string): PlainMail {
  const links: string[] = [];
  const pieces: string[] = [];
  let position = Math.max(html.indexOf('<body'), 0);
  for (const tag of scanTags(html)) {
    if (tag.offset < position) continue;
    pieces.push(html.slice(position, tag.offset));
    position = tag.end;
    const address =
      tag.name === 'a' && tag.kind === 'open' ? tag.attributes.find(({ name }) => name === 'href')?.value : undefined;
    if (address !== undefined) links.push(address);
  }
  pieces.push(html.slice(position));
  return { text: withoutComments(pieces.join('')), links };
}

/** Every run of spaces one space, and what only steers the direction of text gone: for comparing. */
export function flattenText(text: string): string {
  // What is one space already is most of them, and need not be replaced.
  return text
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]+/g, '')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}

/** The same without any space: lines of scripts without spaces may be broken anywhere. */
export function squashText(text: string): string {
  return text.replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069\s]+/g, '');
}

// What Outlook alone reads is no part of what is seen.
function withoutComments(text: string): string {
  let kept = '';
  let position = 0;
  for (let start = text.indexOf('<!--'); start !== -1; start = text.indexOf('<!--', position)) {
    kept += text.slice(position, start);
    const end = text.indexOf('-->', start + 4);
    position = end === -1 ? text.length : end + 3;
  }
  return kept + text.slice(position);
}
