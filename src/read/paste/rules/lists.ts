import type { Finding, Label } from '../finding.ts';
import type { Line } from '../line.ts';
import type { Page, Rule } from '../page.ts';
import { isHeadline } from '../related-line.ts';

/** Rules for a label and the list below it: related headlines, most read, tags. */
export const LIST_RULES: readonly Rule[] = [
  { id: 'related/list', find: findRelatedLists },
  { id: 'related/suggested', find: findSuggestions },
  { id: 'related/link', find: findLinks },
  { id: 'promo/list', find: findPromoLists },
  { id: 'words/tags', find: findTags },
  { id: 'comment/section', find: findComments },
  { id: 'shape/between-buttons', find: findBoxLines },
];

const MOST_ITEMS = 24;
const BULLET = /^[-*•·–▪■►●◦‣→»›]\s/u;

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

// A short line of a script without spaces that speaks of what belongs together: "関連するニュース", "相关稿件".
const RELATED_STEM = /^(?:この|本)?(?:記事の|ニュースの)?(?:関連|あわせて読|合わせて読|相关|相關|延伸)/u;
const LONGEST_DENSE_LABEL = 24;
const KOREAN_STEM = /^(?:관련|연관|함께 ?(?:읽|보|본)|같이 ?(?:읽|보|본)|이어지는)/u;
const LONGEST_KOREAN_LABEL = 10;

// "MORE GOLF NEWS", "More space stories": a label whose middle is the subject.
const MORE_OF = /^more (?:\p{L}+ ){1,2}(?:news|stories|headlines)$/u;
// "READ MORE ON ANIMALS": a label and what it is about, in capitals.
const READ_MORE_ON = /^(?:read )?more (?:on|about) (?:\p{L}+ ?){1,3}$/u;

function isRelatedLabel(line: Line, page: Page): boolean {
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

// A label may have been taken for a button ("Read more"): what follows decides.
function isOpen({ found }: Page, index: number): boolean {
  const finding = found[index];
  return finding === undefined || finding.label === 'ui' || finding.label === 'navigation';
}

function takeItems(page: Page, label: number): readonly Finding[] {
  const { lines, found, window } = page;
  const findings: Finding[] = [];
  let items = 0;
  let first = label + 1;
  let last = label;
  for (let at = label + 1; at < Math.min(lines.length, label + 1 + MOST_ITEMS * 3); at += 1) {
    const line = lines[at];
    if (line === undefined || isLabel(line, page)) break;
    const finding = found[at];
    if (LIST_MARK.test(line.folded)) {
      if (finding === undefined) findings.push({ index: at, label: 'ui', grade: 'likely' });
      if (LAST_MARK.test(line.folded)) return findings;
      continue;
    }
    // What stands between two marks of a list is an item, whatever its words look like.
    const counted = finding?.label === 'credit' && LIST_MARK.test(lines[at - 1]?.folded ?? '');
    // Above the text a date is the story's own.
    if (finding?.label === 'date' && at < window.start && items > 0) break;
    if (finding !== undefined && !counted) {
      // The section above a card; two of them are a menu.
      if ((finding.label === 'navigation' || finding.label === 'repeat') && line.words <= 3) {
        if (at - 1 > label && found[at - 1]?.label === 'navigation') break;
        findings.push({ index: at, label: 'related', grade: 'likely', part: 'note' });
      } else if (finding.label === 'date' || finding.label === 'byline')
        findings.push({ index: at, label: 'related', grade: 'likely', part: 'note' });
      else if (finding.label === 'ui' && /^https?:/.test(line.folded))
        findings.push({ index: at, label: 'related', grade: 'likely', part: 'address' });
      else if (
        finding.label !== 'counter' &&
        finding.label !== 'player' &&
        !(finding.label === 'ui' && ((line.words <= 3 && items > 0) || isMedium(line, page)))
      )
        break;
      continue;
    }
    if (isNote(line, page)) {
      findings.push({ index: at, label: 'related', grade: 'likely', part: 'note' });
      continue;
    }
    if (at >= window.end && last === at - 1 && isTeaser(line, page)) {
      findings.push({ index: at, label: 'related', grade: 'likely', part: 'note' });
      continue;
    }
    if (
      endsList(line, page, { label, items, last }) ||
      (items > 0 && BULLET.test(lines[first]?.text ?? '') && !BULLET.test(line.text))
    )
      break;
    if (line.dense && line.size < (items === 0 ? 12 : 10)) {
      findings.push({ index: at, label: 'related', grade: 'likely', part: 'note' });
      continue;
    }
    if (items === 0) first = at;
    last = at;
    items += 1;
    findings.push({ index: at, label: 'related', grade: 'likely' });
    if (items >= MOST_ITEMS) break;
  }
  return dropSubhead(page, findings, window.end);
}

// Below the text a sentence under a headline tells of its story when the next headline follows.
function isTeaser(line: Line, { lines, found }: Page): boolean {
  if (!line.ends || isHeadline(line.text) || line.size > 240) return false;
  let at = line.index + 1;
  while (found[at]?.label === 'date') at += 1;
  const next = lines[at];
  return next !== undefined && found[at] === undefined && !next.prose && !next.ends && next.size >= 20;
}

// "Video" above the first card says what it is; a button that leads away would end the list.
function isMedium({ index, words, apart }: Line, { lines, found }: Page): boolean {
  const next = lines[index + 1];
  return (
    words === 1 && !apart && next !== undefined && found[index + 1] === undefined && next.size >= 20 && !next.apart
  );
}

const DAY_AND_TIME = /^(?:\d{1,2}\.? (?:de )?\p{L}+\.?|\p{L}+\.? \d{1,2})(?:,? (?:\d{1,2}[:.h]\d{2}|\d{4}))*$/u;

// A section, a name, a length or a day beside a headline.
function isNote({ size, words, dense, ends, folded }: Line, { vocabulary }: Page): boolean {
  if (ends) return false;
  if (!dense && (size < 12 || (words <= 2 && size < 20))) return true;
  if (size > 40 || !DAY_AND_TIME.test(folded)) return false;
  return folded.split(/[\d\s.,:]+/u).some((word) => vocabulary.months.has(word));
}

// What screen readers and carousels say round the items: "list of 2 items", "list 1 of 2", "end of list", "Previous", "1/4".
const LIST_MARK =
  /^(?:list of \d+ items?|list \d+ of \d+|end of list|previous|prev|next|\d{1,2}|\d{1,2} ?(?:\/|of) ?\d{1,2})$/;

const LAST_MARK = /^end of list$/;

const QUOTED_END = /[?!"'”’»]$/u;
const INNER_END = /[.,!?…]["'”’»]\s|[.!?…]["'”’»]?\s+["'“‘«„]?\p{Lu}/u;

// "It was a dance," she said. "I would have gone."
const SPEECH = /["”»]\s+\p{Ll}[^.!?"“”«»]{2,60}\.\s+["“«]/u;
// A full stop outside quotation marks, and more behind it.
const STOP_INSIDE = /^[^"“”„«»'‘]*[\p{Ll}\p{Lo}]{3}\.\s+["„“«]?[\p{Lu}\p{Lo}]/u;

// A headline may end in a quotation or a question, not hold one sentence after another.
function isSentences({ prose, ends, text, size }: Line): boolean {
  if (!prose || !ends) return false;
  if (STOP_INSIDE.test(text) || SPEECH.test(text)) return true;
  return !QUOTED_END.test(text) || (size > 90 && INNER_END.test(text.slice(0, -2)));
}

// Eight characters of Chinese or Japanese are a button or the next label, no headline.
const SHORT_DENSE = 16;

// Unless the headline above it is about as short, and it heads nothing and stands in no row of buttons.
function isShortPair({ index, size }: Line, { lines, found }: Pick<Page, 'lines' | 'found'>, above: number): boolean {
  const below = found[index + 1]?.label;
  const before = lines[above]?.size ?? 0;
  return (
    below !== undefined &&
    below !== 'ui' &&
    below !== 'navigation' &&
    size >= 12 &&
    before >= 14 &&
    before < LONGEST_DENSE_LABEL
  );
}

interface ListSoFar {
  readonly label: number;
  readonly items: number;
  /** The last headline. */
  readonly last: number;
}

function endsList(line: Line, { lines, found }: Page, { label, items, last }: ListSoFar): boolean {
  if (!isHeadline(line.text) || line.size > 220 || isSentences(line)) return true;
  if (items > 0 && line.dense && line.size <= SHORT_DENSE && !isShortPair(line, { lines, found }, last)) return true;
  // What stands apart from a list whose first item stood close to its label is no item when it reads like a paragraph.
  if (items > 0 && line.apart && line.prose && lines[label + 1]?.apart === false) return true;
  // Items pasted without blank lines between them end at the first blank line.
  return items >= 2 && line.apart && lines[label + 1]?.apart === false && lines[label + 2]?.apart === false;
}

function isLabel(line: Line, page: Page): boolean {
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

// The last short "item" in front of a paragraph is the subhead of what follows. Notes behind the last item belong to nothing.
function dropSubhead({ lines }: Page, findings: readonly Finding[], windowEnd: number): readonly Finding[] {
  const last = findings.at(-1);
  const next = last === undefined ? undefined : lines[last.index + 1];
  if (last === undefined || next === undefined || !next.prose || next.index >= windowEnd) return findings;
  // Items that stand close to each other, and a blank line in front of the text: the last of them is an item too.
  if (next.apart && lines[last.index]?.apart === false && findings.length > 1) return findings;
  const items = findings.filter((finding) => finding.part === undefined);
  const line = lines[last.index];
  if (line === undefined) return findings;
  if (last.part === 'note')
    return line.size < 45 && line.words <= 6 && !/\d{4}/.test(line.text) ? findings.slice(0, -1) : findings;
  const average =
    items.slice(0, -1).reduce((sum, item) => sum + (lines[item.index]?.size ?? 0), 0) / Math.max(1, items.length - 1);
  return items.length > 1 && line.size < 40 && line.size * 1.6 < average ? findings.slice(0, -1) : findings;
}

const LINK_LINE = /^(?:[-*+•·–▪]\s+)?\[[^\]]{20,300}\]\(\s*https?:[^\s)]{4,2000}\s*\)$/;

// Links in Markdown that fill their lines, between two paragraphs: the text itself would hold them in a sentence.
function* findLinks({ lines, found, window }: Page): Iterable<Finding> {
  for (const line of lines.slice(window.start, window.end)) {
    if (found[line.index] === undefined && line.size < 2_400 && LINK_LINE.test(line.text))
      yield { index: line.index, label: 'related', grade: 'likely' };
  }
}

function* findPromoLists(page: Page): Iterable<Finding> {
  const { lines, found, window } = page;
  for (const line of lines) {
    if (line.words > 7 || line.ends || !isOpen(page, line.index) || !isPromoLabel(line, page)) continue;
    const items: Finding[] = [];
    for (let at = line.index + 1; at < Math.min(lines.length, line.index + 80); at += 1) {
      const item = lines[at];
      if (item === undefined || isLabel(item, page)) break;
      if (found[at] !== undefined) {
        if (at >= window.start && at < window.end && found[at]?.label !== 'counter' && found[at]?.label !== 'date')
          break;
        if (found[at]?.label === 'title' || found[at]?.label === 'byline') break;
        continue;
      }
      if (item.prose && (item.ends || item.size > 200) && at < window.end) break;
      if (at === window.start || at === page.title) break;
      items.push({
        index: at,
        label: 'promo',
        grade: item.prose && item.ends && item.size > 120 ? 'doubtful' : 'likely',
      });
    }
    const inside = line.index >= window.start && line.index < window.end;
    if (inside && items.length < 2) continue;
    yield { index: line.index, label: 'promo' satisfies Label, grade: 'sure' };
    if (line.index >= page.window.end || inside || items.length <= 30) yield* items;
  }
}

const REACHING =
  /(?:from|in|on|von|aus|de|da|dal|du|di|del|на|из|в|מ|من|do|dos|das|no|na|nel|nella|im|zu|zum|les|le|der|den)$/u;

function isPromoLabel({ core, folded }: Line, { vocabulary }: Page): boolean {
  if (vocabulary.promoLabels.has(core) || vocabulary.promoLabels.has(core.replace(/\s*[（(].*$/u, ''))) return true;
  const label = vocabulary.findPromoLabel(folded) ?? '';
  return (
    label.includes(' ') &&
    (REACHING.test(label) || /^ (?:in|on|from|en|im|in der|dans|su|no|na|в)\b/u.test(folded.slice(label.length)))
  );
}

const MOST_TAGS = 20;

function* findTags(page: Page): Iterable<Finding> {
  const { lines, found, vocabulary, window } = page;
  for (const line of lines) {
    if (line.index < window.end && line.index >= window.start && !/[:：]/.test(line.text)) continue;
    if (line.size > 600 || !isOpen(page, line.index)) continue;
    const label = vocabulary.findTagLabel(line.folded);
    if (label === undefined) continue;
    const rest = line.folded.slice(label.length);
    if (/^\s*[:：]\s*\S/.test(rest) && !line.ends) {
      yield { index: line.index, label: 'tags', grade: 'likely' };
      continue;
    }
    if (/[\p{L}\p{N}]/u.test(rest) || line.index < window.end) continue;
    const items: Finding[] = [];
    for (let at = line.index + 1; at < Math.min(lines.length, line.index + 1 + MOST_TAGS); at += 1) {
      const item = lines[at];
      if (item === undefined || isLabel(item, page) || item.words > 4 || item.size > 40 || item.ends) break;
      if (found[at] !== undefined && found[at]?.label !== 'navigation') break;
      if (vocabulary.ui.has(item.core)) break;
      items.push({ index: at, label: 'tags', grade: 'likely' });
    }
    yield {
      index: line.index,
      label: items.length > 0 ? 'tags' : 'ui',
      grade: 'likely',
      ...(items.length > 0 ? { part: 'label' as const } : {}),
    };
    yield* items;
  }
}

// Below the text, from the label of the readers' comments to the next label of other stories.
function* findComments(page: Page): Iterable<Finding> {
  const { lines, found, vocabulary, window } = page;
  let inside = false;
  for (const line of lines.slice(window.end)) {
    const plain = line.core.replace(/\s*\(?\d+\)?$/, '');
    if (line.words <= 6 && vocabulary.commentLabels.has(plain)) {
      inside = true;
      if (found[line.index] === undefined) yield { index: line.index, label: 'comment', grade: 'sure' };
    } else if (
      inside &&
      line.words <= 6 &&
      (vocabulary.promoLabels.has(line.core) || vocabulary.relatedLabels.has(line.core))
    )
      inside = false;
    else if (inside && found[line.index] === undefined) yield { index: line.index, label: 'comment', grade: 'likely' };
  }
}

const AROUND: ReadonlySet<Label> = new Set(['ui', 'player']);

// A line in the middle of a box of buttons belongs to the box.
function* findBoxLines({ lines, found, title }: Page): Iterable<Finding> {
  for (const line of lines) {
    const before = found[line.index - 1]?.label;
    const after = found[line.index + 1]?.label;
    if (
      found[line.index] !== undefined ||
      (line.prose && line.ends) ||
      line.index === title ||
      before === undefined ||
      after === undefined
    )
      continue;
    if (
      !AROUND.has(before) ||
      !AROUND.has(after) ||
      line.apart ||
      lines[line.index + 1]?.apart !== false ||
      line.size > 120
    )
      continue;
    yield { index: line.index, label: 'ui', grade: 'likely' };
  }
}
