import type { Language } from './language.ts';
import { ARABIC } from './words/ar.ts';
import { CZECH } from './words/cs.ts';
import { GERMAN } from './words/de.ts';
import { ENGLISH } from './words/en.ts';
import { SPANISH } from './words/es.ts';
import { PERSIAN } from './words/fa.ts';
import { FRENCH } from './words/fr.ts';
import { HEBREW } from './words/he.ts';
import { ITALIAN } from './words/it.ts';
import { JAPANESE } from './words/ja.ts';
import { KOREAN } from './words/ko.ts';
import { DUTCH } from './words/nl.ts';
import { POLISH } from './words/pl.ts';
import { PORTUGUESE } from './words/pt.ts';
import { RUSSIAN } from './words/ru.ts';
import { SWEDISH } from './words/sv.ts';
import { TURKISH } from './words/tr.ts';
import { UKRAINIAN } from './words/uk.ts';
import { CHINESE } from './words/zh.ts';
import type { Words } from './words.ts';

// `iw` is what old systems still call Hebrew.
const TABLE: ReadonlyMap<string, Words> = new Map([
  ['ar', ARABIC],
  ['cs', CZECH],
  ['de', GERMAN],
  ['en', ENGLISH],
  ['es', SPANISH],
  ['fa', PERSIAN],
  ['fr', FRENCH],
  ['he', HEBREW],
  ['iw', HEBREW],
  ['it', ITALIAN],
  ['ja', JAPANESE],
  ['ko', KOREAN],
  ['nl', DUTCH],
  ['pl', POLISH],
  ['pt', PORTUGUESE],
  ['ru', RUSSIAN],
  ['sv', SWEDISH],
  ['tr', TURKISH],
  ['uk', UKRAINIAN],
  ['zh', CHINESE],
]);

/** The words of a language, `pt-BR` by its first part, or English when we have none. `words.language` says which. */
export function wordsOf(language: Language): Words {
  return findWords(language) ?? ENGLISH;
}

/** What a language calls itself: `Français`, `Português (BR)`; its code when we have no words of it. */
export function nameLanguage(language: Language): string {
  const words = findWords(language);
  if (words === undefined) return language;
  const [, ...rest] = language.split('-');
  return rest.length === 0 ? words.name : `${words.name} (${rest.join('-')})`;
}

function findWords(language: Language): Words | undefined {
  const [primary = ''] = language.toLowerCase().split('-');
  return TABLE.get(primary);
}
