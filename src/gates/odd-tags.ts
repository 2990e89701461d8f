import { type MarkupTag, readTag } from '../model/markup.ts';

const NAME = '[a-z][a-z0-9]*(?::[a-zA-Z]+)?';
const BANNED = 'script|form|iframe|object|embed|video|audio|svg|base|input|link';
// Addresses that are full ones without being parsed: see `isPlainUrl`; our templates escape `=` as they do `&`.
const PATH = '/(?:[\\w~-][\\w.~-]*/)*(?:[\\w~-][\\w.~-]*)?(?:\\?(?:[\\w.~=%+;,:@/-]|&amp;|&#x3D;)*)?';
const ADDRESS = `(?:https?://(?:(?!xn--)[a-z0-9-]+\\.)+[a-z]{2,}${PATH}|mailto:[a-z0-9.]+@[a-z0-9.]+)`;
const HARMLESS = '(?!on|href=|src=|background=)[a-z][a-z:-]*="[^"<>]*"';
const ODD = new RegExp(
  `<(?!!|/${NAME}\\s*>|(?!(?:${BANNED}|img)[\\s/>])${NAME}(?:\\s+(?:${HARMLESS}|href="${ADDRESS}"))*\\s*/?>)`,
  'g',
);

/**
 * The tags of a mail that must be looked at: in all others nothing is banned, runs or loads. Some may stand in comments,
 * where they are no tags; `undefined` when the mail ends inside one.
 */
export function findOddTags(html: string): readonly MarkupTag[] | undefined {
  const tags: MarkupTag[] = [];
  for (const { index } of html.matchAll(ODD)) {
    const tag = readTag(html, index);
    if (tag === 'unclosed') return undefined;
    if (tag !== undefined) tags.push(tag);
  }
  return tags;
}
