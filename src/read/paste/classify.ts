import type { Problem } from '../../model/problem.ts';
import type { Decision } from './finding.ts';
import type { Line } from './line.ts';
import { type PasteOverrides, settleOverrides } from './overrides.ts';
import type { Page, Rule, TextWindow } from './page.ts';
import { LINE_RULES, PLACE_RULES } from './rules.ts';
import { settlePlaces } from './settle-places.ts';
import { settleWindow } from './settle-window.ts';
import { findTitle } from './title.ts';
import type { Vocabulary } from './vocabulary.ts';
import { findWindow } from './window.ts';

/** Every line with what decided it, and what other rules said of it. */
export interface Classified {
  readonly lines: readonly Line[];
  /** By index; one for each line. */
  readonly decisions: readonly (Decision | undefined)[];
  /** In the order in which the rules spoke: the first of a line held. */
  readonly said: readonly Decision[];
  readonly window: TextWindow;
  readonly problems: readonly Problem[];
}

/** What {@link classifyLines} knows besides the lines. */
interface Given {
  readonly file: string;
  readonly vocabulary: Vocabulary;
  readonly overrides: PasteOverrides;
  readonly title: string | undefined;
}

const MOST_LINES = 20_000;

// No article has so many lines; whoever pasted a whole archive is told so at once.
function refuse(lines: readonly Line[], file: string): Classified {
  const decisions = lines.map(
    ({ index }): Decision => ({ index, label: 'outside', grade: 'sure', rule: 'limit/lines' }),
  );
  const problem: Problem = {
    code: 'paste/too-long',
    severity: 'error',
    file,
    line: lines[MOST_LINES]?.number ?? 1,
    message: `this paste has ${lines.length} lines, more than the ${MOST_LINES} that one article may have.`,
    hint: 'Put each article in a file of its own.',
  };
  return { lines, decisions, said: decisions, window: NOWHERE, problems: [problem] };
}

const NOWHERE: TextWindow = { start: 0, end: 0 };

/** Decides what each line is: overrides first, then the rules in order; the first that speaks of a line is believed. */
export function classifyLines(lines: readonly Line[], given: Given): Classified {
  const decisions: (Decision | undefined)[] = new Array(lines.length).fill(undefined);
  const said: Decision[] = [];
  if (lines.length > MOST_LINES) return refuse(lines, given.file);
  const settled = settleOverrides(lines, given.overrides, given.file);
  for (const finding of settled.findings) note(decisions, said, finding);
  const page: Page = {
    lines,
    vocabulary: given.vocabulary,
    found: decisions,
    window: NOWHERE,
    title: -1,
    givenTitle: given.title,
  };
  applyRules(LINE_RULES, page, { decisions, said });
  const rough = settled.window ?? findWindow(page);
  // The headline stands above the authors, and they above the text: a deck must not hide it.
  const title =
    settled.title ?? findTitle({ ...page, window: settled.window ?? settleWindow({ ...page, window: rough }) });
  const window = settled.window ?? settleWindow({ ...page, window: rough, title });
  applyRules(PLACE_RULES, { ...page, window, title }, { decisions, said });
  const places = settlePlaces({ ...page, window, title }, decisions);
  return { lines, decisions: places, said, window, problems: settled.problems };
}

interface Notes {
  readonly decisions: (Decision | undefined)[];
  readonly said: Decision[];
}

function applyRules(rules: readonly Rule[], page: Page, { decisions, said }: Notes): void {
  for (const rule of rules) {
    // A rule sees what the rules before it found, not its own findings: collect first, then note.
    const findings = [...rule.find(page)];
    for (const finding of findings) note(decisions, said, { ...finding, rule: rule.id });
  }
}

// A labelled list may claim its label back from the rules for buttons; everything else is decided once.
function note(decisions: (Decision | undefined)[], said: Decision[], decision: Decision): void {
  const before = decisions[decision.index];
  said.push(decision);
  if (before === undefined || reclaims(decision, before)) decisions[decision.index] = decision;
}

function reclaims(decision: Decision, before: Decision): boolean {
  if (before.rule.startsWith('paste/')) return false;
  if (decision.label === 'title') return true;
  if (decision.label === 'related' && before.label === 'credit') return true;
  if (decision.label === 'related-label' || decision.part !== undefined) return true;
  return (
    (decision.label === 'promo' || decision.label === 'tags') &&
    (before.label === 'ui' || before.label === 'navigation')
  );
}
