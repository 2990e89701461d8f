/** Whether a text is made of given words and nothing else, with or without spaces between them. */
export type IsMadeOf = (folded: string) => boolean;

const SHORTEST = 2;
const LONGEST = 200;

/** Compiles words to a test that takes the longest known word at each place: linear in the length of the text. */
export function compileSegments(words: Iterable<string>): IsMadeOf {
  const known = new Set<string>();
  let longest = 0;
  for (const word of words) {
    const glued = glue(word);
    if (glued.length < SHORTEST) continue;
    known.add(glued);
    longest = Math.max(longest, Math.min(glued.length, 40));
  }
  return (folded) => {
    if (folded.length > LONGEST) return false;
    const glued = glue(folded);
    let at = 0;
    while (at < glued.length) {
      let width = Math.min(longest, glued.length - at);
      while (width >= SHORTEST && !known.has(glued.slice(at, at + width))) width -= 1;
      if (width < SHORTEST) return false;
      at += width;
    }
    return glued !== '';
  };
}

function glue(text: string): string {
  return text.replace(/[^\p{L}\p{M}]+/gu, '');
}
