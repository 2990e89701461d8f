/** What a regular expression is used for here: without `g` or `y`, except to replace and to split. */
export interface LetterPattern {
  /** As RegExp has it. */
  readonly source: string;
  readonly flags: string;
  readonly test: (text: string) => boolean;
  readonly exec: (text: string) => RegExpExecArray | null;
  readonly [Symbol.replace]: (text: string, by: string) => string;
  readonly [Symbol.split]: (text: string, limit?: number) => string[];
}

// ASCII, spaces, quotes, dashes, currencies, arrows and bullets: what most English text is made of. Beside those of ASCII
// there is no letter, mark or figure among them.
const PLAIN = /^[\0-\x7F\xA0-\xA9\xAB-\xB1\u2000-\u206F\u20A0-\u20BF\u2190-\u23FF\u2500-\u2775]*$/;

const MEMBERS: Readonly<Record<string, string>> = {
  L: 'A-Za-z',
  Lu: 'A-Z',
  Ll: 'a-z',
  Lt: '',
  Lo: '',
  M: '',
  N: '0-9',
  'Script=Han': '',
  'Script=Hiragana': '',
  'Script=Katakana': '',
  'Script=Hangul': '',
  'Script=Thai': '',
};

/**
 * A regular expression that asks for classes of Unicode. V8 takes up to a millisecond to compile one such class, and a
 * short text meets dozens: where the text is plain, a double is asked that knows the members among plain characters alone.
 */
export function letterPattern(source: string, flags = 'u'): LetterPattern {
  let double: RegExp | undefined;
  let whole: RegExp | undefined;
  const choose = (text: string): RegExp => {
    if (PLAIN.test(text)) {
      double ??= new RegExp(narrow(source), flags);
      return double;
    }
    whole ??= new RegExp(source, flags);
    return whole;
  };
  return {
    source,
    flags,
    test: (text) => choose(text).test(text),
    exec: (text) => choose(text).exec(text),
    [Symbol.replace]: (text, by) => text.replace(choose(text), by),
    [Symbol.split]: (text, limit) => text.split(choose(text), limit),
  };
}

/** The same pattern with each class replaced by its members among plain characters. */
function narrow(source: string): string {
  let inside = false;
  return source.replace(/\\p\{([^}]*)\}|\\.|[[\]]/gsu, (part, name: string | undefined) => {
    if (name !== undefined) {
      const members = MEMBERS[name];
      if (members === undefined) throw new Error(`Compiling ${source}: ${part} has no list of plain members.`);
      return inside ? members : `[${members}]`;
    }
    if (part === '[' || part === ']') inside = part === '[';
    if (part === '\\P') throw new Error(`Compiling ${source}: ${part} has no list of plain members.`);
    return part;
  });
}

/** A letter of any script. */
export const LETTER: LetterPattern = letterPattern(String.raw`\p{L}`);

/** A letter or a mark of any script. */
export const LETTER_OR_MARK: LetterPattern = letterPattern(String.raw`[\p{L}\p{M}]`);

/** Every character that is no letter, to be replaced. */
export const NO_LETTER: LetterPattern = letterPattern(String.raw`[^\p{L}]`, 'gu');
