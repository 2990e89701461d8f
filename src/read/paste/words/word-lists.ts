import type { WordList } from '../word-list.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

/** Every language's word list; a new language is a file and a line here. */
export const WORD_LISTS: readonly WordList[] = [ar, de, en, es, fr, he, it, ja, ko, pt, ru, zh];
