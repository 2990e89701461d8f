import type { Language } from '../../model/language.ts';
import type { PasteSettings } from '../../model/publication.ts';
import { foldText } from '../../model/text.ts';
import { compilePhrases, type FindPhrase } from './phrases.ts';
import { compileSegments, type IsMadeOf } from './segment.ts';
import { compileStarts, type FindStart } from './starts.ts';
import type { WordList } from './word-list.ts';
import { AGENCIES } from './words/agencies.ts';
import { PLACES } from './words/places.ts';
import { SUGGESTION_LABELS } from './words/suggestions.ts';
import { EXTRA_LISTS, WORD_LISTS } from './words/word-lists.ts';

/** The words of all languages, ready for looking up folded text. */
export interface Vocabulary {
  readonly ui: ReadonlySet<string>;
  readonly navigation: ReadonlySet<string>;
  readonly relatedLabels: ReadonlySet<string>;
  readonly promoLabels: ReadonlySet<string>;
  /** Labels of what is recommended: among those of recirculation. */
  readonly suggestionLabels: ReadonlySet<string>;
  readonly tagLabels: ReadonlySet<string>;
  readonly commentLabels: ReadonlySet<string>;
  readonly bioLabels: ReadonlySet<string>;
  readonly summaryLabels: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly joiners: ReadonlySet<string>;
  readonly connectors: ReadonlySet<string>;
  readonly agencies: ReadonlySet<string>;
  readonly publishedWords: ReadonlySet<string>;
  readonly updatedWords: ReadonlySet<string>;
  /** Name of a month, in any language, to its number from 1. */
  readonly months: ReadonlyMap<string, number>;
  /** Whether a line is a row of buttons: "LIKE SAVE PRINT", "FacebookTwitter". */
  readonly isUiRow: IsMadeOf;
  readonly findUiStart: FindStart;
  /** A button of three words and more, such as "Article réservé aux abonnés". */
  readonly findPremiumMark: FindStart;
  readonly findRelatedLabel: FindStart;
  readonly findPromoLabel: FindStart;
  readonly findTagLabel: FindStart;
  readonly findPlayerMark: FindStart;
  readonly findBylineStart: FindStart;
  readonly findCreditMark: FindStart;
  readonly findCaptionMark: FindStart;
  readonly findPublishedWord: FindStart;
  readonly findUpdatedWord: FindStart;
  readonly findUiPhrase: FindPhrase;
  readonly findNotice: FindPhrase;
  readonly findWireCredit: FindPhrase;
  readonly findNote: FindPhrase;
  readonly findRelativeDate: FindPhrase;
  readonly bylineEnds: readonly string[];
}

const compiled = new WeakMap<PasteSettings, Map<string, Vocabulary>>();

/** The vocabulary of some languages with a publication's own words, compiled once for each settings object. */
export function compileVocabulary(settings: PasteSettings, languages: readonly Language[]): Vocabulary {
  const memory = compiled.get(settings) ?? new Map<string, Vocabulary>();
  compiled.set(settings, memory);
  const key = languages.join(' ');
  const vocabulary =
    memory.get(key) ??
    buildVocabulary(
      settings,
      languages.flatMap((language) => (WORD_LISTS[language] ?? EXTRA_LISTS[language])?.() ?? []),
    );
  memory.set(key, vocabulary);
  return vocabulary;
}

function buildVocabulary(settings: PasteSettings, lists: readonly WordList[]): Vocabulary {
  const own = { ui: fold(settings.ui), related: fold(settings.relatedLabels), agencies: fold(settings.agencies) };
  const set = (pick: (list: WordList) => readonly string[], more: readonly string[] = []) => {
    const words = new Set<string>();
    for (const list of lists) for (const word of pick(list)) words.add(word);
    for (const word of more) words.add(word);
    return words;
  };
  const ui = set((list) => list.ui, own.ui);
  const related = set((list) => list.relatedLabels, own.related);
  const promo = set((list) => list.promoLabels);
  const tags = set((list) => list.tagLabels);
  const published = set((list) => list.publishedWords);
  const updated = set((list) => list.updatedWords);
  return {
    ui,
    navigation: set((list) => list.navigation, PLACES),
    relatedLabels: related,
    promoLabels: promo,
    suggestionLabels: new Set(SUGGESTION_LABELS.filter((label) => promo.has(label))),
    tagLabels: tags,
    commentLabels: set((list) => list.commentLabels),
    bioLabels: set((list) => list.bioLabels),
    summaryLabels: set((list) => list.summaryLabels),
    findPremiumMark: compileStarts(lists.flatMap((list) => list.ui.filter(hasThreeWords))),
    roles: set((list) => list.roles, PLACES),
    joiners: set((list) => list.joiners),
    connectors: set((list) => list.connectors),
    agencies: new Set([...AGENCIES, ...own.agencies]),
    publishedWords: published,
    updatedWords: updated,
    months: listMonths(lists),
    isUiRow: compileSegments(ui),
    findUiStart: compileStarts(set((list) => list.uiStarts, own.ui)),
    findRelatedLabel: compileStarts(related),
    findPromoLabel: compileStarts(promo),
    findTagLabel: compileStarts(tags),
    findPlayerMark: compileStarts(set((list) => list.playerMarks)),
    findBylineStart: compileStarts(set((list) => list.bylineStarts)),
    findCreditMark: compileStarts(set((list) => list.creditMarks)),
    findCaptionMark: compileStarts(set((list) => list.captionMarks)),
    findPublishedWord: compileStarts(published),
    findUpdatedWord: compileStarts(updated),
    findUiPhrase: compilePhrases(set((list) => list.uiPhrases)),
    findNotice: compilePhrases(set((list) => list.notices)),
    findWireCredit: compilePhrases(set((list) => list.wireCredits)),
    findNote: compilePhrases(set((list) => list.notes)),
    findRelativeDate: compilePhrases(set((list) => list.relativeDates)),
    bylineEnds: [...set((list) => list.bylineEnds)].sort((a, b) => b.length - a.length),
  };
}

function hasThreeWords(text: string): boolean {
  const space = text.indexOf(' ');
  return space !== -1 && text.includes(' ', space + 1);
}

function fold(words: readonly string[]): readonly string[] {
  return words.map(foldText);
}

function listMonths(lists: readonly WordList[]): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  for (const list of lists) {
    list.months.forEach((names: readonly string[], at: number) => {
      for (const name of names) if (!months.has(name)) months.set(name, at + 1);
    });
  }
  return months;
}
