import type { Problem, Result } from '../model/problem.ts';
import { checkFrontMatter } from './check-front-matter.ts';
import { EMPTY_FRONT_MATTER } from './empty-front-matter.ts';
import type { FrontMatter } from './front-matter-schema.ts';
import { readPlainFrontMatter } from './plain-front-matter.ts';
import { readToml } from './toml.ts';
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

// Nobody writes more by hand, and what is generated belongs into files of its own.
const LONGEST = 65_536;

const NOWHERE = (): SourcePlace => ({ line: 1, column: 1 });

/** Splits off and reads the front matter of a file, when it begins with a line `---` (YAML) or `+++` (TOML). */
export function readFrontMatter(text: string, file: string): Result<FrontMatterReading> {
  const cut = splitFrontMatter(text);
  if (cut === undefined)
    return { value: { given: EMPTY_FRONT_MATTER, rest: text, firstLine: 1, locate: NOWHERE }, problems: [] };
  const plain = cut.open || cut.toml || cut.head.length > LONGEST ? undefined : readPlainFrontMatter(cut.head);
  if (plain !== undefined) {
    const locate: FrontMatterReading['locate'] = (path, part) =>
      readYaml(cut.head, { file, firstLine: 2 }).locate(path, part);
    return { value: { given: plain, rest: cut.rest, firstLine: cut.firstLine, locate }, problems: [] };
  }
  const lines = text.slice(0, LONGEST + 10).split('\n');
  if (cut.head.length > LONGEST)
    return {
      value: { given: EMPTY_FRONT_MATTER, rest: cut.rest, firstLine: cut.firstLine, locate: NOWHERE },
      problems: [tooLong(file)],
    };
  const reading = (cut.toml ? readToml : readYaml)(cut.head, { file, firstLine: 2 });
  const rest = { rest: cut.rest, firstLine: cut.firstLine, locate: reading.locate };
  if (cut.open) return { value: { given: EMPTY_FRONT_MATTER, ...rest }, problems: [notClosed(file)] };
  const { value, problems } =
    reading.problems.length > 0
      ? { value: undefined, problems: reading.problems }
      : checkFrontMatter(reading, { file, lines });
  const framed = problems.map((problem): Problem => {
    const source = problem.source ?? lines[(problem.line ?? 0) - 1];
    return source === undefined ? problem : { ...problem, source };
  });
  return { value: { given: value ?? EMPTY_FRONT_MATTER, ...rest }, problems: framed };
}

/** A text cut in two at its front matter. */
export interface Cut {
  readonly head: string;
  readonly rest: string;
  readonly firstLine: number;
  readonly open: boolean;
  readonly toml: boolean;
}

/** Cuts off the front matter of a text that begins with `---` or `+++`; nothing where it has none. */
export function splitFrontMatter(text: string): Cut | undefined {
  const toml = /^\+\+\+[ \t]*\n/.test(text);
  if (!toml && !/^---[ \t]*\n/.test(text)) return undefined;
  const start = text.indexOf('\n') + 1;
  const end = toml ? /^\+\+\+[ \t]*$/m : /^(?:---|\.\.\.)[ \t]*$/m;
  const found = end.exec(text.slice(start));
  if (found === null) return { head: '', rest: '', firstLine: 1, open: true, toml };
  const head = text.slice(start, start + found.index);
  const after = text.indexOf('\n', start + found.index);
  const rest = after === -1 ? '' : text.slice(after + 1);
  return { head, rest, firstLine: head.split('\n').length + 2, open: false, toml };
}

function tooLong(file: string): Problem {
  return {
    code: 'front-matter/too-long',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: `the front matter has more than ${LONGEST} characters.`,
    hint: 'Put long lists into a file beside the article: name.related.txt.',
    source: '---',
  };
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
