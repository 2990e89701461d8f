import type { Language } from '../../model/language.ts';
import { guessLanguage } from '../guess-language.ts';
import { EXTRA_LISTS, WORD_LISTS } from './words/word-lists.ts';

/**
 * The languages whose words a page may use: those that widgets and agencies bring to pages of every country, always; of
 * the others the stated one, and the one that the page looks like.
 */
export function chooseLanguages(text: string, stated: Language): readonly Language[] {
  const extra = [stated.split('-')[0], guessLanguage(text)].filter((language) => language !== undefined);
  return [
    ...Object.keys(WORD_LISTS),
    ...new Set(extra.filter((language) => EXTRA_LISTS[language] !== undefined)),
  ].sort();
}
