// A page of any browser stays far below both; parsers take square time above them.
const DEEPEST = 400;
const LONGEST_TAG = 16_384;
const SMALL = 10_000;

// Elements that have no end, or whose end is left out so often that their number says nothing of the depth.
const NOT_COUNTED = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr tbody thead tfoot option rt rp'.split(
    ' ',
  ),
);

// A reference to a character that XML cannot carry, not even as a reference (XML 1.0 section 2.2), would reach every feed.
const ILLEGAL_REFERENCES =
  /&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01]|5529[6-9]|55[3-9]\d\d|5[67]\d{3}|6553[45])(?!\d)|x0*(?:[0-8bcef]|1[0-9a-f]|d[89a-f][0-9a-f]{2}|fff[ef])(?![0-9a-f]));?/gi;

/**
 * Markup without what only an attack or an accident has: tags nested deeper than {@link DEEPEST} or endless, of which the
 * words stay, and references to characters that no output can carry. Linear.
 */
export function limitMarkup(given: string): string {
  const markup = given.includes('&#') ? given.replace(ILLEGAL_REFERENCES, '') : given;
  if (markup.length < SMALL) return markup;
  const pieces: string[] = [];
  let kept = 0;
  let depth = 0;
  let close = -2;
  for (const match of markup.matchAll(/<(\/?)([a-z][a-z0-9:-]*)?/gi)) {
    const start = match.index;
    if (start < kept || match[2] === undefined) continue;
    if (close !== -1 && close < start) close = markup.indexOf('>', start);
    const endless = close === -1 || close - start > LONGEST_TAG;
    const counted = !NOT_COUNTED.has(match[2].toLowerCase());
    if (match[1] === '/') {
      if (counted && depth > 0) depth -= 1;
    } else if (!endless && counted) depth += 1;
    if (!endless && depth <= DEEPEST) continue;
    pieces.push(markup.slice(kept, start), endless ? '&lt;' : '');
    kept = endless ? start + 1 : close + 1;
  }
  return kept === 0 ? markup : pieces.join('') + markup.slice(kept);
}
