import { SaxesParser, type SaxesTagNS } from 'saxes';

/** One attribute, decoded. Namespace declarations are attributes too. */
export interface XmlAttribute {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  /** Namespace; empty for an attribute without a prefix. */
  readonly uri: string;
  readonly value: string;
}

/** One element of a parsed document. */
export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  /** Namespace, empty when there is none. */
  readonly uri: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  /** Where its tag begins, counted from 1. */
  readonly line: number;
  readonly column: number;
}

/** An element or a piece of text, decoded. */
export type XmlNode = XmlElement | string;

/** A processing instruction in front of the document's element. */
export interface XmlInstruction {
  readonly target: string;
  readonly body: string;
}

/** A whole document. */
export interface XmlDocument {
  readonly kind: 'document';
  readonly root: XmlElement;
  /** As the XML declaration states it. */
  readonly encoding?: string;
  readonly hasDoctype: boolean;
  readonly instructions: readonly XmlInstruction[];
}

/** Why a text is no document. */
export interface XmlFault {
  readonly kind: 'fault';
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** What may be different from a strict reading. */
export interface XmlOptions {
  /** Named entities besides the five of XML, such as those that an old RSS document type declares. */
  readonly entities?: Readonly<Record<string, string>>;
}

/** Deeper than any feed; what comes after walks the tree by recursion. */
const MAX_DEPTH = 500;

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

/** Reads a document strictly (XML 1.0, namespaces; entities of a document type are never expanded). Never throws for what the text holds. */
export function parseXml(text: string, options: XmlOptions = {}): XmlDocument | XmlFault {
  const parser = new SaxesParser({ xmlns: true, position: true });
  if (options.entities !== undefined) Object.assign(parser.ENTITIES, options.entities);
  let fault: XmlFault | undefined;
  let encoding: string | undefined;
  let hasDoctype = false;
  const instructions: XmlInstruction[] = [];
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;

  const fail = (message: string): void => {
    fault ??= { kind: 'fault', message, line: parser.line, column: parser.columnIndex + 1 };
  };
  const addText = (piece: string): void => {
    const parent = open.at(-1);
    if (parent === undefined) return;
    const last = parent.children.at(-1);
    if (typeof last === 'string') parent.children[parent.children.length - 1] = last + piece;
    else if (piece !== '') parent.children.push(piece);
  };
  parser.on('error', (error) => fail(error.message.replace(/^\d+:\d+: /, '')));
  parser.on('xmldecl', (declaration) => {
    encoding = declaration.encoding;
  });
  parser.on('doctype', () => {
    hasDoctype = true;
  });
  parser.on('processinginstruction', (instruction) => {
    if (open.length === 0) instructions.push({ target: instruction.target, body: instruction.body });
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  let start = { line: 1, column: 1 };
  parser.on('opentagstart', ({ name }) => {
    // The name and one character after it are read by now; on another line when that was a line break.
    const column = parser.columnIndex - name.length - 1;
    start = column > 0 ? { line: parser.line, column } : { line: parser.line - 1, column: 1 };
  });
  parser.on('opentag', (tag) => {
    if (fault !== undefined) return;
    const element = toElement(tag, start);
    const parent = open.at(-1);
    if (parent === undefined) root = element;
    else parent.children.push(element);
    open.push(element);
    if (open.length > MAX_DEPTH) fail(`Elements nest deeper than ${MAX_DEPTH}.`);
  });
  parser.on('closetag', () => {
    open.pop();
  });

  // In small pieces, so that little is read after the first fault: saxes takes square time over what nests deep.
  const size = 8192;
  try {
    for (let offset = 0; offset < text.length && fault === undefined; offset += size) {
      parser.write(text.slice(offset, offset + size));
    }
    if (fault === undefined) parser.close();
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
  if (fault !== undefined) return fault;
  if (root === undefined) return { kind: 'fault', message: 'There is no element.', line: 1, column: 1 };
  return { kind: 'document', root, hasDoctype, instructions, ...(encoding === undefined ? {} : { encoding }) };
}

function toElement(tag: SaxesTagNS, start: { readonly line: number; readonly column: number }): OpenElement {
  return {
    name: tag.name,
    local: tag.local,
    uri: tag.uri,
    attributes: Object.values(tag.attributes).map(({ name, local, uri, value, prefix }) => ({
      name,
      local,
      uri: prefix === '' ? '' : uri,
      value,
    })),
    children: [],
    ...start,
  };
}

/** All text inside an element, tags left out. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** The elements directly inside, of any name. */
export function childElements(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** The value of an attribute without a prefix. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((attribute) => attribute.name === name)?.value;
}
