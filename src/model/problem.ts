/** How much a problem weighs: an error stops the build, a warning does not (unless `--strict`). */
export type Severity = 'error' | 'warning';

/** A mistake in somebody's content, with its place: data, never thrown. */
export interface Problem {
  /** Stable and dotted by topic, `front-matter/unknown-key`. */
  readonly code: string;
  readonly severity: Severity;
  /** Path relative to the publication's folder, with forward slashes. */
  readonly file: string;
  /** Counted from 1 in the file. */
  readonly line?: number;
  /** Counted from 1 in UTF-16 units. */
  readonly column?: number;
  /** One sentence. */
  readonly message: string;
  /** What to do, ready to paste where that is possible. */
  readonly hint?: string;
  /** The line of the file at which the problem stands, for the code frame. */
  readonly source?: string;
}

/** What a stage gives back: its value, and everything it has to say about the content. */
export interface Result<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** Whether anything here stops a build. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** File order, then line, then column: the order in which an editor works through them. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.code, b.code)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
