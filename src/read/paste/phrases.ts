import { compileStarts, type FindStart } from './starts.ts';

/** Where a phrase stands in a folded text. */
export interface PhraseMatch {
  readonly phrase: string;
  readonly index: number;
}

/** Finds the first of many phrases anywhere in a folded text. */
export type FindPhrase = (folded: string) => PhraseMatch | undefined;

// Phrases are looked for in labels and single sentences, not in long paragraphs.
const READ_AT_MOST = 1_300;
const LONGEST_PHRASE = 80;
const LETTER = /[\p{L}\p{N}\p{M}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}©]/u;

/** Compiles phrases to a search that tries each word of a text once, whatever their number. */
export function compilePhrases(phrases: Iterable<string>): FindPhrase {
  const findStart: FindStart = compileStarts(phrases);
  return (folded) => {
    if (folded.length > READ_AT_MOST) return undefined;
    let before = '';
    for (let at = 0; at < folded.length; at += 1) {
      const character = folded.charAt(at);
      if (!LETTER.test(before) || UNSPACED.test(character)) {
        const phrase = findStart(folded.slice(at, at + LONGEST_PHRASE));
        if (phrase !== undefined) return { phrase, index: at };
      }
      before = character;
    }
    return undefined;
  };
}
