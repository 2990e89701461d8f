import { compileStarts } from './starts.ts';

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
const WORD = /[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}\s]/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Compiles phrases to a search that tries each word of a text once, whatever their number. */
export function compilePhrases(phrases: Iterable<string>): FindPhrase {
  const all = [...new Set(phrases)];
  const findStart = compileStarts(all);
  const openings = new Set(
    all.filter((phrase) => !UNSPACED.test(phrase)).map((phrase) => phrase.match(WORD)?.[0] ?? ''),
  );
  return (folded) => {
    if (folded.length > READ_AT_MOST) return undefined;
    const spaced = findSpaced(folded);
    return spaced ?? (UNSPACED.test(folded) ? findUnspaced(folded) : undefined);
  };

  function findSpaced(folded: string): PhraseMatch | undefined {
    for (const { 0: word, index } of folded.matchAll(WORD)) {
      if (!openings.has(word)) continue;
      const phrase = findStart(folded.slice(index, index + LONGEST_PHRASE));
      if (phrase !== undefined) return { phrase, index };
    }
    return undefined;
  }

  function findUnspaced(folded: string): PhraseMatch | undefined {
    for (let at = 0; at < folded.length; at += 1) {
      const phrase = findStart(folded.slice(at, at + LONGEST_PHRASE));
      if (phrase !== undefined) return { phrase, index: at };
    }
    return undefined;
  }
}
