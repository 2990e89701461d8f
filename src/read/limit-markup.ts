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

/** Markup without the tags that only an attack has: nested deeper than {@link DEEPEST}, or endless. Their words stay. Linear. */
export function limitMarkup(markup: string): string {
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
