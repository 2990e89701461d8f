import type { Finding, Label } from '../finding.ts';
import type { Page, Rule } from '../page.ts';
import { isLabel, isOpen, isPromoLabel } from './list-labels.ts';

/** Rules for a label and what stands below it that is no related headline: most read, tags, comments. */
export const LIST_RULES: readonly Rule[] = [
  { id: 'promo/list', find: findPromoLists },
  { id: 'words/tags', find: findTags },
  { id: 'comment/section', find: findComments },
  { id: 'shape/between-buttons', find: findBoxLines },
];

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
