/** Whether a text is made of given words and nothing else, with or without spaces between them. */
export type IsMadeOf = (folded: string) => boolean;

const SHORTEST = 2;
const LONGEST = 200;

/** Compiles words to a test of each place that a row of words can reach: linear in the length of the text. */
export function compileSegments(words: Iterable<string>): IsMadeOf {
  const known = new Set<string>();
  let longest = 0;
  for (const glued of glueAll([...words])) {
    if (glued.length < SHORTEST) continue;
    known.add(glued);
    longest = Math.max(longest, Math.min(glued.length, 40));
  }
  return (folded) => {
    if (folded.length > LONGEST) return false;
    const glued = glue(folded);
    const reached = new Set([0]);
    for (let at = 0; at < glued.length; at += 1) {
      if (!reached.has(at)) continue;
      for (let width = SHORTEST; width <= longest && at + width <= glued.length; width += 1) {
        if (known.has(glued.slice(at, at + width))) reached.add(at + width);
      }
    }
    return glued !== '' && reached.has(glued.length);
  };
}

// What nearly all words of the lists are made of, every character a letter or a mark. Ranges, not classes: V8 knows them at once.
const LETTERS = /^[a-zß-öø-ɏа-ҁא-ת\u0620-\u0652ァ-ヺーぁ-ゖ一-鿿가-힣 ]+$/;

// Signs of ASCII, Latin, and of full width: no mark and no letter of any script is among them.
const SIGNS = /[\0-@[-`{-~\xA0-\xA9\xAB-\xB1\xBB\u2000-\u206F\u2190-\u23FF\u2500-\u2775\uFF01-\uFF20]+/g;

// The same for many at once, with a line end after each.
const MANY_LETTERS = /^[\na-zß-öø-ɏа-ҁא-ת\u0620-\u0652ァ-ヺーぁ-ゖ一-鿿가-힣]*$/;
const SIGNS_BETWEEN =
  /[\0-\x09\x0B-@[-`{-~\xA0-\xA9\xAB-\xB1\xBB\u2000-\u206F\u2190-\u23FF\u2500-\u2775\uFF01-\uFF20]+/g;

// Hundreds of words are one text, sooner read than hundreds.
function glueAll(words: readonly string[]): readonly string[] {
  const glued = words.join('\n').replace(SIGNS_BETWEEN, '');
  const parts = glued.split('\n');
  return MANY_LETTERS.test(glued) && parts.length === words.length ? parts : words.map(glue);
}

function glue(text: string): string {
  if (LETTERS.test(text)) return text.replaceAll(' ', '');
  const bare = text.replace(SIGNS, '');
  return LETTERS.test(bare) ? bare : bare.replace(/[^\p{L}\p{M}]+/gu, '');
}
