import type { Language } from './language.ts';

/**
 * The words that pages show in one language; those of the digest are in `templates/words/`, where users may change them. `{name}` in a phrase is filled by `fillPhrase`;
 * no phrase holds a number that would need a plural form.
 */
export interface Words {
  readonly language: Language;
  /** What the language calls itself. */
  readonly name: string;
  /** January first. */
  readonly months: readonly string[];
  /** Monday first. */
  readonly weekdays: readonly string[];
  /** `{weekday} {day} {month} {year}` in the order of the language. */
  readonly longDate: string;
  readonly shortDate: string;
  /** `{date}` and `{time}`. */
  readonly dateTime: string;
  /** Between the names of a list, and before the last one. */
  readonly comma: string;
  readonly and: string;
  /** `{names}`. */
  readonly by: string;
  /** `{date}`. */
  readonly updated: string;
  /** `{credit}`. */
  readonly credit: string;
  /** `{publisher}`. */
  readonly firstPublished: string;
  readonly correction: string;
  readonly corrections: string;
  readonly related: string;
  readonly more: string;
  readonly listen: string;
  readonly watch: string;
  readonly readOn: string;
  readonly alsoInThisEdition: string;
  readonly edition: string;
  readonly editions: string;
  readonly olderEditions: string;
  readonly articles: string;
  readonly newest: string;
  readonly archive: string;
  readonly frontPage: string;
  readonly skipToContent: string;
  readonly subscribe: string;
  readonly subscribeHelp: string;
  readonly feedHelp: string;
  readonly feedAddress: string;
  readonly allFeeds: string;
  readonly plainText: string;
  readonly asMailed: string;
  readonly notFound: string;
  readonly notFoundHelp: string;
  readonly nothingYet: string;
}

/** A phrase with `{name}` replaced by each value, once, in one pass: a value that holds braces stays as it is. */
export function fillPhrase(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
