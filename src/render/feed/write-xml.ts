import { isTag, type Tag, type Written } from './tag.ts';

/** How the text of an element is escaped. */
export type TextStyle = 'named' | 'hex';

/** What the writer must know of a format. */
export interface WriteOptions {
  /** Which style the text of an element takes, by its name. */
  readonly styleOf: (name: string) => TextStyle;
  readonly attributes: TextStyle;
  /** Processing instructions between declaration and element, whole. */
  readonly instructions?: readonly string[];
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

// RSS does not say whether plain text is HTML. Readers decode this form once and all show the same; a named `&lt;b`
// looks like markup to some of them (RSS Advisory Board profile, "Character data").
const HEX: Readonly<Record<string, string>> = { '&': '&#x26;', '<': '&#x3C;', '>': '&#x3E;', '\r': '&#13;' };

const TABLES: Readonly<Record<TextStyle, Readonly<Record<string, string>>>> = { named: NAMED, hex: HEX };

// Line breaks and tabs in attributes would be read back as spaces (XML 1.0 section 3.3.3).
const ATTRIBUTE: Readonly<Record<string, string>> = { '"': '&quot;', '\t': '&#9;', '\n': '&#10;' };

/** A whole document, indented by two spaces, one element a line, so that a change is a small difference. */
export function writeDocument(root: Tag, options: WriteOptions): string {
  const head = ['<?xml version="1.0" encoding="utf-8"?>', ...(options.instructions ?? [])];
  return `${head.join('\n')}\n${writeTag(root, options)}`;
}

/** An element, ending in a line break. */
export function writeTag(tag: Tag, options: WriteOptions, indent = ''): string {
  const open = `${indent}<${tag.name}${writeAttributes(tag, options.attributes)}`;
  const elements = tag.children.filter((child): child is Tag | Written => typeof child !== 'string');
  if (elements.length > 0) {
    const inner = elements.map((child) => (isTag(child) ? writeTag(child, options, `${indent}  `) : child.written));
    return `${open}>\n${inner.join('')}${indent}</${tag.name}>\n`;
  }
  const text = tag.children.join('');
  if (text === '') return `${open}/>\n`;
  return `${open}>${escapeText(text, options.styleOf(tag.name))}</${tag.name}>\n`;
}

function writeAttributes(tag: Tag, style: TextStyle): string {
  let written = '';
  for (const [name, value] of Object.entries(tag.attributes)) {
    if (value !== undefined) written += ` ${name}="${escapeAttribute(String(value), style)}"`;
  }
  return written;
}

function escapeText(text: string, style: TextStyle): string {
  const table = TABLES[style];
  return text.replace(/[&<>\r]/g, (character) => table[character] ?? character);
}

function escapeAttribute(text: string, style: TextStyle): string {
  return escapeText(text, style).replace(/["\t\n]/g, (character) => ATTRIBUTE[character] ?? character);
}
