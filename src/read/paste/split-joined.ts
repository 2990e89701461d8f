import type { Vocabulary } from './vocabulary.ts';

// Names that begin with the letter that also means "and".
const ARABIC_NAMES = new Set(
  'وليد,وائل,وسام,وفاء,وجدي,وحيد,ورد,وردة,وديع,واصف,وهبة,وهيب,وجيه,وداد,وعد,وفيق,والي,ولاء,وسيم,وهبي,واكيم'.split(','),
);
const ARABIC_AND = /^و(?=[\u0600-\u06FF]{3})/u;
const HEBREW_AND = /^ו(?=[\u05D0-\u05EA]{2})/u;

/** The names between words such as "and", commas, and the letter that Arabic and Hebrew put in front of the next name. */
export function splitJoined(part: string, { joiners }: Vocabulary): readonly string[] {
  const pieces: string[] = [];
  let piece: string[] = [];
  const close = () => {
    if (piece.length > 0) pieces.push(piece.join(' '));
    piece = [];
  };
  const words = part.split(/\s+|(?<=[、，،])/u).filter((word) => word !== '');
  for (const [at, word] of words.entries()) {
    if (joiners.has(word.toLowerCase())) {
      close();
      continue;
    }
    // A second name follows a whole first one, and has two words itself.
    const bare = stripComma(word);
    const joined = piece.length >= 2 && at < words.length - 1 ? stripAnd(bare) : bare;
    if (joined !== bare) close();
    if (joined !== '') piece.push(joined);
    if (bare !== word) close();
  }
  close();
  return pieces;
}

function stripComma(word: string): string {
  return word.replace(/[,،、，]{1,4}$/u, '');
}

function stripAnd(word: string): string {
  if (ARABIC_AND.test(word)) return ARABIC_NAMES.has(word) ? word : word.slice(1);
  return HEBREW_AND.test(word) ? word.slice(1) : word;
}
