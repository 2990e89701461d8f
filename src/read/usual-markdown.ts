import type { Block, Body } from '../model/body.ts';
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

/** Blocks that are not usual, as the parser reads them by themselves. */
export type ReadOther = (lines: string, resolve: UsualContext['resolve']) => Body | undefined;

/**
 * The blocks of Markdown that holds mostly what is usually written, without its parser: the very blocks that the parser and
 * then the sanitiser would give. Blocks that have nothing to do with the rest are left to `readOther`, and `undefined`
 * leaves the whole text to them.
 */
export function readUsualMarkdown(
  text: string,
  resolve: UsualContext['resolve'],
  readOther: ReadOther,
): PlainBody | undefined {
  if (UNUSUAL.test(text)) return undefined;
  const body: Block[] = [];
  const removed: string[] = [];
  // Where a link leads that only names a place is for the whole text.
  const context: PieceContext = { resolve, removed, readOther: text.includes(']:') ? () => undefined : readOther };
  const last = text.endsWith('\n') ? text.length - 1 : text.length;
  let from = 0;
  while (from < last) {
    if (text.charCodeAt(from) === LINE_END) {
      from += 1;
      continue;
    }
    const piece = readPiece(text, { from, last }, context);
    if (piece === undefined) return undefined;
    for (const block of piece.blocks) body.push(block);
    from = piece.end;
  }
  return removed.length > MOST_UNKNOWN ? undefined : { body, removed: [...new Set(removed)] };
}

type PieceContext = UsualContext & { readonly readOther: ReadOther };

interface Piece {
  readonly blocks: Body;
  readonly end: number;
}

function readPiece(
  text: string,
  { from, last }: { readonly from: number; readonly last: number },
  context: PieceContext,
): Piece | undefined {
  if (text.startsWith(FENCE, from)) return readUsualCode(text, from);
  const first = text.charCodeAt(from);
  const near = text.indexOf(first === HASH ? '\n' : '\n\n', from);
  const isList = first <= NINE && STARTS_LIST.test(text.slice(from, from + 11));
  const end = isList ? findEnd(text, { near, last }) : near === -1 ? last : near;
  const block = readUsualBlock(text.slice(from, end), context);
  if (block !== undefined) return { blocks: [block], end };
  const far = findEnd(text, { near: text.indexOf('\n\n', from), last });
  const lines = text.slice(from, far);
  const blocks = REACHES_OUT.test(lines) ? undefined : context.readOther(lines, context.resolve);
  return blocks === undefined ? undefined : { blocks, end: far };
}

const STARTS_LIST = /^(?:[-+*]|\d{1,9}[.)]) /;
// Behind an empty line, what may be more of a list or of its last item.
const GOES_ON = /\n+(?: |(?:[-+*]|\d{1,9}[.)])(?:[ \n]|$))/y;
// Tags and code may go on behind an empty line.
const REACHES_OUT = /<|`{3}|~{3}/;

function findEnd(text: string, { near, last }: { readonly near: number; readonly last: number }): number {
  let end = near;
  while (end !== -1) {
    GOES_ON.lastIndex = end;
    if (!GOES_ON.test(text)) return end;
    end = text.indexOf('\n\n', GOES_ON.lastIndex);
  }
  return last;
}
