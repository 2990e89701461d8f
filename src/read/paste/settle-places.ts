import { type Decision, type Label, placeOf } from './finding.ts';
import type { Page } from './page.ts';

const HEAD_REACH = 5;
const TAIL_REACH = 25;
const SIGN_REACH = 4;

/** What a line says counts only near the article: names, dates and captions of menus and of other stories go out, and of several captions the first is the lead picture's. */
export function settlePlaces(
  page: Page,
  decisions: readonly (Decision | undefined)[],
): readonly (Decision | undefined)[] {
  const bounds = findBounds(page, decisions);
  const settled = decisions.map((decision) => (decision === undefined ? undefined : settleOne(decision, bounds)));
  return dropSecond(dropTail(settled, page), page);
}

interface Bounds {
  readonly title: number;
  /** The first line that may belong to the article's head. */
  readonly head: number;
  readonly start: number;
  readonly end: number;
  /** The first line behind the text that belongs to other stories. */
  readonly reach: number;
}

function findBounds({ title, window, lines }: Page, decisions: readonly (Decision | undefined)[]): Bounds {
  const { start, end } = window;
  const limit = Math.min(lines.length, end + TAIL_REACH);
  let reach = end;
  while (reach < limit && decisions[reach]?.label !== 'promo' && decisions[reach]?.label !== 'comment') reach += 1;
  return {
    title,
    head: title < 0 ? Math.max(0, start - HEAD_REACH * 3) : Math.max(0, title - HEAD_REACH),
    start,
    end,
    reach,
  };
}

const NEAR_ONLY: ReadonlySet<Label> = new Set([
  'byline',
  'date',
  'wire-credit',
  'caption',
  'credit',
  'related',
  'related-label',
  'tags',
  'correction',
  'prose',
  'list-item',
  'table',
  'rights',
]);

const LISTS: ReadonlySet<string> = new Set(['related/list', 'related/suggested']);

function settleOne(decision: Decision, bounds: Bounds): Decision {
  if (!NEAR_ONLY.has(decision.label) || placeOf(decision) === 'out' || decision.rule.startsWith('paste/'))
    return decision;
  const { index, label } = decision;
  if (decision.rule === 'head/summary') return decision;
  if (index < bounds.head) return moveOut(decision, 'place/above');
  const inside = index > bounds.start + 2 && index < bounds.end;
  if (inside) {
    if (label === 'date' && decision.part === undefined)
      return { ...decision, label: 'subhead', rule: 'place/date-in-text' };
    if (label === 'byline') return moveOut(decision, 'place/other-author');
    return decision;
  }
  // A row of lines that all begin with the same arrow is a menu at the foot of the page.
  if (!LISTS.has(decision.rule) && label === 'related' && decision.grade !== 'sure' && index >= bounds.end + SIGN_REACH)
    return moveOut(decision, 'place/below');
  if (label === 'related' || label === 'related-label')
    return index > bounds.title ? decision : moveOut(decision, 'place/above');
  if (label === 'tags' || label === 'rights') return decision;
  if (label === 'prose' || label === 'list-item' || label === 'table' || label === 'correction')
    return index >= bounds.start && index < bounds.reach && (label === 'correction' || index < bounds.end)
      ? decision
      : moveOut(decision, 'place/outside');
  return index < bounds.reach ? decision : moveOut(decision, 'place/below');
}

function moveOut(decision: Decision, rule: string): Decision {
  return { ...decision, place: 'out', rule };
}

// Who and when stands above the text or below it; what the head says counts.
function dropTail(decisions: readonly (Decision | undefined)[], { window }: Page): readonly (Decision | undefined)[] {
  const says = (label: Label) =>
    decisions.some(
      (decision) =>
        decision?.label === label &&
        placeOf(decision) === 'field' &&
        decision.part === undefined &&
        decision.index <= window.start + 2,
    );
  const known = { byline: says('byline'), date: says('date') };
  return decisions.map((decision) => {
    if (
      decision === undefined ||
      decision.index < window.end ||
      placeOf(decision) !== 'field' ||
      decision.part !== undefined
    )
      return decision;
    if (decision.label === 'byline' && known.byline) return moveOut(decision, 'place/below');
    if (decision.label === 'date' && known.date) return moveOut(decision, 'place/below');
    return decision;
  });
}

const LEAD_REACH = 2;

// One lead picture, one notice of rights.
function dropSecond(
  decisions: readonly (Decision | undefined)[],
  { window, lines }: Page,
): readonly (Decision | undefined)[] {
  let prose = 0;
  let caption = -1;
  let credit = -1;
  let rights = false;
  return decisions.map((decision, index) => {
    if (decision === undefined) return decision;
    if (index >= window.start && placeOf(decision) === 'body' && lines[index]?.prose === true) prose += 1;
    if (placeOf(decision) !== 'field') return decision;
    if (decision.label === 'rights') {
      if (rights) return moveOut(decision, 'place/second');
      rights = true;
    } else if (decision.label === 'caption') {
      const first = caption === -1 && prose <= LEAD_REACH && (credit === -1 || index - credit <= 2);
      if (!first) return moveOut(decision, 'place/second');
      caption = index;
    } else if (decision.label === 'credit') {
      const first = credit === -1 && prose <= LEAD_REACH && (caption === -1 || index - caption <= 2);
      if (!first) return moveOut(decision, 'place/second');
      credit = index;
    }
    return decision;
  });
}
