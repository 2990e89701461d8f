import type { Block } from '../model/body.ts';
import type { Url } from '../model/url.ts';
import type { PlainBody } from './plain-markdown.ts';
import { MOST_UNKNOWN } from './unknown-tags.ts';
import { readUsualBlock } from './usual-blocks.ts';
import { readUsualCode } from './usual-code.ts';
import type { UsualContext } from './usual-words.ts';

// A tab may be any number of spaces, and of controls no two readers make the same.
const UNUSUAL = /[\0-\x09\x0B-\x1F]/;

const LINE_END = 0x0a;
const HASH = 0x23;
const NINE = 0x39;
const FENCE = '```';

/**
 * The blocks of Markdown that holds only what is usually written, without its parser: the very blocks that the parser and
 * then the sanitiser would give. `undefined` leaves the whole text to them.
 */
export function readUsualMarkdown(text: string, resolve: (address: string) => Url | undefined): PlainBody | undefined {
  if (UNUSUAL.test(text)) return undefined;
  const context: UsualContext = { resolve, removed: [] };
  const body: Block[] = [];
  const last = text.endsWith('\n') ? text.length - 1 : text.length;
  let from = 0;
  while (from < last) {
    const first = text.charCodeAt(from);
    if (first === LINE_END) {
      from += 1;
      continue;
    }
    if (text.startsWith(FENCE, from)) {
      const code = readUsualCode(text, from);
      if (code === undefined) return undefined;
      body.push(code.block);
      from = code.end;
      continue;
    }
    const found = text.indexOf(first === HASH ? '\n' : '\n\n', from);
    const end = first <= NINE && STARTS_LIST.test(text.slice(from, from + 11)) ? findListEnd(text, from) : found;
    const until = end === -1 ? last : end;
    const block = readUsualBlock(text.slice(from, until), context);
    if (block === undefined) return undefined;
    body.push(block);
    from = until;
  }
  return context.removed.length > MOST_UNKNOWN ? undefined : { body, removed: [...new Set(context.removed)] };
}

const STARTS_LIST = /^(?:[-+*]|\d{1,9}[.)]) /;
// Behind an empty line, what may be more of the list or of its last item.
const GOES_ON = /\n+(?: |(?:[-+*]|\d{1,9}[.)])(?:[ \n]|$))/y;

function findListEnd(text: string, from: number): number {
  let end = text.indexOf('\n\n', from);
  for (;;) {
    GOES_ON.lastIndex = end;
    if (end === -1 || !GOES_ON.test(text)) return end;
    end = text.indexOf('\n\n', GOES_ON.lastIndex);
  }
}
