import type { Language } from '../../model/language.ts';
import { guessLanguage } from '../guess-language.ts';
import { EXTRA_LISTS, WORD_LISTS } from './words/word-lists.ts';

/**
 * The languages whose words a page may use: those that widgets and agencies bring to pages of every country, where the page
 * has a letter of theirs; of the others the stated one, and the one that the page looks like.
 */
export function chooseLanguages(text: string, stated: Language): readonly Language[] {
  const usual = Object.keys(WORD_LISTS).filter((language) => SCRIPTS[language]?.test(text) ?? true);
  const extra = [stated.split('-')[0], guessLanguage(text)].filter((language) => language !== undefined);
  return [...usual, ...new Set(extra.filter((language) => EXTRA_LISTS[language] !== undefined))].sort();
}

const HAN_AND_KANA = /[\u2E80-\u2FDF\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uD840-\uD8BF]/;

/**
 * The letters of languages that are not written in Latin ones: without any of them, no word of theirs can be on a page.
 * With those that NFC makes such letters of: parts of Hangul syllables, Hebrew and Han characters of other standards.
 */
export const SCRIPTS: Readonly<Record<Language, RegExp>> = {
  ar: /[\u0600-\u06FF]/,
  he: /[\u0590-\u05FF\uFB1D-\uFB4F]/,
  ja: HAN_AND_KANA,
  ko: /[\u1100-\u11FF\uA960-\uA97F\uAC00-\uD7FF]/,
  ru: /[\u0400-\u04FF]/,
  zh: HAN_AND_KANA,
};
