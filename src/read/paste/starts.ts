import { letterPattern } from '../letter-pattern.ts';
import { mayBeUnspaced } from './script.ts';

/** Finds which of many words a folded text starts with: the longest one, or `undefined`. */
export type FindStart = (folded: string) => string | undefined;

const BUCKET = 3;
const LETTER = letterPattern(String.raw`[\p{L}\p{N}\p{M}]`);
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Compiles words to a search whose cost does not grow with their number. A word ends where its last letter is followed by none, except in scripts without spaces. */
export function compileStarts(words: Iterable<string>): FindStart {
  const buckets = new Map<string, string[]>();
  for (const word of new Set(words)) {
    const key = word.slice(0, BUCKET);
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [word]);
    else bucket.push(word);
  }
  return (folded) => {
    for (let width = Math.min(BUCKET, folded.length); width > 0; width -= 1) {
      const found = findLongest(buckets.get(folded.slice(0, width)) ?? [], folded);
      if (found !== '') return found;
    }
    return undefined;
  };
}

// Sorted buckets would be faster to search, and take longer to sort than a page takes to read.
function findLongest(words: readonly string[], folded: string): string {
  let longest = '';
  for (const word of words) if (word.length > longest.length && startsWithWord(folded, word)) longest = word;
  return longest;
}

function startsWithWord(folded: string, word: string): boolean {
  if (!folded.startsWith(word)) return false;
  const last = word.charAt(word.length - 1);
  const next = folded.charAt(word.length);
  return next === '' || !LETTER.test(last) || !LETTER.test(next) || (mayBeUnspaced(last) && UNSPACED.test(last));
}
