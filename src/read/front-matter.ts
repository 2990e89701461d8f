import type { Problem, Result } from '../model/problem.ts';
import { checkShape } from './check-shape.ts';
import { type FrontMatter, frontMatterSchema } from './front-matter-schema.ts';
import { readPlainFrontMatter } from './plain-front-matter.ts';
import { readYaml, type SourcePlace } from './yaml.ts';

/** An article file cut in two. */
export interface FrontMatterReading {
  /** What stands on top; empty when nothing does. */
  readonly given: FrontMatter;
  /** The rest of the file. */
  readonly rest: string;
  /** The number in the file of the rest's first line. */
  readonly firstLine: number;
  /** Where a key or value stands, for problems found later. */
  readonly locate: (path: readonly PropertyKey[], part?: 'key' | 'value') => SourcePlace;
}

const NOWHERE = (): SourcePlace => ({ line: 1, column: 1 });

/** Splits off and reads the front matter of a file, when it begins with a line `---`. */
export function readFrontMatter(text: string, file: string): Result<FrontMatterReading> {
  const cut = splitFrontMatter(text);
  if (cut === undefined)
    return { value: { given: emptyFrontMatter(), rest: text, firstLine: 1, locate: NOWHERE }, problems: [] };
  const plain = cut.open ? undefined : readPlainFrontMatter(cut.head);
  if (plain !== undefined) {
    const locate: FrontMatterReading['locate'] = (path, part) =>
      readYaml(cut.head, { file, firstLine: 2 }).locate(path, part);
    return { value: { given: plain, rest: cut.rest, firstLine: cut.firstLine, locate }, problems: [] };
  }
  const lines = text.slice(0, 65_536).split('\n');
  const reading = readYaml(cut.head, { file, firstLine: 2 });
  const rest = { rest: cut.rest, firstLine: cut.firstLine, locate: reading.locate };
  if (cut.open) return { value: { given: emptyFrontMatter(), ...rest }, problems: [notClosed(file)] };
  const { value, problems } =
    reading.problems.length > 0
      ? { value: undefined, problems: reading.problems }
      : checkShape(frontMatterSchema, reading, { file, topic: 'front-matter', lines });
  const framed = problems.map((problem): Problem => {
    const source = problem.source ?? lines[(problem.line ?? 0) - 1];
    return source === undefined ? problem : { ...problem, source };
  });
  return { value: { given: value ?? emptyFrontMatter(), ...rest }, problems: framed };
}

function emptyFrontMatter(): FrontMatter {
  return frontMatterSchema.parse({});
}

function splitFrontMatter(text: string): { head: string; rest: string; firstLine: number; open: boolean } | undefined {
  if (!/^---[ \t]*\n/.test(text)) return undefined;
  const start = text.indexOf('\n') + 1;
  const end = /^(---|\.\.\.)[ \t]*$/m;
  const found = end.exec(text.slice(start));
  if (found === null) return { head: '', rest: '', firstLine: 1, open: true };
  const head = text.slice(start, start + found.index);
  const after = text.indexOf('\n', start + found.index);
  return { head, rest: after === -1 ? '' : text.slice(after + 1), firstLine: head.split('\n').length + 2, open: false };
}

function notClosed(file: string): Problem {
  return {
    code: 'front-matter/not-closed',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: 'the front matter that begins here has no end.',
    hint: 'Close it with a line of its own:  ---',
    source: '---',
  };
}
