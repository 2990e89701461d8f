/** A BCP 47 language tag, such as `en`, `he` or `pt-BR`. */
export type Language = string;

/** The direction in which a text is read. */
export type Direction = 'ltr' | 'rtl';

// ISO 639 languages whose usual script runs from right to left (CLDR characterOrder), and the scripts that always do.
const RTL_LANGUAGES = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ks', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);
const RTL_SCRIPTS = new Set(['adlm', 'arab', 'hebr', 'nkoo', 'rohg', 'syrc', 'thaa']);

/** Whether the tag is well-formed BCP 47 (RFC 5646); `iw_IL.UTF-8` is not. */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** The direction a language is written in; an explicit script subtag wins (`az-Arab` is right to left). */
export function directionOf(language: Language): Direction {
  if (language === 'en') return 'ltr'; // Asked of every article.
  const [primary = '', ...rest] = language.toLowerCase().split('-');
  const script = rest.find((subtag) => subtag.length === 4 && /^[a-z]+$/.test(subtag));
  return (script === undefined ? RTL_LANGUAGES.has(primary) : RTL_SCRIPTS.has(script)) ? 'rtl' : 'ltr';
}
