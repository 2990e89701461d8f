/** What a `{{…}}` of a template does. */
export type MustacheKind = 'value' | 'raw' | 'open' | 'else' | 'close' | 'partial' | 'comment' | 'decorator';

/** One `{{…}}` of a template, as written; offsets are UTF-16 units. */
export interface Mustache {
  readonly kind: MustacheKind;
  readonly offset: number;
  readonly end: number;
  /** What stands between the braces, without the sign and outer spaces: `each stories`. */
  readonly inner: string;
  /** Its first word: `each`. */
  readonly name: string;
}

const SIGNS: Readonly<Record<string, MustacheKind>> = {
  '#': 'open',
  '^': 'else',
  '/': 'close',
  '>': 'partial',
  '!': 'comment',
  '*': 'decorator',
  '&': 'raw',
};

/** The `{{…}}` of a template, in order. One without an end reaches to the end of the text and is called `unclosed`. */
export function scanTemplate(template: string): {
  readonly mustaches: readonly Mustache[];
  readonly unclosed?: number;
} {
  const mustaches: Mustache[] = [];
  let position = template.indexOf('{{');
  while (position !== -1) {
    const end = endOf(template, position);
    if (end === undefined) return { mustaches, unclosed: position };
    mustaches.push(readMustache(template, position, end));
    position = template.indexOf('{{', end);
  }
  return { mustaches };
}

function endOf(template: string, offset: number): number | undefined {
  const closing = closingOf(template, offset);
  const found = template.indexOf(closing, offset + 2);
  // A next opening before the closing means that this one was never closed.
  const next = closing === '--}}' ? -1 : template.indexOf('{{', offset + 3);
  if (found === -1 || (next !== -1 && next < found)) return undefined;
  return found + closing.length;
}

function closingOf(template: string, offset: number): string {
  if (template.startsWith('{{!--', offset) || template.startsWith('{{~!--', offset)) return '--}}';
  return template.startsWith('{{{', offset) ? '}}}' : '}}';
}

function readMustache(template: string, offset: number, end: number): Mustache {
  if (template.startsWith('{{{', offset)) return mustache('raw', template.slice(offset + 3, end - 3), { offset, end });
  const inner = trimTilde(template.slice(offset + 2, end - 2));
  const kind = SIGNS[inner[0] ?? ''];
  if (kind !== undefined) return mustache(kind, inner.slice(1), { offset, end });
  return mustache(/^else\b/.test(inner) ? 'else' : 'value', inner, { offset, end });
}

function mustache(
  kind: MustacheKind,
  text: string,
  place: { readonly offset: number; readonly end: number },
): Mustache {
  const inner = trimTilde(text).trim();
  return { kind, ...place, inner, name: inner.split(/\s/, 1)[0] ?? '' };
}

function trimTilde(text: string): string {
  return text.replace(/^~/, '').replace(/~$/, '').trim();
}

/** The template with every `{{…}}` replaced by as many letters, block helpers by spaces, so that only its markup is left to look at. */
export function maskMustaches(template: string, mustaches: readonly Mustache[]): string {
  let masked = '';
  let position = 0;
  for (const { kind, offset, end } of mustaches) {
    const filler = kind === 'value' || kind === 'raw' ? 'x' : ' ';
    masked += template.slice(position, offset) + template.slice(offset, end).replace(/[^\n]/g, filler);
    position = end;
  }
  return masked + template.slice(position);
}
