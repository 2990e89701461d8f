import type { Finding } from '../finding.ts';
import type { Line } from '../line.ts';
import type { Page, Rule } from '../page.ts';
import { isHeadline } from '../related-line.ts';
import { takeItems } from './list-items.ts';
import { isOpen, isRelatedLabel } from './list-labels.ts';

/** Rules for related headlines below a label of their own, or on lines of their own between paragraphs. */
export const RELATED_LIST_RULES: readonly Rule[] = [
  { id: 'related/list', find: findRelatedLists },
  { id: 'related/suggested', find: findSuggestions },
  { id: 'related/link', find: findLinks },
];

function* findRelatedLists(page: Page): Iterable<Finding> {
  for (const line of page.lines) {
    if (!isRelatedLabel(line, page) || !isOpen(page, line.index)) continue;
    if (isFarLabel(line, page)) continue;
    const above = headlineAbove(page, line.index);
    if (above !== undefined) {
      yield { index: above.index, label: 'related', grade: 'likely' };
      yield { index: line.index, label: 'related-label', grade: 'likely' };
      continue;
    }
    const items = takeItems(page, line.index);
    if (!items.some((item) => item.label === 'related' && item.part === undefined)) {
      yield { index: line.index, label: 'ui', grade: 'likely' };
      continue;
    }
    yield { index: line.index, label: 'related-label', grade: 'sure' };
    yield* items;
  }
}

const MOST_SUGGESTED = 8;
const REACH = 12;

// "You might also like": the story's related headlines, where nothing else is called so.
function* findSuggestions(page: Page): Iterable<Finding> {
  const { lines, found, window, vocabulary } = page;
  if (found.some((finding) => finding?.label === 'related')) return;
  for (const line of lines.slice(Math.max(0, window.start), window.end + REACH)) {
    if (line.words > 7 || !vocabulary.suggestionLabels.has(line.core) || !isOpen(page, line.index)) continue;
    const items = takeItems(page, line.index);
    const headlines = items.filter((item) => item.label === 'related' && item.part === undefined).length;
    // A single line below the text is what a paper would have everybody read.
    if (
      headlines < (line.index < window.end ? 1 : 2) ||
      headlines > MOST_SUGGESTED ||
      isPaidFor(page, line.index, items.length)
    )
      continue;
    yield { index: line.index, label: 'related-label', grade: 'likely' };
    yield* items;
    return;
  }
}

const PAID =
  /(?:sponsor|advertis|promoted|paid content|partner content|anzeige(?!\p{L})|gesponsert|publicité|contenido patrocinado|publicidad|patrocinad|publicidade|contenuto sponsorizzato|реклама|ממומן|إعلان|広告|광고|广告|廣告|reklam|advertentie|taboola|outbrain)/u;

// What advertisers pay for says so on one of its lines.
function isPaidFor({ lines }: Page, label: number, items: number): boolean {
  return lines.slice(label + 1, label + 2 + items).some((line) => line.size <= 80 && PAID.test(line.folded));
}

// A box with a headline and "Read more" under it, between two paragraphs.
function headlineAbove({ lines, found, window, vocabulary }: Page, index: number): Line | undefined {
  if (index <= window.start || index >= window.end || lines[index]?.apart !== false || lines[index]?.text.endsWith(':'))
    return undefined;
  const above = lines[index - 1];
  const below = lines[index + 1];
  if (above === undefined || below === undefined || found[above.index] !== undefined || above.prose) return undefined;
  if (!below.prose && vocabulary.findBylineStart(below.folded) === undefined && found[below.index] === undefined)
    return undefined;
  return above.size >= 20 && above.size <= 200 && isHeadline(above.text) ? above : undefined;
}

const FARTHEST = 60;
const SHORT_LABEL = 6;

// The further from the text, the more a label must say: "More" in a menu at the foot is no list of related headlines.
function isFarLabel({ core, text, index, words }: Line, { window, title }: Page): boolean {
  if (index < title || index > window.end + FARTHEST) return true;
  return words === 1 && core.length <= SHORT_LABEL && !/[:：]$/u.test(text) && /^\p{Script=Latin}/u.test(core);
}

const LINK_LINE = /^(?:[-*+•·–▪]\s+)?\[[^\]]{20,300}\]\(\s*https?:[^\s)]{4,2000}\s*\)$/;

// Links in Markdown that fill their lines, between two paragraphs: the text itself would hold them in a sentence.
function* findLinks({ lines, found, window }: Page): Iterable<Finding> {
  for (const line of lines.slice(window.start, window.end)) {
    if (found[line.index] === undefined && line.size < 2_400 && LINK_LINE.test(line.text))
      yield { index: line.index, label: 'related', grade: 'likely' };
  }
}
