import type { Language } from './language.ts';
import type { Words } from './words.ts';
import { ARABIC } from './words-ar.ts';
import { GERMAN } from './words-de.ts';
import { ENGLISH } from './words-en.ts';
import { FRENCH } from './words-fr.ts';
import { HEBREW } from './words-he.ts';

// `iw` is what old systems still call Hebrew.
const TABLE: ReadonlyMap<string, Words> = new Map([
  ['ar', ARABIC],
  ['de', GERMAN],
  ['en', ENGLISH],
  ['fr', FRENCH],
  ['he', HEBREW],
  ['iw', HEBREW],
]);

/** The words of a language, `pt-BR` by its first part, or English when we have none. `words.language` says which. */
export function wordsOf(language: Language): Words {
  const [primary = ''] = language.toLowerCase().split('-');
  return TABLE.get(primary) ?? ENGLISH;
}
