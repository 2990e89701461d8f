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
const LETTER = String.raw`a-zß-öø-ɏа-ҁא-ת\u0620-\u0652ァ-ヺーぁ-ゖ一-鿿가-힣`;

// Signs of ASCII, Latin, and of full width: no mark and no letter of any script is among them. The end of a line is apart.
const SIGN = String.raw`\0-\x09\x0B-@[-\x60{-~\xA0-\xA9\xAB-\xB1\xBB\u2000-\u206F\u2190-\u23FF\u2500-\u2775\uFF01-\uFF20`;

const IN_TEXT = { letters: new RegExp(`^[${LETTER}]*$`), signs: new RegExp(`[\\n${SIGN}]+`, 'g') };
const IN_LINES = { letters: new RegExp(`^[\\n${LETTER}]*$`), signs: new RegExp(`[${SIGN}]+`, 'g') };

// Hundreds of words, a line each, are one text, sooner read than hundreds.
function glueAll(words: readonly string[]): readonly string[] {
  const glued = words.join('\n').replace(IN_LINES.signs, '');
  const parts = glued.split('\n');
  return IN_LINES.letters.test(glued) && parts.length === words.length ? parts : words.map(glue);
}

function glue(text: string): string {
  const bare = text.replace(IN_TEXT.signs, '');
  return IN_TEXT.letters.test(bare) ? bare : bare.replace(/[^\p{L}\p{M}]+/gu, '');
}
