/** A headline as far as another may say the same. */
interface Headline {
  readonly title: string;
  readonly url?: string | undefined;
}

/** How titles are compared. */
export interface TitleRules {
  /** The form in which those of one meaning are one. */
  readonly fold: (title: string) => string;
  /** The first and last code that letters from Cyrillic to Arabic begin with: no folding leads from one of them to a letter of ASCII, or back. */
  readonly foreign: { readonly first: number; readonly last: number };
}

/** Comparing a few with each other is cheaper than a set of their names. */
const FEW = 8;

/** Whether two of some headlines may have one address or one title. */
export function mayRepeat(headlines: readonly Headline[], rules: TitleRules): boolean {
  if (headlines.length > FEW) return true;
  for (let at = 1; at < headlines.length; at += 1) {
    const one = headlines[at];
    for (let before = 0; before < at; before += 1) {
      const other = headlines[before];
      if (one === undefined || other === undefined) return true;
      if (one.url !== undefined && one.url === other.url) return true;
      if (one.title === '' || other.title === '' || startsDiffer(one.title, other.title, rules)) continue;
      if (rules.fold(one.title) === rules.fold(other.title)) return true;
    }
  }
  return false;
}

// Folding keeps a letter of ASCII, but for its case, and a space behind one: most titles differ in one of the first few.
function startsDiffer(one: string, other: string, { foreign }: TitleRules): boolean {
  for (let at = 0, isWord = false; at < one.length; at += 1) {
    const a = one.charCodeAt(at);
    const b = other.charCodeAt(at);
    const isA = isLetter(a);
    if (isA !== isLetter(b)) {
      const apart = isA ? b : a;
      return (isWord && apart === SPACE) || (apart >= foreign.first && apart <= foreign.last);
    }
    if (isA ? (a | CASE) !== (b | CASE) : a !== SPACE || b !== SPACE) return isA;
    isWord = isA;
  }
  return false;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

const CASE = 0x20;
const SPACE = 0x20;
