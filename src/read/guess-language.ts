import type { Language } from '../model/language.ts';

// First and last of the blocks that tell a language by its script, or nearly so. Ranges, not classes of a regular
// expression: V8 needs longer to compile those than a page takes to read.
const SCRIPTS: readonly (readonly [first: number, last: number, Language])[] = [
  [0x3040, 0x30ff, 'ja'],
  [0xac00, 0xd7af, 'ko'],
  [0x4e00, 0x9fff, 'zh'],
  [0x0590, 0x05ff, 'he'],
  [0x0e00, 0x0e7f, 'th'],
  [0x0370, 0x03ff, 'el'],
  [0x0900, 0x097f, 'hi'],
];

// Most texts have no character of any of them: asked so, V8 need not take the loop below for hot.
const ANY = new RegExp(
  `[${SCRIPTS.map(([first, last]) => `${String.fromCharCode(first)}-${String.fromCharCode(last)}`).join('')}]`,
);

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
  cs: ['se', 'že', 'je', 'byl', 'jako', 'podle', 'který', 'také', 'není', 'až'],
  da: ['og', 'af', 'ikke', 'til', 'blev', 'efter', 'hvad', 'været', 'også', 'har'],
  nb: ['og', 'av', 'ikke', 'til', 'ble', 'etter', 'hva', 'vært', 'også', 'har'],
  fi: ['ja', 'on', 'ei', 'oli', 'että', 'myös', 'ovat', 'kun', 'mutta', 'joka'],
  id: ['yang', 'dan', 'di', 'dengan', 'untuk', 'dari', 'ini', 'itu', 'pada', 'tidak'],
  ru: ['и', 'в', 'не', 'на', 'что', 'по', 'это', 'его', 'как', 'из'],
  uk: ['і', 'та', 'що', 'від', 'це', 'які', 'його', 'для', 'був', 'або'],
  ar: ['في', 'من', 'على', 'إلى', 'أن', 'التي', 'عن', 'مع', 'الذي', 'هذا'],
  fa: ['و', 'در', 'به', 'از', 'که', 'این', 'را', 'با', 'است', 'برای'],
};

const SAMPLE = 20_000;

/** The language that a text is most likely written in, by its script and its commonest words; `undefined` when nothing tells. */
export function guessLanguage(text: string): Language | undefined {
  const sample = text.slice(0, SAMPLE);
  const byScript = guessByScript(sample);
  if (byScript !== undefined) return byScript;
  const counts = new Map<string, number>();
  for (const word of sample.toLowerCase().split(/[\s\d!-/:-@[-`{-~«»“”„‘’…–—،؟]+/))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const scored = Object.entries(WORDS)
    .map(([language, words]) => ({ language, score: words.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0) }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  return best !== undefined && best.score >= 3 && best.score > (next?.score ?? 0) ? best.language : undefined;
}

function guessByScript(sample: string): Language | undefined {
  if (!ANY.test(sample)) return undefined;
  const counts = SCRIPTS.map(() => 0);
  let letters = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    if (code < 0x41 || (code > 0x7a && code < 0xc0)) continue;
    letters += 1;
    if (code < 0x370) continue;
    const script = SCRIPTS.findIndex(([first, last]) => code >= first && code <= last);
    if (script !== -1) counts[script] = (counts[script] ?? 0) + 1;
  }
  // A fifth of kana among Han makes it Japanese; a quoted word makes nothing.
  return SCRIPTS.find((_, at) => (counts[at] ?? 0) > letters / 5)?.[2];
}
