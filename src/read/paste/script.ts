// No character of these scripts has a code between those of the two ranges; halves of surrogate pairs count as theirs.
const UNSPACED = /[\u0E00-\u1FFF\u2E80-\uFFFF]/;

/**
 * Whether a text may hold a character of Han, kana, Hangul, Thai, Lao, Khmer or Myanmar. Asked before a regular expression
 * that needs one: V8 compiles its classes for longer than it takes to read the page.
 */
export function mayBeUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

const DENSE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
const HANGUL = /\p{Script=Hangul}/gu;

/** Whether a text is mostly of scripts whose characters say more than a letter: Han, kana, Hangul, Thai and their like. */
export function isDense(text: string): boolean {
  const sample = text.length > 400 ? text.slice(0, 400) : text;
  if (!mayBeUnspaced(sample)) return false;
  const dense = (sample.match(DENSE)?.length ?? 0) + (sample.match(HANGUL)?.length ?? 0);
  return dense * 3 > sample.length;
}

// Latin, CJK, Arabic, Devanagari, Armenian, Ethiopic and Khmer ends of sentences (Unicode Sentence_Terminal, the common ones).
const ENDS = new Set('.!?…。！？؟۔।॥։።៕｡‽⁉⁈');
const CLOSERS = new Set('"\'’”»›)]」』）】》〉］“‘*');

/** Whether a text ends as a sentence does: with its punctuation, and perhaps a closing quote or bracket behind it. */
export function endsSentence(text: string): boolean {
  let end = text.length;
  while (end > 0 && (CLOSERS.has(text.charAt(end - 1)) || text.charAt(end - 1) === ' ')) end -= 1;
  return end > 0 && (ENDS.has(text.charAt(end - 1)) || endsBeforeSignature(text));
}

const OPENERS = '（([【';
const LONGEST_SIGNATURE = 40;

// "… 予定だ。（霧島文乃）", "……一張椅子。（編輯：許惠文）1201005": who wrote it stands behind the last sentence.
// "…말했다. 홍길동 기자": in Korean without brackets.
const KOREAN_SIGNATURE =
  /[.!?]["”’]?\s*(?:\p{Script=Hangul}{2,6}=)?\p{Script=Hangul}{2,4} ?(?:기자|특파원)(?:\s+\S{1,60}@\S{1,60})?$/u;

function endsBeforeSignature(text: string): boolean {
  const tail = text.slice(-LONGEST_SIGNATURE * 2);
  if (mayBeUnspaced(tail) && KOREAN_SIGNATURE.test(tail)) return true;
  if (!/[)）\]】]\d{0,8}$/u.test(text)) return false;
  const from = Math.max(0, text.length - LONGEST_SIGNATURE);
  const at = Math.max(...[...OPENERS].map((opener) => text.lastIndexOf(opener)));
  const before = at >= from ? text.slice(0, at).trimEnd() : '';
  return before !== '' && ENDS.has(before.charAt(before.length - 1));
}
