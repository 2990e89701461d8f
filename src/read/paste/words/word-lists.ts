import type { Language } from '../../../model/language.ts';
import type { WordList } from '../word-list.ts';
import { ar } from './ar.ts';
import { cs } from './cs.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { el } from './el.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fa } from './fa.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { hi } from './hi.ts';
import { id } from './id.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { nb } from './nb.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { sv } from './sv.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import { zh } from './zh.ts';

/** The word lists that every page is read with, by subtag of BCP 47; a new language is a file and a line here or below. Made when asked for: a build without pasted text needs none. */
export const WORD_LISTS: Readonly<Record<Language, () => WordList>> = {
  ar,
  de,
  en,
  es,
  fr,
  he,
  it,
  ja,
  ko,
  pt,
  ru,
  zh,
};

/** Those that are only read with when a page is in that language: their short words mean other things elsewhere. */
export const EXTRA_LISTS: Readonly<Record<Language, () => WordList>> = {
  cs,
  da,
  el,
  fa,
  fi,
  hi,
  id,
  nb,
  nl,
  pl,
  sv,
  tr,
  uk,
  no: nb,
};
