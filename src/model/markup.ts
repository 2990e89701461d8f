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

const SPACE = /\s/;
const NAME = /[A-Za-z][^\s/>]*/y;

/** The tags of `markup` in order, without those inside comments, `<style>` and `<script>`. Linear; never throws. */
export function* scanTags(markup: string): Generator<MarkupTag> {
  let position = markup.indexOf('<');
  while (position !== -1) {
    const tag = readTag(markup, position);
    // As browsers do: what ends inside a tag is nothing, and so is all that seems to stand inside it.
    if (tag === 'unclosed') return;
    if (tag === undefined) {
      position = markup.indexOf('<', skipOther(markup, position));
      continue;
    }
    yield tag;
    let next = tag.end;
    if (tag.kind === 'open' && (tag.name === 'style' || tag.name === 'script')) {
      const close = markup.indexOf(`</${tag.name}`, next);
      next = close === -1 ? markup.length : close;
    }
    position = markup.indexOf('<', next);
  }
}

// A comment, a declaration or a lone `<`.
function skipOther(markup: string, position: number): number {
  if (!markup.startsWith('<!--', position)) return position + 1;
  const end = markup.indexOf('-->', position + 4);
  return end === -1 ? markup.length : end + 3;
}

function readTag(markup: string, offset: number): MarkupTag | 'unclosed' | undefined {
  const closing = markup[offset + 1] === '/';
  NAME.lastIndex = offset + (closing ? 2 : 1);
  const name = NAME.exec(markup)?.[0];
  if (name === undefined) return undefined;
  const attributes: MarkupAttribute[] = [];
  let position = NAME.lastIndex;
  while (position < markup.length) {
    const character = markup[position] ?? '';
    if (character === '>')
      return { kind: closing ? 'close' : 'open', name: name.toLowerCase(), offset, end: position + 1, attributes };
    if (character === '/' && markup[position + 1] === '>') {
      return { kind: closing ? 'close' : 'empty', name: name.toLowerCase(), offset, end: position + 2, attributes };
    }
    if (SPACE.test(character) || character === '/') {
      position += 1;
      continue;
    }
    const read = readAttribute(markup, position);
    attributes.push(read.attribute);
    position = read.end;
  }
  return 'unclosed';
}

function readAttribute(markup: string, offset: number): { attribute: MarkupAttribute; end: number } {
  let position = offset + 1;
  while (position < markup.length && !/[\s=/>]/.test(markup[position] ?? '')) position += 1;
  const name = markup.slice(offset, position).toLowerCase();
  let after = position;
  while (SPACE.test(markup[after] ?? '')) after += 1;
  if (markup[after] !== '=') return { attribute: { name, quoted: false, offset }, end: position };
  after += 1;
  while (SPACE.test(markup[after] ?? '')) after += 1;
  const quote = markup[after];
  if (quote === '"' || quote === "'") {
    const close = markup.indexOf(quote, after + 1);
    const end = close === -1 ? markup.length : close;
    return {
      attribute: { name, value: markup.slice(after + 1, end), quoted: true, offset },
      end: Math.min(end + 1, markup.length),
    };
  }
  let end = after;
  while (end < markup.length && !/[\s>]/.test(markup[end] ?? '')) end += 1;
  return { attribute: { name, value: markup.slice(after, end), quoted: false, offset }, end };
}
