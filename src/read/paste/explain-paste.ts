import { type Decision, placeOf } from './finding.ts';
import { classifyPaste, type PasteOptions } from './read-paste.ts';

/** One line of a paste with everything that was said of it. */
export interface ExplainedLine {
  /** Counted from 1 in the file. */
  readonly line: number;
  readonly text: string;
  /** What holds. */
  readonly decision: Decision;
  /** What each rule said, in the order in which they were asked. */
  readonly said: readonly Decision[];
}

// What is said of every line that nobody else spoke of.
const FALLBACKS = /^outside\/|^text\/short$/;

/** Why each line of a paste went where it went. */
export function explainPaste(text: string, options: PasteOptions): readonly ExplainedLine[] {
  const { lines, decisions, said } = classifyPaste(text, options);
  const byLine = new Map<number, Decision[]>();
  for (const one of said) {
    if (FALLBACKS.test(one.rule) && decisions[one.index]?.rule !== one.rule) continue;
    const list = byLine.get(one.index);
    if (list === undefined) byLine.set(one.index, [one]);
    else list.push(one);
  }
  return lines.flatMap((line) => {
    const decision = decisions[line.index];
    return decision === undefined
      ? []
      : [{ line: line.number, text: line.text, decision, said: byLine.get(line.index) ?? [] }];
  });
}

const LONGEST_TEXT = 60;
const PLACES = { field: 'field', body: 'text', out: 'left out' } as const;

/** An explanation as text for a terminal: a line for each line, and what the other rules said below it. */
export function formatExplanation(lines: readonly ExplainedLine[]): string {
  return lines.map(formatLine).join('');
}

function formatLine({ line, text, decision, said }: ExplainedLine): string {
  const head = `${String(line).padStart(5)}  ${PLACES[placeOf(decision)].padEnd(8)}  ${describe(decision).padEnd(44)}  ${cut(text)}\n`;
  const others = said.filter((one) => one.rule !== decision.rule || one.label !== decision.label);
  return head + others.map((one) => `${' '.repeat(17)}${describe(one)}: not followed\n`).join('');
}

function describe({ label, grade, rule }: Decision): string {
  return `${label} (${grade}, ${rule})`;
}

function cut(text: string): string {
  const characters = [...text.slice(0, LONGEST_TEXT * 2)];
  return characters.length <= LONGEST_TEXT ? text : `${characters.slice(0, LONGEST_TEXT - 1).join('')}…`;
}
