import { isLanguage } from '../model/language.ts';
import type { FrontMatter, GivenRelated } from './front-matter-schema.ts';
import { UNUSUAL } from './unusual-characters.ts';

// The grammar of what people write on top of nearly every article: one key a line, a plain or quoted value, lists of
// values, and related headlines. Whatever goes beyond it, or is wrong in any way, is left to the YAML library.
type Shape = 'words' | 'list' | 'people' | 'picture' | 'flag' | 'language' | 'direction' | 'related';

const SHAPES: Readonly<Record<string, Shape>> = {
  __proto__: null as never,
  id: 'words',
  formerId: 'words',
  slug: 'words',
  url: 'words',
  via: 'words',
  source_url: 'words',
  title: 'words',
  deck: 'words',
  summary: 'words',
  description: 'words',
  kicker: 'words',
  section: 'words',
  tags: 'list',
  authors: 'people',
  author: 'people',
  agency: 'words',
  credits: 'list',
  publisher: 'words',
  publisherFeed: 'words',
  rights: 'words',
  published: 'words',
  date: 'words',
  updated: 'words',
  language: 'language',
  lang: 'language',
  direction: 'direction',
  lead: 'picture',
  image: 'picture',
  related: 'related',
  publishAt: 'words',
  expiresAt: 'words',
  draft: 'flag',
  unlisted: 'flag',
  pinned: 'flag',
  held: 'flag',
  repeatIn: 'list',
};

/** Longer ones are unusual enough for the library. */
const MAX_LENGTH = 16_384;

/**
 * The front matter of an article when it is as plain as most are, equal to what {@link FrontMatter}'s schema makes of it;
 * otherwise `undefined`, and the YAML library decides. `head` is the text between the two `---` lines.
 */
export function readPlainFrontMatter(head: string): FrontMatter | undefined {
  if (head.length > MAX_LENGTH || UNUSUAL.test(head)) return undefined;
  const given: Record<string, unknown> = {};
  const lines = head.split('\n');
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    at += 1;
    if (line === '' || line.startsWith('#')) continue;
    const colon = line.indexOf(':');
    const key = line.slice(0, colon);
    const shape = colon > 0 ? SHAPES[key] : undefined;
    if (shape === undefined || given[key] !== undefined) return undefined;
    let value: unknown;
    if (colon === line.length - 1) {
      const block = shape === 'related' ? readRelated(lines, at) : isListed(shape) ? readBlock(lines, at) : undefined;
      if (block === undefined) return undefined;
      at = block.next;
      value = shape === 'people' ? nameEach(block.items as readonly string[]) : block.items;
    } else {
      if (line.charCodeAt(colon + 1) !== 0x20) return undefined;
      value = readValue(skipSpaces(line, colon + 2), shape);
    }
    if (value === undefined) return undefined;
    given[key] = value;
  }
  given['tags'] ??= [];
  given['corrections'] = [];
  return given as unknown as FrontMatter;
}

function skipSpaces(line: string, from: number): string {
  let at = from;
  while (line.charCodeAt(at) === 0x20) at += 1;
  return line.slice(at);
}

function isToken(shape: Shape): boolean {
  return shape === 'flag' || shape === 'language' || shape === 'direction';
}

function isListed(shape: Shape): boolean {
  return shape === 'list' || shape === 'people';
}

function readValue(text: string, shape: Shape): unknown {
  if (text.startsWith('[')) return isListed(shape) ? readFlowList(text, shape) : undefined;
  const value = readScalar(text);
  if (value === undefined) return undefined;
  // Only words lose their outer spaces; of the rest an exotic one makes something else.
  if (isToken(shape) && !/^["'\w-]+$/.test(text)) return undefined;
  switch (shape) {
    case 'words':
      return value;
    case 'list':
      return [value];
    case 'people':
      return [{ name: value }];
    case 'picture':
      return { url: value };
    case 'flag':
      return value === 'true' ? true : value === 'false' ? false : undefined;
    case 'language':
      return isKnownLanguage(value) ? value : undefined;
    case 'direction':
      return value === 'ltr' || value === 'rtl' ? value : undefined;
    case 'related':
      return undefined;
  }
}

const languages = new Set<string>();

/** Whether a tag is a language's; each is looked at once. */
export function isKnownLanguage(tag: string): boolean {
  if (languages.has(tag)) return true;
  if (!isLanguage(tag)) return false;
  languages.add(tag);
  return true;
}

const DOUBLE_QUOTED = /^"(?:[^"\\]|\\["\\])*"$/;
const SINGLE_QUOTED = /^'[^']*'$/;
// A plain scalar of YAML 1.2 section 7.3.3 that begins with no indicator.
const PLAIN = /^[^\s\-?:,[\]{}#&*!|>'"%@`=~]/;

/** A value on one line, or `undefined` when it is empty or anything but plain. */
function readScalar(text: string): string | undefined {
  const value = text.startsWith('"') ? readDouble(text) : text.startsWith("'") ? readSingle(text) : readPlain(text);
  if (value === undefined || value === '') return undefined;
  // Nothing to trim, as nearly always: a space or what is beyond ASCII may be one.
  if (isInk(value.charCodeAt(0)) && isInk(value.charCodeAt(value.length - 1))) return value;
  const trimmed = value.trim();
  return trimmed === '' ? undefined : trimmed;
}

function isInk(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

function isFigureOrLetter(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
}

function readDouble(text: string): string | undefined {
  if (text.indexOf('"', 1) === text.length - 1 && text.length > 1 && !text.includes('\\')) return text.slice(1, -1);
  if (!DOUBLE_QUOTED.test(text)) return undefined;
  const inner = text.slice(1, -1);
  return inner.includes('\\') ? inner.replace(/\\(["\\])/g, '$1') : inner;
}

function readSingle(text: string): string | undefined {
  return SINGLE_QUOTED.test(text) ? text.slice(1, -1) : undefined;
}

function readPlain(text: string): string | undefined {
  if (!(isFigureOrLetter(text.charCodeAt(0)) || PLAIN.test(text)) || text.endsWith(' ') || text.endsWith(':'))
    return undefined;
  return text.includes(': ') || text.includes(' #') ? undefined : text;
}

const FLOW_ITEM = /("(?:[^"\\]|\\["\\])*"|[^\s\-?:,[\]{}#&*!|>'"%@`=~][^,[\]{}#:"']*)(, |\]$)/y;

function readFlowList(text: string, shape: Shape): readonly unknown[] | undefined {
  if (text === '[]') return [];
  const items: string[] = [];
  FLOW_ITEM.lastIndex = 1;
  while (FLOW_ITEM.lastIndex < text.length) {
    const [, raw = '', end] = FLOW_ITEM.exec(text) ?? [];
    const item = raw === '' || raw.endsWith(' ') ? undefined : readScalar(raw);
    if (item === undefined) return undefined;
    items.push(item);
    if (end === ']') return shape === 'people' ? nameEach(items) : items;
  }
  return undefined;
}

function nameEach(names: readonly string[]): readonly { readonly name: string }[] {
  return names.map((name) => ({ name }));
}

interface Block {
  readonly items: readonly unknown[];
  /** The line behind it. */
  readonly next: number;
}

function readBlock(lines: readonly string[], from: number): Block | undefined {
  const items: string[] = [];
  let next = from;
  for (; lines[next]?.startsWith('  - ') === true; next += 1) {
    const item = readScalar(skipSpaces(lines[next] ?? '', 4));
    if (item === undefined) return undefined;
    items.push(item);
  }
  return closeBlock(items, lines, next);
}

function readRelated(lines: readonly string[], from: number): Block | undefined {
  const items: GivenRelated[] = [];
  let next = from;
  while (lines[next]?.startsWith('  - ') === true) {
    // One shape for all: there may be hundreds of thousands.
    const item: Mutable<GivenRelated> = { title: undefined, url: undefined, source: undefined, note: undefined };
    do {
      const line = lines[next] ?? '';
      const key = keyOfRelated(line);
      if (key === undefined || item[key] !== undefined) return undefined;
      item[key] = readScalar(skipSpaces(line, key.length + 6));
      if (item[key] === undefined) return undefined;
      next += 1;
    } while (lines[next]?.startsWith('    ') === true);
    items.push(item);
  }
  return closeBlock(items, lines, next);
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function keyOfRelated(line: string): 'title' | 'url' | 'source' | 'note' | undefined {
  if (line.startsWith('title: ', 4)) return 'title';
  if (line.startsWith('url: ', 4)) return 'url';
  if (line.startsWith('source: ', 4)) return 'source';
  return line.startsWith('note: ', 4) ? 'note' : undefined;
}

// A line that goes on from here belongs to a value in a way that this grammar does not know.
function closeBlock(items: readonly unknown[], lines: readonly string[], next: number): Block | undefined {
  const after = lines[next] ?? '';
  return items.length === 0 || after.startsWith(' ') || after.startsWith('-') ? undefined : { items, next };
}
