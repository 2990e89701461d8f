import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { Problem } from '../model/problem.ts';

/** A place in a file, counted from 1. */
export interface SourcePlace {
  readonly line: number;
  readonly column: number;
}

/** A YAML text read as nothing but maps, lists and strings, with the place of each. */
export interface YamlReading {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Where the value stands, or its key with `key`; the nearest parent when it does not. */
  readonly locate: (path: readonly PropertyKey[], part?: 'key' | 'value') => SourcePlace;
}

const MESSAGES: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  BLOCK_AS_IMPLICIT_KEY: [
    'this value holds ": ", so YAML reads it as a nested key.',
    'Put the value in quotes:  title: "Night ferry: a talk"',
  ],
  DUPLICATE_KEY: ['this key stands twice.', 'Keep one of the two.'],
  TAB_AS_INDENT: ['YAML takes no tabs before a key.', 'Indent with spaces.'],
  MULTIPLE_DOCS: ['there is a second document behind "---".', 'Keep one.'],
};

/**
 * Reads YAML 1.2 with the failsafe schema: every scalar is the text that was written, so that `no`, `1.10` and
 * `2020-01-04` never become something else. `firstLine` is the number in the file of the text's first line.
 */
export function readYaml(text: string, at: { readonly file: string; readonly firstLine: number }): YamlReading {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    merge: false,
  });
  const placeOf = (offset: number): SourcePlace => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + at.firstLine - 1, column: Math.max(col, 1) };
  };
  const found = [...document.errors, ...document.warnings];
  // A quote that is not closed leaves the bracket round it open too: one mistake, one problem.
  const errors = found.filter(
    ({ pos }, index) => index === 0 || pos[0] !== found[index - 1]?.pos[0] || found[index - 1]?.code !== 'MISSING_CHAR',
  );
  // Where the library's stack ended depends on the machine, and so does all that it says after that.
  const exhausted = errors.find(isExhausted);
  const problems = (exhausted === undefined ? errors : [exhausted]).map((error): Problem => {
    const open = findOpen(document, error);
    const [message, hint] = (open === undefined ? undefined : describeOpen(text.charAt(open))) ??
      MESSAGES[error.code] ?? [explain(error.message), SPECIFICATION];
    const place = placeOf(open ?? error.pos[0]);
    const quoted = error.code === 'BLOCK_AS_IMPLICIT_KEY' ? quoteValue(text, place.line - at.firstLine) : undefined;
    return { code: 'front-matter/yaml', severity: 'error', file: at.file, ...place, message, hint: quoted ?? hint };
  });
  let value: unknown;
  try {
    value = problems.length > 0 ? undefined : document.toJS({ maxAliasCount: 50 });
  } catch (cause) {
    problems.push({
      code: 'front-matter/yaml',
      severity: 'error',
      file: at.file,
      line: at.firstLine,
      column: 1,
      message: `${(cause as Error).message}.`,
      hint: 'Write the values out instead of repeating aliases.',
    });
  }
  return { value, problems, locate: (path, part = 'value') => placeOf(offsetOf(document.contents, path, part)) };
}

// The library tells where it gave up, often lines later; what an editor has to mend is where the value begins.
function findOpen(document: Document.Parsed, { code, message, pos }: YAMLError): number | undefined {
  if (code !== 'MISSING_CHAR' && !(code === 'BAD_INDENT' && message.startsWith('Flow'))) return undefined;
  let open: number | undefined;
  visit(document, {
    Node: (_, node) => {
      const isOpen = isCollection(node)
        ? node.flow === true
        : isScalar(node) && node.type?.startsWith('QUOTE') === true;
      if (isOpen && node.range?.[1] === pos[0]) open = node.range[0];
    },
  });
  return open;
}

function describeOpen(sign: string): readonly [message: string, hint: string] | undefined {
  if (sign === '"' || sign === "'")
    return [
      'the quotation mark that opens here is not closed.',
      `Close it on this line; inside the value write ${sign === '"' ? '\\"' : "''"} for the mark itself.`,
    ];
  if (sign !== '[' && sign !== '{') return undefined;
  return [`the bracket that opens here is not closed.`, `Close it with ${sign === '[' ? ']' : '}'} on this line.`];
}

const SPECIFICATION = 'See https://yaml.org/spec/1.2.2/ for what may stand here.';

function isExhausted({ message }: { readonly message: string }): boolean {
  return message.includes('call stack');
}

function explain(message: string): string {
  return isExhausted({ message })
    ? 'this nests deeper than anything a person writes.'
    : `${message.replace(/\.$/, '')}.`;
}

function quoteValue(text: string, index: number): string | undefined {
  const match = /^([\s-]*[\w+]+):[ \t]+(\S.*)$/.exec(text.split('\n')[index] ?? '');
  if (match === null || /["\\]/.test(match[2] ?? '')) return undefined;
  return `Put the value in quotes:  ${(match[1] ?? '').trim()}: "${(match[2] ?? '').trim()}"`;
}

function offsetOf(root: unknown, path: readonly PropertyKey[], part: 'key' | 'value'): number {
  let node: unknown = root;
  let offset = 0;
  for (const [index, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (pair === undefined) return offset;
      const wanted = part === 'key' && index === path.length - 1 ? pair.key : pair.value;
      offset = startOf(wanted) ?? startOf(pair.key) ?? offset;
      node = pair.value;
    } else {
      const items: unknown = isNode(node) && 'items' in node ? node.items : undefined;
      const next: unknown = Array.isArray(items) && typeof step === 'number' ? items[step] : undefined;
      offset = startOf(next) ?? offset;
      node = next;
    }
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? (node as Node).range?.[0] : undefined;
}
