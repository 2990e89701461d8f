import type { WordList } from '../word-list.ts';
import { en } from './en.ts';

/** Every language's word list; a new language is a file and a line here. */
export const WORD_LISTS: readonly WordList[] = [en];
