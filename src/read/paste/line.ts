import { foldText } from '../../model/text.ts';
import { LETTER_OR_MARK } from '../letter-pattern.ts';
import { endsSentence, isDense } from './script.ts';

/** One line of the file that belongs to a paragraph. */
export interface LinePart {
  /** Counted from 1 in the file. */
  readonly number: number;
  /** As pasted, without outer spaces. */
  readonly text: string;
}

/** One paragraph, headline or label of the paste with what its shape tells. */
export interface Line {
  /** Position among the non-blank lines, from 0. */
  readonly index: number;
  /** Counted from 1 in the file: the first line, where a hard-wrapped paragraph has several. */
  readonly number: number;
  readonly parts: readonly LinePart[];
  readonly text: string;
  /** For comparing only. */
  readonly folded: string;
  /** `folded` without figures, symbols and punctuation around it. */
  readonly core: string;
  /** Characters, weighted so that one of a script without spaces counts as two. */
  readonly size: number;
  readonly words: number;
  /** Written in a script that puts no spaces between words. */
  readonly dense: boolean;
  /** Ends as a sentence does, in any script. */
  readonly ends: boolean;
  /** Long enough, or ended well enough, to be a paragraph. */
  readonly prose: boolean;
  /** Whether a blank line stands before it. */
  readonly apart: boolean;
}

/** What a line's own text tells, whoever its neighbours are. */
type Shape = Pick<Line, 'folded' | 'core' | 'size' | 'words' | 'dense' | 'ends' | 'prose'>;

// A paragraph of this size tells no more when read whole; 1 MB on one line must stay cheap.
const READ_AT_MOST = 4_000;

/** The paragraphs of a paste, in order, blank lines gone. `firstLine` is the number in the file of the first line given. */
export function splitLines(paragraphs: readonly (readonly LinePart[])[]): readonly Line[] {
  const shapes = new Map<string, Shape>();
  let before = 0;
  return paragraphs.map((parts, index) => {
    const text = parts.length === 1 ? (parts[0]?.text ?? '') : parts.map((part) => part.text).join(' ');
    let shape = shapes.get(text);
    if (shape === undefined) {
      shape = describeShape(text);
      shapes.set(text, shape);
    }
    const number = parts[0]?.number ?? 0;
    const apart = number > before + 1;
    before = parts.at(-1)?.number ?? number;
    return { index, number, parts, text, apart, ...shape };
  });
}

function describeShape(text: string): Shape {
  const folded = foldText(text.length > READ_AT_MOST ? text.slice(0, READ_AT_MOST) : text);
  const dense = isDense(folded);
  const size = dense ? text.length * 2 : text.length;
  const ends = endsSentence(text);
  return {
    folded,
    core: stripEdges(folded),
    size,
    words: countWords(folded),
    dense,
    ends,
    prose: (ends && size >= 40) || size >= 120,
  };
}

/** Text without the figures, symbols and punctuation in front of its first and behind its last letter. */
export function stripEdges(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && !LETTER_OR_MARK.test(text.charAt(start))) start += 1;
  while (end > start && !LETTER_OR_MARK.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function countWords(folded: string): number {
  let words = folded === '' ? 0 : 1;
  for (let at = folded.indexOf(' '); at !== -1; at = folded.indexOf(' ', at + 1)) words += 1;
  return words;
}
