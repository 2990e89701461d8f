import type { Language } from '../../model/language.ts';

/** The plural categories of CLDR. */
export type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

type Rule = (count: number) => PluralCategory;

const oneOther: Rule = (count) => (count === 1 ? 'one' : 'other');
const other: Rule = () => 'other';
const zeroOneOther: Rule = (count) => (count <= 1 ? 'one' : 'other');

const eastSlavic: Rule = (count) => {
  const [ten, hundred] = [count % 10, count % 100];
  if (ten === 1 && hundred !== 11) return 'one';
  return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? 'few' : 'many';
};

const polish: Rule = (count) => (count === 1 ? 'one' : eastSlavic(count) === 'few' ? 'few' : 'many');

const czech: Rule = (count) => (count === 1 ? 'one' : count >= 2 && count <= 4 ? 'few' : 'other');

const hebrew: Rule = (count) => (count === 1 ? 'one' : count === 2 ? 'two' : 'other');

const arabic: Rule = (count) => {
  if (count === 0) return 'zero';
  if (count === 1) return 'one';
  if (count === 2) return 'two';
  const hundred = count % 100;
  if (hundred >= 3 && hundred <= 10) return 'few';
  return hundred >= 11 ? 'many' : 'other';
};

// CLDR 46 cardinal rules for whole numbers; a language that is not here counts like English.
const RULES: ReadonlyMap<string, Rule> = new Map([
  ['ar', arabic],
  ['cs', czech],
  ['fa', zeroOneOther],
  ['fr', zeroOneOther],
  ['he', hebrew],
  ['id', other],
  ['ja', other],
  ['ko', other],
  ['pl', polish],
  ['pt', zeroOneOther],
  ['ru', eastSlavic],
  ['sk', czech],
  ['th', other],
  ['uk', eastSlavic],
  ['vi', other],
  ['zh', other],
]);

/** Which form of a counted phrase `count` (a whole number, 0 or more) takes in `language`. */
export function pluralOf(count: number, language: Language): PluralCategory {
  const primary = language.toLowerCase().split('-', 1)[0] ?? '';
  return (RULES.get(primary) ?? oneOther)(count);
}
