import { isTag, type Tag } from './tag.ts';

/** How the text of an element is escaped. */
export type TextStyle = 'named' | 'hex';

/** What the writer must know of a format. */
export interface WriteOptions {
  /** Of the text of elements. */
  readonly text: TextStyle;
  readonly attributes: TextStyle;
  /** Processing instructions between declaration and element, whole. */
  readonly instructions?: readonly string[];
}

// RSS does not say whether plain text is HTML. Readers decode the form by number once and all show the same; a named
// `&lt;b` looks like markup to some of them (RSS Advisory Board profile, "Character data").
const REFERENCES: Readonly<Record<TextStyle, Readonly<Record<'&' | '<' | '>', string>>>> = {
  named: { '&': '&amp;', '<': '&lt;', '>': '&gt;' },
  hex: { '&': '&#x26;', '<': '&#x3C;', '>': '&#x3E;' },
};

/** A whole document, indented by two spaces, one element a line, so that a change is a small difference. */
export function writeDocument(root: Tag, options: WriteOptions): string {
  const head = ['<?xml version="1.0" encoding="utf-8"?>', ...(options.instructions ?? [])];
  return `${head.join('\n')}\n${writeTag(root, options)}`;
}

/** An element, ending in a line break. */
export function writeTag(tag: Tag, options: WriteOptions, indent = ''): string {
  const open = `${indent}<${tag.name}${writeAttributes(tag, options.attributes)}`;
  let inner = '';
  let text = '';
  for (const child of tag.children) {
    if (typeof child === 'string') text += child;
    else inner += isTag(child) ? writeTag(child, options, `${indent}  `) : child.written;
  }
  if (inner !== '') return `${open}>\n${inner}${indent}</${tag.name}>\n`;
  const escaped = tag.escaped ?? (text === '' ? '' : escapeText(text, options.text));
  return escaped === '' ? `${open}/>\n` : `${open}>${escaped}</${tag.name}>\n`;
}

function writeAttributes({ attributes }: Tag, style: TextStyle): string {
  let written = '';
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) written += ` ${name}="${escapeAttribute(String(value), style)}"`;
  }
  return written;
}

/** Text as it stands between the tags of an element. */
export function escapeText(text: string, style: TextStyle): string {
  if (!/[&<>\r]/.test(text)) return text;
  const { '&': and, '<': less, '>': more } = REFERENCES[style];
  // Many to be replaced by the same: that needs no function to be called for each.
  return text.replaceAll('&', and).replaceAll('<', less).replaceAll('>', more).replaceAll('\r', '&#13;');
}

// Line breaks and tabs in attributes would be read back as spaces (XML 1.0 section 3.3.3).
function escapeAttribute(text: string, style: TextStyle): string {
  const escaped = escapeText(text, style);
  if (!/["\t\n]/.test(escaped)) return escaped;
  return escaped.replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}
