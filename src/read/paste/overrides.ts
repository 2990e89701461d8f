import type { Problem } from '../../model/problem.ts';
import { foldText } from '../../model/text.ts';
import type { Finding } from './finding.ts';
import type { Line } from './line.ts';
import type { TextWindow } from './page.ts';

/** What an editor settled by hand, from `paste:` in the front matter. */
export interface PasteOverrides {
  /** Starts of lines that are text. */
  readonly keep?: readonly string[];
  /** Starts of lines that are not to be published. */
  readonly drop?: readonly string[];
  /** `line 3`, or the start of the headline. */
  readonly title?: string;
  /** `lines 14-36`: nothing else is text. */
  readonly body?: string;
}

/** Overrides applied to lines. */
interface Settled {
  readonly findings: readonly (Finding & { readonly rule: string })[];
  readonly title?: number;
  readonly window?: TextWindow;
  readonly problems: readonly Problem[];
}

/** Turns overrides into findings; an entry that matches no line, or two, is a problem. */
export function settleOverrides(lines: readonly Line[], overrides: PasteOverrides, file: string): Settled {
  const problems: Problem[] = [];
  const findings: (Finding & { readonly rule: string })[] = [];
  const match = (key: string, entry: string): Line | undefined => {
    const wanted = foldText(entry);
    const hits = wanted === '' ? [] : lines.filter((line) => line.folded.startsWith(wanted));
    if (hits.length === 1) return hits[0];
    problems.push(describeMismatch({ file, key, entry, hits }));
    return undefined;
  };
  for (const entry of overrides.drop ?? []) {
    const line = match('drop', entry);
    if (line !== undefined) findings.push({ index: line.index, label: 'dropped', grade: 'sure', rule: 'paste/drop' });
  }
  for (const entry of overrides.keep ?? []) {
    const line = match('keep', entry);
    if (line !== undefined) findings.push({ index: line.index, label: 'prose', grade: 'sure', rule: 'paste/keep' });
  }
  const title = overrides.title === undefined ? undefined : findTitleLine(lines, overrides.title, match);
  if (title !== undefined) findings.push({ index: title.index, label: 'title', grade: 'sure', rule: 'paste/title' });
  const window = overrides.body === undefined ? undefined : readRange(lines, overrides.body);
  if (overrides.body !== undefined && window === undefined) {
    problems.push({
      code: 'paste/override',
      severity: 'error',
      file,
      message: `paste.body: "${overrides.body}" names no lines of this text.`,
      hint: `paste: { body: lines ${lines[0]?.number ?? 1}-${lines.at(-1)?.number ?? 1} }`,
    });
  }
  return {
    findings,
    problems,
    ...(title === undefined ? {} : { title: title.index }),
    ...(window === undefined ? {} : { window }),
  };
}

function findTitleLine(
  lines: readonly Line[],
  wanted: string,
  match: (key: string, entry: string) => Line | undefined,
): Line | undefined {
  const number = /^line (\d{1,7})$/i.exec(wanted)?.[1];
  const found =
    number === undefined ? undefined : lines.find((line) => line.parts.some((part) => part.number === Number(number)));
  return found ?? match('title', wanted);
}

function readRange(lines: readonly Line[], range: string): TextWindow | undefined {
  const match = /^lines? (\d{1,7})(?:\s*[-–]\s*(\d{1,7}))?$/i.exec(range);
  if (match === null) return undefined;
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  const held = lines.filter((line) => line.number >= from && line.number <= to);
  const [first, last] = [held[0], held.at(-1)];
  return first === undefined || last === undefined ? undefined : { start: first.index, end: last.index + 1 };
}

interface Mismatch {
  readonly file: string;
  readonly key: string;
  readonly entry: string;
  readonly hits: readonly Line[];
}

function describeMismatch({ file, key, entry, hits }: Mismatch): Problem {
  const [first, second] = hits;
  if (first === undefined || second === undefined) {
    return {
      code: 'paste/override',
      severity: 'error',
      file,
      message: `paste.${key}: no line starts with "${entry}".`,
      hint: 'Copy the start of the line as it stands in the text, or remove the entry.',
    };
  }
  return {
    code: 'paste/override',
    severity: 'error',
    file,
    line: second.number,
    message: `paste.${key}: lines ${first.number} and ${second.number} both start with "${entry}".`,
    hint: 'Write more of the line, until only one is meant.',
    source: second.parts[0]?.text ?? second.text,
  };
}
