import type { Block } from '../model/body.ts';
import { markHtml } from '../model/text.ts';
import { dropLast } from './drop-last.ts';
import { escapeText } from './write-markup.ts';

/** A block of code, and where the text goes on. */
export interface UsualCode {
  readonly blocks: readonly [Block];
  readonly end: number;
}

const OPENING = /```[^`\n]*\n/y;
const CLOSING = /\n```(?=\n|$)/g;
// What may close it too, or may not.
const DOUBTFUL = /(?:^|\n) *```/;

/** The code between the line of three backticks at `from` and the next; `undefined` where the end of it is not plain. */
export function readUsualCode(text: string, from: number): UsualCode | undefined {
  OPENING.lastIndex = from;
  if (!OPENING.test(text)) return undefined;
  const start = OPENING.lastIndex;
  CLOSING.lastIndex = start;
  const found = CLOSING.exec(text);
  if (found === null) return undefined;
  const code = text.slice(start, found.index);
  if (DOUBTFUL.test(code)) return undefined;
  const html = markHtml(`<pre><code>${escapeText(code)}\n</code></pre>`);
  return { blocks: [{ kind: 'code', text: dropLast(code, '\n'), html }], end: CLOSING.lastIndex };
}
