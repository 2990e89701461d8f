import type { Problem, Severity } from '../model/problem.ts';

/** A place in the text, counted from 1. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** What is wrong with a value, before anyone knows where it stands. */
export interface Verdict {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
}

/** Looks at one value: nothing, or what is wrong with it. */
export type ValueCheck = (value: string) => Verdict | undefined;

/** Gathers what is found in one feed. */
export interface Findings {
  readonly error: (rule: string, at: Spot, message: string) => void;
  readonly warn: (rule: string, at: Spot, message: string) => void;
  /** Reports what a check says of a value, `subject` in front. */
  readonly judge: (verdict: Verdict | undefined, at: Spot, subject: string) => void;
  readonly list: () => readonly Problem[];
}

/** One rule is told this often; a feed of ten thousand entries repeats its one mistake ten thousand times. */
const PER_RULE = 20;

/** A collector for one file. */
export function collectFindings(file: string): Findings {
  const problems: Problem[] = [];
  const counts = new Map<string, number>();
  const add = (severity: Severity, rule: string, at: Spot, message: string): void => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    if (count <= PER_RULE) problems.push({ code: rule, severity, file, line: at.line, column: at.column, message });
  };
  return {
    error: (rule, at, message) => add('error', rule, at, message),
    warn: (rule, at, message) => add('warning', rule, at, message),
    judge: (verdict, at, subject) => {
      if (verdict !== undefined) add(verdict.severity, verdict.rule, at, `${subject}: ${verdict.message}`);
    },
    list: () => problems,
  };
}

/** A verdict of weight `error`. */
export function wrong(rule: string, message: string): Verdict {
  return { rule, severity: 'error', message };
}

/** A verdict of weight `warning`. */
export function doubtful(rule: string, message: string): Verdict {
  return { rule, severity: 'warning', message };
}
