import { letterPattern } from '../letter-pattern.ts';
import { mayBeUnspaced } from './script.ts';
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
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Compiles phrases to a search that tries each word of a text once, whatever their number. */
export function compilePhrases(phrases: Iterable<string>): FindPhrase {
  const all = [...new Set(phrases)];
  const findStart = compileStarts(all);
  const openings = new Set(
    all.filter((phrase) => !isUnspaced(phrase)).map((phrase) => phrase.slice(0, Math.max(1, endOfWord(phrase, 0)))),
  );
  const first = new Set(all.map((phrase) => phrase.charCodeAt(0)));
  return (folded) => {
    if (folded.length > READ_AT_MOST) return undefined;
    const spaced = findSpaced(folded);
    return spaced ?? (isUnspaced(folded) ? findUnspaced(folded) : undefined);
  };

  function findSpaced(folded: string): PhraseMatch | undefined {
    for (let index = 0; index < folded.length; ) {
      const end = endOfWord(folded, index);
      if (end > index && openings.has(folded.slice(index, end))) {
        const phrase = findStart(folded.slice(index, index + LONGEST_PHRASE));
        if (phrase !== undefined) return { phrase, index };
      }
      index = Math.max(end, index + 1);
    }
    return undefined;
  }

  function findUnspaced(folded: string): PhraseMatch | undefined {
    for (let at = 0; at < folded.length; at += 1) {
      if (!first.has(folded.charCodeAt(at))) continue;
      const phrase = findStart(folded.slice(at, at + LONGEST_PHRASE));
      if (phrase !== undefined) return { phrase, index: at };
    }
    return undefined;
  }
}

function isUnspaced(text: string): boolean {
  return mayBeUnspaced(text) && UNSPACED.test(text);
}

// What a character is, by its UTF-16 code: looked up once, for a regular expression on every word is what reading costs most.
// Letters of the word lists: V8 knows ranges at once.
const COMMON = /[a-zß-öø-ɏа-ҁא-ת\u0620-\u0652ァ-ヺーぁ-ゖ一-鿿가-힣]/;
const WORD = letterPattern(String.raw`[\p{L}\p{N}\p{M}]`);
const kinds = new Uint8Array(0x10000);
const [SPACE, LETTER, SIGN] = [1, 2, 3];

function kindOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = kinds[code] ?? 0;
  if (known !== 0) return known;
  const character = text.charAt(at);
  const kind = COMMON.test(character) || WORD.test(character) ? LETTER : /\s/.test(character) ? SPACE : SIGN;
  kinds[code] = kind;
  return kind;
}

/** The end of the word or the sign that begins here; where a space is, the place itself. */
function endOfWord(text: string, start: number): number {
  const kind = kindOf(text, start);
  if (kind !== LETTER) return kind === SIGN ? start + 1 : start;
  let end = start + 1;
  while (end < text.length && kindOf(text, end) === LETTER) end += 1;
  return end;
}
