import type { Block } from '../model/body.ts';
import { escapeHtml, markHtml } from '../model/text.ts';
import type { Url } from '../model/url.ts';
import { describePicture } from './describe-picture.ts';
import { dropLast } from './drop-last.ts';
import { type MarkdownToken, readAttribute } from './markdown.ts';
import { escapeAttribute, escapeText, flatten, writePicture } from './write-markup.ts';

/** Where each address in a text leads. */
export type Addresses = ReadonlyMap<string, Url>;

/** The block that the tokens of one element of the top level are, as the sanitiser and the splitting of its HTML would give it. */
export function writeBlock(tokens: readonly MarkdownToken[], addresses: Addresses): Block | 'empty' {
  const [open, inline] = tokens;
  const type = open?.type ?? '';
  if (open !== undefined && inline?.type === 'inline') return writeWords(open, inline, addresses);
  const pieces = tokens.map((_, at) => writePiece(tokens, at, addresses));
  const html = markHtml(
    pieces
      .map((piece) => piece.html)
      .join('')
      .replace(/\n$/, ''),
  );
  const group: Group = { tokens, pieces, start: 0, end: tokens.length };
  if (type === 'fence' || type === 'code_block') return { kind: 'code', text: dropLast(textOf(group), '\n'), html };
  if (type === 'hr') return { kind: 'rule', text: '', html };
  if (type === 'blockquote_open') {
    const parts = inside(group).filter((part) => textOf(part).trim() !== '');
    return { kind: 'quote', text: parts.map((part) => flatten(textOf(part))).join('\n'), html };
  }
  if (type === 'table_open') return { kind: 'table', text: rowsOf(group).join('\n'), html };
  return { kind: 'list', text: linesOf(group, '').join('\n'), html };
}

// A paragraph, which may be nothing but a picture, or a heading.
function writeWords(open: MarkdownToken, inline: MarkdownToken, addresses: Addresses): Block | 'empty' {
  const words = writeInline(inline, addresses);
  const isParagraph = open.type === 'paragraph_open';
  const picture = isParagraph ? findOnlyPicture(inline) : undefined;
  if (picture !== undefined) {
    const title = readAttribute(picture, 'title') ?? '';
    const caption = title === '' ? '' : `<figcaption>${escapeHtml(title)}</figcaption>`;
    const html = markHtml(`<figure>${writeImage(picture, addresses)}${caption}</figure>`);
    return { kind: 'figure', text: describePicture(altOf(picture), title), html };
  }
  const text = flatten(words.text);
  const name = open.tag === 'h1' ? 'h2' : open.tag;
  const html = markHtml(`<${name}>${words.html}</${name}>`);
  if (text !== '') return { kind: isParagraph ? 'paragraph' : 'heading', text, html };
  return hasPicture(inline) ? { kind: 'figure', text, html } : 'empty';
}

function findOnlyPicture({ children }: MarkdownToken): MarkdownToken | undefined {
  const parts = (children ?? []).filter(({ type, content }) => !BLANK.has(type) || content.trim() !== '');
  return parts.length === 1 && parts[0]?.type === 'image' ? parts[0] : undefined;
}

const BLANK: ReadonlySet<string> = new Set(['text', 'softbreak']);

function hasPicture({ children }: MarkdownToken): boolean {
  return children?.some(({ type }) => type === 'image') === true;
}

const LISTS: ReadonlySet<string> = new Set(['bullet_list_open', 'ordered_list_open']);

/** What one token adds to the HTML, and to the text in it. */
interface Piece {
  readonly html: string;
  readonly text: string;
}

/** The tokens of one element, `tokens[start]` to `tokens[end - 1]`, and what each adds. */
interface Group {
  readonly tokens: readonly MarkdownToken[];
  readonly pieces: readonly Piece[];
  readonly start: number;
  readonly end: number;
}

function textOf({ pieces, start, end }: Group): string {
  let text = '';
  for (let at = start; at < end; at += 1) text += pieces[at]?.text ?? '';
  return text;
}

/** The elements directly in one. */
function inside({ tokens, pieces, start, end }: Group): readonly Group[] {
  const level = (tokens[start]?.level ?? 0) + 1;
  const groups: Group[] = [];
  let first = start + 1;
  for (let at = first; at < end - 1; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.level !== level || token.nesting > 0) continue;
    groups.push({ tokens, pieces, start: first, end: at + 1 });
    first = at + 1;
  }
  return groups;
}

function rowsOf(table: Group): readonly string[] {
  const rows = inside(table).flatMap(inside);
  return rows.map((row) =>
    inside(row)
      .map((cell) => flatten(textOf(cell)))
      .join(' | '),
  );
}

function linesOf(list: Group, indent: string): readonly string[] {
  const open = list.tokens[list.start];
  const first = open === undefined ? null : readAttribute(open, 'start');
  return inside(list).flatMap((item, index) => {
    const children = inside(item);
    const isList = ({ tokens, start }: Group): boolean => LISTS.has(tokens[start]?.type ?? '');
    const own = children.filter((child) => !isList(child)).map(textOf);
    const mark = open?.type === 'ordered_list_open' ? `${Number(first ?? 1) + index}. ` : '- ';
    return [
      `${indent}${mark}${own.join('').replace(/\s+/g, ' ').trim()}`,
      ...children.filter(isList).flatMap((child) => linesOf(child, `${indent}  `)),
    ];
  });
}

// As markdown-it renders it, line breaks between elements and all; a quotation mark in a text stays as it is.
function writePiece(tokens: readonly MarkdownToken[], at: number, addresses: Addresses): Piece {
  const token = tokens[at];
  if (token === undefined || token.hidden) return NOTHING;
  const { type, tag, nesting } = token;
  if (type === 'inline') return writeInline(token, addresses);
  if (type === 'fence' || type === 'code_block')
    return { html: `<pre><code>${escapeText(token.content)}</code></pre>\n`, text: `${token.content}\n` };
  const before = nesting !== -1 && isHiddenEnd(tokens[at - 1]) ? '\n' : '';
  const after = nesting === 1 && isFollowedClosely(token, tokens[at + 1]) ? '' : '\n';
  const name = tag === 'h1' ? 'h2' : tag;
  const start = type === 'ordered_list_open' ? readAttribute(token, 'start') : null;
  const attributes = start === null ? '' : ` start="${start}"`;
  return { html: `${before}<${nesting === -1 ? '/' : ''}${name}${attributes}>${after}`, text: before + after };
}

const NOTHING: Piece = { html: '', text: '' };

function isHiddenEnd(token: MarkdownToken | undefined): boolean {
  return token?.hidden === true && token.nesting === -1;
}

function isFollowedClosely(token: MarkdownToken, next: MarkdownToken | undefined): boolean {
  if (next === undefined) return false;
  return next.type === 'inline' || next.hidden || (next.nesting === -1 && next.tag === token.tag);
}

function writeInline({ children }: MarkdownToken, addresses: Addresses): Piece {
  let html = '';
  let text = '';
  for (const child of children ?? []) {
    html += writeChild(child, addresses);
    text += textOfChild(child);
  }
  return { html, text };
}

function textOfChild(token: MarkdownToken): string {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return '\n';
  return token.type === 'image' ? altOf(token) : token.content;
}

function writeChild(token: MarkdownToken, addresses: Addresses): string {
  const { type, tag, content, nesting } = token;
  if (type === 'softbreak') return '\n';
  if (type === 'hardbreak') return '<br>\n';
  if (type === 'link_open') {
    const title = readAttribute(token, 'title');
    const address = addresses.get(readAttribute(token, 'href') ?? '') ?? '';
    return `<a${title === null ? '' : ` title="${escapeAttribute(title)}"`} href="${escapeAttribute(address)}">`;
  }
  if (type === 'image') return writeImage(token, addresses);
  if (nesting !== 0) return nesting > 0 ? `<${tag}>` : `</${tag}>`;
  return type === 'code_inline' ? `<code>${escapeText(content)}</code>` : escapeText(content);
}

function altOf({ children }: MarkdownToken): string {
  return children?.map(({ content }) => content).join('') ?? '';
}

function writeImage(token: MarkdownToken, addresses: Addresses): string {
  const address = addresses.get(readAttribute(token, 'src') ?? '') ?? '';
  return writePicture({ alt: altOf(token), title: readAttribute(token, 'title') ?? undefined, address });
}
