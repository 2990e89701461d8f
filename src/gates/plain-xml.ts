import { removeIllegalCharacters } from '../model/text.ts';
import type { XmlAttribute, XmlDocument, XmlElement, XmlNode } from '../model/xml.ts';

/** By prefix; the empty one is that of elements without. */
type Namespaces = ReadonlyMap<string, string>;

/** An element whose end is not read yet. */
interface Open {
  readonly name: string;
  readonly children: XmlNode[];
  readonly namespaces: Namespaces;
}

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>';
const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const SPACE = '[ \\t\\n]';
// A line break inside a value would be read as a space.
const VALUE = '"[^<"\\t\\n]*"';
const TAG = new RegExp(`<(?:/(${NAME})${SPACE}*|(${NAME})((?:${SPACE}+${NAME}=${VALUE})*)${SPACE}*(/?))>`, 'y');
const ATTRIBUTE = /([^\s=]+)="([^"]*)"/g;
/** Deeper is for `parseXml` to refuse. */
const MOST_OPEN = 100;
const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';
const DECLARING: Namespaces = new Map([['xmlns', XMLNS]]);

/**
 * A document as strictly as `parseXml` reads it and with the same tree, the places of elements aside; nothing for whatever is
 * not elements with attributes and text, or may not be well-formed. The feeds that we write are read tag by tag: a parser that
 * goes character by character takes five times as long, and in a single build no code of it becomes fast.
 */
export function readPlainXml(source: string): XmlDocument | undefined {
  if (source.includes('\r') || removeIllegalCharacters(source) !== source) return undefined;
  const isDeclared = source.startsWith(DECLARATION);
  const around: XmlNode[] = [];
  const open: Open[] = [{ name: '', children: around, namespaces: new Map([['xml', XML]]) }];
  let at = isDeclared ? DECLARATION.length : 0;
  for (let next = source.indexOf('<', at); next !== -1; next = source.indexOf('<', at)) {
    const parent = open.at(-1);
    TAG.lastIndex = next;
    const match = TAG.exec(source);
    const text = readText(source.slice(at, next));
    if (parent === undefined || match === null || text === undefined) return undefined;
    if (text !== '') parent.children.push(text);
    at = TAG.lastIndex;
    const [, closed, name = '', written = '', slash] = match;
    if (closed !== undefined) {
      if (closed !== parent.name) return undefined;
      open.pop();
      continue;
    }
    const made = readElement(name, written, parent.namespaces);
    if (made === undefined || open.length > MOST_OPEN) return undefined;
    parent.children.push(made.element);
    if (slash === '') open.push({ name, children: made.element.children, namespaces: made.namespaces });
  }
  around.push(source.slice(at));
  const [root, ...others] = around.filter((node) => typeof node !== 'string' || !/^[ \t\n]*$/.test(node));
  if (open.length !== 1 || typeof root !== 'object' || others.length > 0) return undefined;
  const encoding = isDeclared ? { encoding: 'utf-8' } : {};
  return { kind: 'document', root, hasDoctype: false, instructions: [], ...encoding };
}

function readElement(
  name: string,
  written: string,
  outer: Namespaces,
): { readonly element: OpenElement; readonly namespaces: Namespaces } | undefined {
  const namespaces = written.includes('xmlns') ? readNamespaces(written, outer) : outer;
  const named = namespaces === undefined ? undefined : qualify(name, namespaces);
  if (namespaces === undefined || named === undefined) return undefined;
  const attributes = written === '' ? [] : readAttributes(written, namespaces);
  if (attributes === undefined) return undefined;
  const { local, uri } = named;
  return { element: { name, local, uri, attributes, children: [], line: 1, column: 1 }, namespaces };
}

function readNamespaces(written: string, outer: Namespaces): Namespaces | undefined {
  const namespaces = new Map(outer);
  for (const [name, uri] of splitAttributes(written)) {
    if (!name.startsWith('xmlns')) continue;
    if (!/^xmlns(?::(?!xml)|$)/.test(name) || !/^\w+:[^\s&]+$/.test(uri) || uri === XML || uri === XMLNS)
      return undefined;
    namespaces.set(name.slice('xmlns:'.length), uri);
  }
  return namespaces;
}

// To its end each time, where the expression begins anew.
function splitAttributes(written: string): readonly (readonly [name: string, raw: string])[] {
  const found: (readonly [string, string])[] = [];
  for (let match = ATTRIBUTE.exec(written); match !== null; match = ATTRIBUTE.exec(written))
    found.push([match[1] ?? '', match[2] ?? '']);
  return found;
}

function readAttributes(written: string, namespaces: Namespaces): readonly XmlAttribute[] | undefined {
  const attributes: XmlAttribute[] = [];
  for (const [name, raw] of splitAttributes(written)) {
    const named = qualifyAttribute(name, namespaces);
    const value = readText(raw);
    if (named === undefined || value === undefined) return undefined;
    // Two of one local name may be the same attribute under two prefixes.
    for (const other of attributes) if (other.local === named.local) return undefined;
    attributes.push({ name, local: named.local, uri: named.uri, value });
  }
  return attributes;
}

interface Named {
  readonly name: string;
  readonly local: string;
  readonly uri: string;
}

// The default namespace is that of elements only.
function qualifyAttribute(name: string, namespaces: Namespaces): Named | undefined {
  if (!name.includes(':')) return { name, local: name, uri: '' };
  return qualify(name, name.startsWith('xmlns:') ? DECLARING : namespaces);
}

function qualify(name: string, namespaces: Namespaces): Named | undefined {
  const colon = name.indexOf(':');
  if (colon === -1) return { name, local: name, uri: namespaces.get('') ?? '' };
  const uri = namespaces.get(name.slice(0, colon));
  return uri === undefined ? undefined : { name, local: name.slice(colon + 1), uri };
}

const UNCOMMON = /&(?!(?:lt|gt|quot|amp);)/;
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));|&/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

// Text as a parser would give it; nothing for what a parser may refuse.
function readText(raw: string): string | undefined {
  if (raw.includes(']]>')) return undefined;
  if (!raw.includes('&')) return raw;
  // One kind after the other is faster, as long as nothing that one makes can be taken for the next: & comes last.
  if (!UNCOMMON.test(raw))
    return raw
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
  let isKnown = true;
  const text = raw.replace(REFERENCE, (_, name?: string, decimal?: string, hexadecimal?: string) => {
    if (name !== undefined) return NAMED[name] ?? '';
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    const character = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    isKnown &&= character !== '' && removeIllegalCharacters(character) === character;
    return character;
  });
  return isKnown ? text : undefined;
}
