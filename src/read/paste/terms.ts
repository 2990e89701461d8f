import { letterPattern } from '../letter-pattern.ts';
import { isDense } from './script.ts';

const MOST = 4_000;
const BETWEEN_WORDS = letterPattern(String.raw`[^\p{L}\p{M}\p{N}]+`);

/** The words of a folded text that say something: four letters and more; pairs of characters where a script has no spaces. */
export function listTerms(folded: string): readonly string[] {
  const text = folded.length > MOST ? folded.slice(0, MOST) : folded;
  const words = text.split(BETWEEN_WORDS);
  if (!isDense(text)) {
    const long = words.filter((word) => word.length >= 4).map(stripPrefix);
    // Endings change from case to case; the beginning of a word does not.
    return (long.length > 0 ? long : words.filter((word) => word.length >= 3)).map((word) => word.slice(0, 6));
  }
  return words.flatMap((word) => {
    const pairs: string[] = [];
    for (let at = 0; at + 1 < word.length; at += 1) pairs.push(word.slice(at, at + 2));
    return pairs;
  });
}

// Arabic and Hebrew write "and", "the", "in" and their like as the first letter of the next word.
function stripPrefix(word: string): string {
  if (/^[\u0600-\u06FF]/.test(word)) return word.replace(/^[وفبلك]?(?:ال|لل)(?=.{2})|^و(?=.{3})/u, '');
  return /^[\u0590-\u05FF]{4}/.test(word) ? word.replace(/^ו?[הבלמשכ]?(?=.{3})/u, '') : word;
}
