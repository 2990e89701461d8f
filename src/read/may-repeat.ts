/** A headline as far as another may say the same. */
interface Headline {
  readonly title: string;
  readonly url?: string | undefined;
}

/** Comparing a few with each other is cheaper than a set of their names. */
const FEW = 8;

/** Whether two of some headlines may have one address or one title; `fold` makes the form in which titles are compared. */
export function mayRepeat(headlines: readonly Headline[], fold: (title: string) => string): boolean {
  if (headlines.length > FEW) return true;
  for (let at = 1; at < headlines.length; at += 1) {
    const one = headlines[at];
    for (let before = 0; before < at; before += 1) {
      const other = headlines[before];
      if (one === undefined || other === undefined) return true;
      if (one.url !== undefined && one.url === other.url) return true;
      if (one.title === '' || other.title === '' || startsDiffer(one.title, other.title)) continue;
      if (fold(one.title) === fold(other.title)) return true;
    }
  }
  return false;
}

// Folding keeps a letter of ASCII, but for its case, and a space behind one: most titles differ in one of the first few.
function startsDiffer(one: string, other: string): boolean {
  for (let at = 0, isWord = false; at < one.length; at += 1) {
    const a = one.charCodeAt(at) | CASE;
    const b = other.charCodeAt(at) | CASE;
    const areLetters = isLetter(a) && isLetter(b);
    if (a !== b) return areLetters || (isWord && (isLetter(a) ? b === SPACE : a === SPACE && isLetter(b)));
    if (!areLetters && a !== SPACE) return false;
    isWord = areLetters;
  }
  return false;
}

function isLetter(code: number): boolean {
  return code >= LETTER_A && code <= LETTER_Z;
}

const CASE = 0x20;
const SPACE = 0x20;
const LETTER_A = 0x61;
const LETTER_Z = 0x7a;
