import type { Problem } from '../model/problem.ts';
import type { Style } from './style.ts';

const FRAME_WIDTH = 120;

/** Problems as an editor jumps to them: `file:line:column severity code: message`, a code frame, and what to do. */
export function formatProblems(problems: readonly Problem[], style: Style): string {
  return problems.map((problem) => formatProblem(problem, style)).join('\n');
}

function formatProblem(problem: Problem, style: Style): string {
  const { severity, code, message, hint } = problem;
  const place = [problem.file, problem.line, problem.line === undefined ? undefined : problem.column];
  const paint = severity === 'error' ? style.red : style.yellow;
  const head = `${style.bold(place.filter((part) => part !== undefined).join(':'))} ${paint(severity)} ${style.dim(code)}: ${printable(message)}`;
  const lines = [head, ...formatFrame(problem, style)];
  if (hint !== undefined)
    lines.push(
      ...printable(hint)
        .split('\n')
        .map((line) => `  ${line}`),
    );
  return `${lines.join('\n')}\n`;
}

function formatFrame({ line, column, source }: Problem, style: Style): readonly string[] {
  if (line === undefined || source === undefined) return [];
  const start = column === undefined || column <= FRAME_WIDTH - 20 ? 0 : column - 40;
  const shown = printable(source.slice(start, start + FRAME_WIDTH));
  const cut = start > 0 ? '…' : '';
  const frame = [style.dim(`  ${line} | `) + cut + shown];
  if (column !== undefined)
    frame.push(
      style.dim(`  ${' '.repeat(String(line).length)} | `) +
        ' '.repeat(Math.max(0, cut.length + column - 1 - start)) +
        style.red('^'),
    );
  return frame;
}

// Content is not trusted: an escape sequence in a title must not repaint the editor's terminal.
function printable(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD');
}

/** Problems as the workflow commands that a forge shows beside the lines of a pull request. */
export function formatAnnotations(problems: readonly Problem[]): string {
  return problems
    .map(({ severity, file, line, column, code, message, hint }) => {
      const place = [
        `file=${property(file)}`,
        ...(line === undefined ? [] : [`line=${line}`]),
        ...(column === undefined ? [] : [`col=${column}`]),
      ];
      const text = hint === undefined ? message : `${message}\n${hint}`;
      return `::${severity} ${place.join(',')},title=${property(code)}::${data(text)}\n`;
    })
    .join('');
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
