import type { Direction } from '../../model/language.ts';
import { firstDirection } from './isolate-text.ts';

const WIDTH = 72;
// What a continued line is indented by: the spaces, and the width of a list mark or a link's number.
const LEAD = /^( *)((?:\d+\. |- |\[\d+\] )?)/;
// East Asian wide (UAX 11): two columns, and a line may end behind any of them.
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
// Kinsoku: what must not begin a line.
const NO_START = /[、。，．・：；？！）」』】〕〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;

/**
 * A rendered text with every line at most 72 columns, continued under its own beginning; a word that is longer, such as an
 * address, stands alone. Spaces at the end of lines and blank lines beyond one are gone. Where the edition reads from right
 * to left, a line that begins with a Latin letter gets U+200F in front, so that clients set it from the right as well.
 */
export function wrapText(text: string, direction: Direction): string {
  const lines = text.split('\n').flatMap((line) => wrapLine(line.trimEnd()));
  const marked = direction === 'rtl' ? lines.map(markRtl) : lines;
  return `${marked
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function markRtl(line: string): string {
  return firstDirection(line) === 'ltr' && !/^\s*(?:\[\d+\] )?https?:/.test(line) ? `\u200F${line}` : line;
}

function wrapLine(line: string): readonly string[] {
  if (columnsOf(line) <= WIDTH) return [line];
  const [lead = '', spaces = '', mark = ''] = LEAD.exec(line) ?? [];
  const indent = ' '.repeat(spaces.length + mark.length);
  const lines: string[] = [];
  let current = lead;
  let columns = lead.length;
  let isEmpty = true;
  for (const { piece, glued } of breakPieces(line.slice(lead.length))) {
    const width = columnsOf(piece);
    const gap = isEmpty || glued ? 0 : 1;
    if (!isEmpty && columns + gap + width > WIDTH) {
      lines.push(current);
      [current, columns] = [indent + piece, indent.length + width];
    } else {
      current += (gap === 1 ? ' ' : '') + piece;
      columns += gap + width;
    }
    isEmpty = false;
  }
  return [...lines, current];
}

// Words; and the single characters of scripts that put no spaces between them.
function* breakPieces(text: string): Generator<{ readonly piece: string; readonly glued: boolean }> {
  for (const word of text.split(/ +/)) {
    if (word === '') continue;
    if (!WIDE.test(word)) {
      yield { piece: word, glued: false };
      continue;
    }
    let piece = '';
    let glued = false;
    for (const character of word) {
      const joins =
        piece === '' ||
        NO_START.test(character) ||
        /\p{M}/u.test(character) ||
        (!WIDE.test(character) && !WIDE.test(lastOf(piece)));
      if (!joins) {
        yield { piece, glued };
        [piece, glued] = ['', true];
      }
      piece += character;
    }
    if (piece !== '') yield { piece, glued };
  }
}

function lastOf(text: string): string {
  return [...text.slice(-2)].at(-1) ?? '';
}

/** How many columns of a fixed-width font a text takes. */
export function columnsOf(text: string): number {
  // Most lines are plain, and a look at each of their characters would take longer than all else.
  if (/^[\x20-\x7E]*$/.test(text)) return text.length;
  let columns = 0;
  for (const character of text) {
    if (/[\p{M}\p{Cf}]/u.test(character)) continue;
    columns += WIDE.test(character) ? 2 : 1;
  }
  return columns;
}
