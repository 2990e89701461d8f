/** One attribute of a tag, as written. */
export interface MarkupAttribute {
  /** Lower case. */
  readonly name: string;
  /** Not decoded; absent when only the name is there. */
  readonly value?: string;
  readonly quoted: boolean;
  readonly offset: number;
}

/** One tag of HTML or MJML, as written; offsets are UTF-16 units. */
export interface MarkupTag {
  readonly kind: 'open' | 'close' | 'empty';
  /** Lower case. */
  readonly name: string;
  readonly offset: number;
  readonly end: number;
  readonly attributes: readonly MarkupAttribute[];
}

/** HTML elements that have no closing tag (HTML section 13.1.2). */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** The tags of `markup` in order, without those inside comments, `<style>` and `<script>`. Linear; never throws. */
export function scanTags(markup: string): readonly MarkupTag[] {
  const tags: MarkupTag[] = [];
  let position = markup.indexOf('<');
  while (position !== -1) {
    const tag = readTag(markup, position);
    // As browsers do: what ends inside a tag is nothing, and so is all that seems to stand inside it.
    if (tag === 'unclosed') break;
    if (tag === undefined) {
      position = markup.indexOf('<', skipOther(markup, position));
      continue;
    }
    tags.push(tag);
    let next = tag.end;
    if (tag.kind === 'open' && (tag.name === 'style' || tag.name === 'script')) {
      const close = markup.indexOf(`</${tag.name}`, next);
      next = close === -1 ? markup.length : close;
    }
    position = markup.indexOf('<', next);
  }
  return tags;
}

// A comment, a declaration or a lone `<`.
function skipOther(markup: string, position: number): number {
  if (!markup.startsWith('<!--', position)) return position + 1;
  const end = markup.indexOf('-->', position + 4);
  return end === -1 ? markup.length : end + 3;
}

// Characters are looked at by their codes: expressions and slices of one character cost ten times as much here.
const [SLASH, EQUALS, GREATER, QUOTE, APOSTROPHE] = [0x2f, 0x3d, 0x3e, 0x22, 0x27];
const NONE: readonly MarkupAttribute[] = [];

/** The tag that begins at `offset`; `unclosed` when the markup ends inside it, `undefined` when what stands there is no tag. */
export function readTag(markup: string, offset: number): MarkupTag | 'unclosed' | undefined {
  const closing = markup.charCodeAt(offset + 1) === SLASH;
  const start = offset + (closing ? 2 : 1);
  if (!isLetter(markup.charCodeAt(start))) return undefined;
  let position = findNameEnd(markup, start);
  const name = readName(markup, start, position);
  let attributes = NONE;
  if (markup.charCodeAt(position) !== GREATER) {
    const read: MarkupAttribute[] = [];
    position = readAttributes(markup, position, read);
    if (read.length > 0) attributes = read;
  }
  if (position >= markup.length) return 'unclosed';
  const isEmpty = markup.charCodeAt(position) === SLASH;
  const kind = closing ? 'close' : isEmpty ? 'empty' : 'open';
  return { kind, name, offset, end: position + (isEmpty ? 2 : 1), attributes };
}

// Gives back where the tag's `>` or `/>` stands, or the end of the markup.
function readAttributes(markup: string, offset: number, attributes: MarkupAttribute[]): number {
  let position = offset;
  while (position < markup.length) {
    const code = markup.charCodeAt(position);
    if (code === GREATER || (code === SLASH && markup.charCodeAt(position + 1) === GREATER)) break;
    if (isSpace(code) || code === SLASH) position += 1;
    else position = readAttribute(markup, position, attributes);
  }
  return position;
}

function readAttribute(markup: string, offset: number, attributes: MarkupAttribute[]): number {
  let position = findNameEnd(markup, offset + 1, EQUALS);
  const name = readName(markup, offset, position);
  const equals = skipSpace(markup, position);
  if (markup.charCodeAt(equals) !== EQUALS) {
    attributes.push({ name, quoted: false, offset });
    return position;
  }
  const start = skipSpace(markup, equals + 1);
  const quote = markup.charCodeAt(start);
  if (quote === QUOTE || quote === APOSTROPHE) {
    const close = markup.indexOf(quote === QUOTE ? '"' : "'", start + 1);
    const end = close === -1 ? markup.length : close;
    attributes.push({ name, value: markup.slice(start + 1, end), quoted: true, offset });
    return end + 1;
  }
  position = start;
  while (position < markup.length) {
    const code = markup.charCodeAt(position);
    if (code === GREATER || isSpace(code)) break;
    position += 1;
  }
  attributes.push({ name, value: markup.slice(start, position), quoted: false, offset });
  return position;
}

// A name ends at a space, at `/` and `>`, and that of an attribute at `=`.
function findNameEnd(markup: string, offset: number, stop?: number): number {
  let position = offset;
  while (position < markup.length) {
    const code = markup.charCodeAt(position);
    if (code === GREATER || code === SLASH || code === stop || isSpace(code)) break;
    position += 1;
  }
  return position;
}

// Lower case; asked for only where it changes something, for it is slow in a page that is not all Latin.
function readName(markup: string, start: number, end: number): string {
  const name = markup.slice(start, end);
  for (let position = start; position < end; position += 1) {
    const code = markup.charCodeAt(position);
    if (code >= 0x80 || (code >= 0x41 && code <= 0x5a)) return name.toLowerCase();
  }
  return name;
}

function skipSpace(markup: string, offset: number): number {
  let position = offset;
  while (isSpace(markup.charCodeAt(position))) position += 1;
  return position;
}

// What `\s` matches.
function isSpace(code: number): boolean {
  return code < 0xa0 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : /\s/.test(String.fromCharCode(code));
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
