import type { Language } from '../../model/language.ts';

const SCRIPTS: readonly (readonly [RegExp, Language])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Devanagari}/gu, 'hi'],
];

// The commonest short words that the other languages of the list do not have.
const WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: ['the', 'and', 'of', 'to', 'that', 'was', 'with', 'said', 'has', 'from'],
  fr: ['les', 'des', 'est', 'dans', 'une', 'pour', 'qui', 'sur', 'pas', 'au'],
  de: ['der', 'die', 'und', 'das', 'den', 'nicht', 'von', 'mit', 'ist', 'ein'],
  es: ['el', 'los', 'las', 'por', 'una', 'del', 'con', 'que', 'y', 'su'],
  pt: ['não', 'uma', 'os', 'do', 'da', 'em', 'ao', 'são', 'dos', 'e'],
  it: ['il', 'gli', 'di', 'che', 'della', 'è', 'per', 'sono', 'nel', 'dei'],
  nl: ['het', 'een', 'van', 'niet', 'zijn', 'voor', 'dat', 'ook', 'werd', 'aan'],
  sv: ['och', 'att', 'det', 'som', 'på', 'för', 'inte', 'av', 'är', 'med'],
  pl: ['się', 'nie', 'jest', 'że', 'na', 'w', 'oraz', 'przez', 'jak', 'po'],
  tr: ['ve', 'bir', 'bu', 'için', 'ile', 'olarak', 'da', 'olan', 'daha', 'çok'],
  ru: ['и', 'в', 'не', 'на', 'что', 'по', 'это', 'его', 'как', 'из'],
  uk: ['і', 'та', 'що', 'від', 'це', 'які', 'його', 'для', 'був', 'або'],
  ar: ['في', 'من', 'على', 'إلى', 'أن', 'التي', 'عن', 'مع', 'الذي', 'هذا'],
  fa: ['و', 'در', 'به', 'از', 'که', 'این', 'را', 'با', 'است', 'برای'],
};

const SAMPLE = 20_000;

/** The language that a text is most likely written in, by its script and its commonest words; `undefined` when nothing tells. */
export function guessLanguage(text: string): Language | undefined {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  for (const [script, language] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / letters;
    // A fifth of kana among Han makes it Japanese; a quoted word makes nothing.
    if (share > 0.2) return language;
  }
  const counts = new Map<string, number>();
  for (const word of sample.toLowerCase().split(/[^\p{L}\p{M}]+/u)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const scored = Object.entries(WORDS)
    .map(([language, words]) => ({ language, score: words.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0) }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  return best !== undefined && best.score >= 3 && best.score > (next?.score ?? 0) ? best.language : undefined;
}
