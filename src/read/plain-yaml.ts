import { removeIllegalCharacters } from '../model/text.ts';
import { UNUSUAL } from './unusual-characters.ts';

/** What plain YAML says: maps, lists and texts. */
export type PlainValue = string | readonly PlainValue[] | PlainMap;
export type PlainMap = ReadonlyMap<string, PlainValue>;

/** Longer ones are unusual enough for the library. */
const MAX_LENGTH = 16_384;

/** A line that is neither empty nor a comment. */
interface Line {
  readonly indent: number;
  readonly text: string;
}

/**
 * The value of a YAML text that is as plain as most settings are, equal to what the YAML library makes of it with the
 * failsafe schema: maps and lists by indentation or in brackets on one line, values plain or in quotes without escapes.
 * `undefined` for everything else, and for whatever may be wrong: then the library decides.
 */
export function readPlainYaml(text: string): PlainMap | undefined {
  if (text.length > MAX_LENGTH || UNUSUAL.test(text) || removeIllegalCharacters(text) !== text) return undefined;
  const lines = text.split('\n').flatMap(readLine);
  const made = lines[0]?.indent === 0 ? readMap(lines, 0) : undefined;
  return made?.next === lines.length ? made.value : undefined;
}

function readLine(text: string): readonly Line[] {
  const indent = text.search(/[^ ]/);
  return indent === -1 || text.charAt(indent) === '#' ? [] : [{ indent, text: text.slice(indent) }];
}

interface Made<Value> {
  readonly value: Value;
  /** The line behind it. */
  readonly next: number;
}

const KEY = /^([A-Za-z_]\w*):(?: +|$)/;

function readMap(lines: readonly Line[], from: number): Made<PlainMap> | undefined {
  const value = new Map<string, PlainValue>();
  const indent = lines[from]?.indent ?? 0;
  let next = from;
  for (let line = lines[next]; line?.indent === indent; line = lines[next]) {
    const [whole = '', key = ''] = KEY.exec(line.text) ?? [];
    const made = key === '' || value.has(key) ? undefined : readBehind(lines, next, line.text.slice(whole.length));
    if (made === undefined) return undefined;
    value.set(key, made.value);
    next = made.next;
  }
  return { value, next };
}

const ITEM = /^- +/;

function readList(lines: readonly Line[], from: number): Made<readonly PlainValue[]> | undefined {
  const value: PlainValue[] = [];
  const indent = lines[from]?.indent ?? 0;
  let next = from;
  for (let line = lines[next]; line?.indent === indent; line = lines[next]) {
    const [dash = ''] = ITEM.exec(line.text) ?? [];
    const rest = line.text.slice(dash.length);
    if (dash === '') return undefined;
    // A map that begins behind the dash goes on in the same column.
    const inside: Line = { indent: indent + dash.length, text: rest };
    const made = KEY.test(rest) ? readMap(lines.with(next, inside), next) : readBehind(lines, next, rest);
    if (made === undefined) return undefined;
    value.push(made.value);
    next = made.next;
  }
  return { value, next };
}

// What stands behind a key or a dash; where nothing does, what is indented below it.
function readBehind(lines: readonly Line[], at: number, rest: string): Made<PlainValue> | undefined {
  const next = at + 1;
  const isDeeper = (lines[next]?.indent ?? 0) > (lines[at]?.indent ?? 0);
  const hasValue = rest !== '' && !rest.startsWith('#');
  // A value that goes on in the next line is for the library.
  if (hasValue === isDeeper) return undefined;
  if (!hasValue) return lines[next]?.text.startsWith('- ') === true ? readList(lines, next) : readMap(lines, next);
  const value = readInline(rest);
  return value === undefined ? undefined : { value, next };
}

const END = ' *(?: #.*)?$';
const QUOTED = new RegExp(`^(?:"([^"\\\\]+)"|'([^']+)')${END}`);
// Section 7.3.3 of YAML 1.2, without all that begins with an indicator.
const FIRST = '[^\\s\\-?:,[\\]{}#&*!|>\'"%@`=~]';
const PLAIN = new RegExp(`^(${FIRST}(?:[^:#]|:(?! |$)|(?<! )#)*?)${END}`);

function readInline(text: string): PlainValue | undefined {
  if (text.startsWith('[') || text.startsWith('{')) {
    const made = readFlow(text, 0);
    return made !== undefined && FLOW_END.test(text.slice(made.next)) ? made.value : undefined;
  }
  const [, ...found] = (/^["']/.test(text) ? QUOTED : PLAIN).exec(text) ?? [];
  return refuseSpaced(found.find((one) => one !== undefined));
}

const FLOW_END = new RegExp(`^${END}`);
const FLOW_SCALAR = new RegExp(`"([^"\\\\]+)"|'([^']+)'|(${FIRST}(?:[^:,[\\]{}#"']|:(?=[^\\s,[\\]{}]))*)`, 'y');
const FLOW_KEY = /([A-Za-z_]\w*): +/y;
const FLOW_NEXT = /(?: *, +(?![\]}])| *(?=[\]}]))/y;

// From a bracket or a scalar on; `next` is the offset behind it.
function readFlow(text: string, at: number): Made<PlainValue> | undefined {
  if (text.charAt(at) === '[') return readFlowList(text, at);
  if (text.charAt(at) === '{') return readFlowMap(text, at);
  const match = matchAt(FLOW_SCALAR, text, at);
  const [, double, single, plain] = match ?? [];
  const value = refuseSpaced(double ?? single ?? plain?.replace(/ +$/, ''));
  return value === undefined || match === undefined ? undefined : { value, next: at + match[0].length };
}

function readFlowList(text: string, at: number): Made<PlainValue> | undefined {
  const value: PlainValue[] = [];
  let next = skipSpaces(text, at + 1);
  while (text.charAt(next) !== ']') {
    const item = readFlow(text, next);
    const gap = item && matchAt(FLOW_NEXT, text, item.next);
    if (item === undefined || gap === undefined) return undefined;
    value.push(item.value);
    next = item.next + gap[0].length;
  }
  return { value, next: next + 1 };
}

function readFlowMap(text: string, at: number): Made<PlainValue> | undefined {
  const value = new Map<string, PlainValue>();
  let next = skipSpaces(text, at + 1);
  while (text.charAt(next) !== '}') {
    const key = matchAt(FLOW_KEY, text, next);
    const item = key && !value.has(key[1] ?? '') ? readFlow(text, next + key[0].length) : undefined;
    const gap = item && matchAt(FLOW_NEXT, text, item.next);
    if (key === undefined || item === undefined || gap === undefined) return undefined;
    value.set(key[1] ?? '', item.value);
    next = item.next + gap[0].length;
  }
  return { value, next: next + 1 };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function skipSpaces(text: string, at: number): number {
  return at + text.slice(at).search(/[^ ]|$/);
}

// What is empty, or has outer spaces to be kept or cut, is for the library.
function refuseSpaced(text: string | undefined): string | undefined {
  return text === '' || text?.trim() !== text ? undefined : text;
}
