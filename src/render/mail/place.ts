import type { Problem } from '../../model/problem.ts';

/** One template file: its path in the templates folder and its text. */
export interface TemplateFile {
  readonly path: string;
  readonly text: string;
}

/** A mistake in a template, with the line and column of `offset`; the path is shown below `templates/`. */
export function templateProblem(
  file: TemplateFile,
  offset: number,
  about: { readonly code: string; readonly message: string; readonly hint?: string },
): Problem {
  const before = file.text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  const lineEnd = file.text.indexOf('\n', offset);
  return {
    severity: 'error',
    file: `templates/${file.path}`,
    line: before.split('\n').length,
    column: offset - lineStart + 1,
    source: file.text.slice(lineStart, lineEnd === -1 ? undefined : lineEnd),
    ...about,
  };
}

/** The offset of a line (from 1) and column (from 0, as Handlebars counts). */
export function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let current = 1; current < line; current += 1) {
    const next = text.indexOf('\n', start);
    if (next === -1) break;
    start = next + 1;
  }
  return Math.min(start + column, text.length);
}
