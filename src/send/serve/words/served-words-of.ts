import type { Language } from '../../../model/language.ts';
import { ARABIC } from './ar.ts';
import { CZECH } from './cs.ts';
import { GERMAN } from './de.ts';
import { ENGLISH } from './en.ts';
import { SPANISH } from './es.ts';
import { PERSIAN } from './fa.ts';
import { FRENCH } from './fr.ts';
import { HEBREW } from './he.ts';
import { ITALIAN } from './it.ts';
import { JAPANESE } from './ja.ts';
import { KOREAN } from './ko.ts';
import { DUTCH } from './nl.ts';
import { POLISH } from './pl.ts';
import { PORTUGUESE } from './pt.ts';
import { RUSSIAN } from './ru.ts';
import type { ServedWords } from './served-words.ts';
import { SWEDISH } from './sv.ts';
import { TURKISH } from './tr.ts';
import { UKRAINIAN } from './uk.ts';
import { CHINESE } from './zh.ts';

// `iw` is what old systems still call Hebrew.
const TABLE: ReadonlyMap<string, ServedWords> = new Map([
  ['ar', ARABIC],
  ['cs', CZECH],
  ['de', GERMAN],
  ['en', ENGLISH],
  ['es', SPANISH],
  ['fa', PERSIAN],
  ['fr', FRENCH],
  ['he', HEBREW],
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
  ['iw', HEBREW],
]);

/** The words of a language, `pt-BR` by its first part, or English when we have none; with the language that they are in. */
export function servedWordsOf(language: Language): { readonly language: Language; readonly words: ServedWords } {
  const words = TABLE.get(language.toLowerCase().split('-')[0] ?? '');
  return words === undefined ? { language: 'en', words: ENGLISH } : { language, words };
}
