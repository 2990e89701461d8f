import { letterPattern } from '../../letter-pattern.ts';
import type { Line } from '../line.ts';
import type { Page } from '../page.ts';

// A label may have been taken for a button ("Read more"): what follows decides.
export function isOpen({ found }: Page, index: number): boolean {
  const finding = found[index];
  return finding === undefined || finding.label === 'ui' || finding.label === 'navigation';
}

// A short line of a script without spaces that speaks of what belongs together: "関連するニュース", "相关稿件".
const RELATED_STEM = /^(?:この|本)?(?:記事の|ニュースの)?(?:関連|あわせて読|合わせて読|相关|相關|延伸)/u;
export const LONGEST_DENSE_LABEL = 24;
const KOREAN_STEM = /^(?:관련|연관|함께 ?(?:읽|보|본)|같이 ?(?:읽|보|본)|이어지는)/u;
const LONGEST_KOREAN_LABEL = 10;

// "MORE GOLF NEWS", "More space stories": a label whose middle is the subject.
const MORE_OF = letterPattern(String.raw`^more (?:\p{L}+ ){1,2}(?:news|stories|headlines)$`);
// "READ MORE ON ANIMALS": a label and what it is about, in capitals.
const READ_MORE_ON = letterPattern(String.raw`^(?:read )?more (?:on|about) (?:\p{L}+ ?){1,3}$`);

export function isRelatedLabel(line: Line, page: Page): boolean {
  const { core, folded, words, index, dense, size } = line;
  const { vocabulary, window } = page;
  if (words > 6 || isButton(line, page)) return false;
  return (
    vocabulary.relatedLabels.has(core) ||
    vocabulary.relatedLabels.has(folded) ||
    (dense && size <= LONGEST_DENSE_LABEL && RELATED_STEM.test(core)) ||
    (words <= 3 && core.length <= LONGEST_KOREAN_LABEL && KOREAN_STEM.test(core)) ||
    (index < window.end && index > window.start && (MORE_OF.test(core) || READ_MORE_ON.test(core)))
  );
}

// Below the text "Read more" again and again is the button of each card.
function isButton({ core, index, words, text }: Line, { lines, vocabulary, window }: Page): boolean {
  if (index < window.end || lines[index - 1]?.ends !== false || /[:：]$/u.test(text)) return false;
  if (words > 3 || (words < 2 && !vocabulary.ui.has(core))) return false;
  return lines.filter((line) => line.index >= window.end && line.core === core).length > 1;
}

const REACHING =
  /(?:from|in|on|von|aus|de|da|dal|du|di|del|на|из|в|מ|من|do|dos|das|no|na|nel|nella|im|zu|zum|les|le|der|den)$/u;

export function isPromoLabel({ core, folded }: Line, { vocabulary }: Page): boolean {
  if (vocabulary.promoLabels.has(core) || vocabulary.promoLabels.has(core.replace(/\s*[（(].*$/u, ''))) return true;
  const label = vocabulary.findPromoLabel(folded) ?? '';
  return (
    label.includes(' ') &&
    (REACHING.test(label) || /^ (?:in|on|from|en|im|in der|dans|su|no|na|в)\b/u.test(folded.slice(label.length)))
  );
}

export function isLabel(line: Line, page: Page): boolean {
  const { core, words } = line;
  const { vocabulary } = page;
  if (words <= 7 && isPromoLabel(line, page)) return true;
  return (
    words <= 6 &&
    ((vocabulary.relatedLabels.has(core) && !isButton(line, page)) ||
      vocabulary.promoLabels.has(core.replace(/\s*[（(].*$/u, '')) ||
      vocabulary.tagLabels.has(core) ||
      vocabulary.commentLabels.has(core))
  );
}
