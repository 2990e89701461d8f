import { isRole, nameShape } from './names.ts';
import type { Vocabulary } from './vocabulary.ts';

const NOBODY = /(?:staff|desk|team|newsroom|bureau|redaktion|redacción|rédaction|redazione|redação|редакция)$/iu;

/** "Jane Doe Music correspondent" without what she does: the name, or the text as it is where no role follows one. */
export function cutRole(piece: string, vocabulary: Vocabulary): string {
  const words = piece.split(' ');
  if (
    words.length < 3 ||
    !isRole(words.at(-1) ?? '', vocabulary) ||
    NOBODY.test(piece) ||
    words.some((word) => vocabulary.agencies.has(word.toLowerCase()))
  )
    return piece;
  const at = words.findIndex((word, index) => index >= 2 && isRole(word, vocabulary));
  const length = at > 2 && at === words.length - 1 && words.length === 4 ? 2 : Math.max(2, Math.min(at, 4));
  const name = words.slice(0, length).join(' ');
  return nameShape(name) === 'cased' && !isRole(name, vocabulary) ? name : piece;
}

/** "rural reporter Jane Doe" without what she does, in small letters, before who she is. */
export function cutRoleBefore(text: string, vocabulary: Vocabulary): string {
  const before = /^(?:\p{Ll}[\p{Ll}'’-]+ ){1,4}(?=\p{Lu}\S+ \p{Lu})/u.exec(text)?.[0];
  return before !== undefined && isRole(before.trim(), vocabulary) ? text.slice(before.length) : text;
}
