import type { Problem } from '../model/problem.ts';

/** A place in a file, and its line for the code frame. */
export type Place = Required<Pick<Problem, 'line' | 'column' | 'source'>>;

const LONGEST_SOURCE = 4_000;

/** Where words first stand in a text, in any case of letters, from an offset on; `undefined` when they are not there as written. */
export function locateWords(text: string, words: string, from: number): Place | undefined {
  const found = text.indexOf(words, from);
  const at = found === -1 ? text.toLowerCase().indexOf(words.toLowerCase(), from) : found;
  if (at === -1) return undefined;
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return {
    line: text.slice(0, start).split('\n').length,
    column: at - start + 1,
    source: text.slice(start, Math.min(end === -1 ? text.length : end, start + LONGEST_SOURCE)),
  };
}
