import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { XmlDocument, XmlElement, XmlFault, XmlInstruction, XmlNode, XmlOptions } from './xml.ts';

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
