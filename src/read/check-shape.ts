import { suggestName } from '../model/nearest.ts';
import type { Problem, Result } from '../model/problem.ts';
import type { Shape, ShapeIssue } from './shape.ts';
import type { YamlReading } from './yaml.ts';

/** What checking a shape needs for its problems. */
export interface ShapeOptions {
  readonly file: string;
  /** First part of each problem's code: `front-matter`, `publication`. */
  readonly topic: string;
  /** The lines of the file, for the code frame. */
  readonly lines: readonly string[];
  /** What else helps with a key that is not known. */
  readonly advice?: string;
}

/** The value as the schema has it, and everything that is wrong with it, each at its place; wrong keys are left out of the value, which is `undefined` when nothing remains. */
export function checkShape<T>(schema: Shape<T>, reading: YamlReading, options: ShapeOptions): Result<T | undefined> {
  const parsed = schema.safeParse(reading.value ?? {});
  if (parsed.success) return { value: parsed.data, problems: [] };
  const rest = schema.safeParse(omitKeys(reading.value, parsed.error.issues));
  return {
    value: rest.success ? rest.data : undefined,
    problems: parsed.error.issues.flatMap((issue) => describeIssue(issue, { schema, reading, options })),
  };
}

// What else is wrong with an article is worth knowing in the same run.
function omitKeys(value: unknown, issues: readonly ShapeIssue[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const wrong = new Set(
    issues.flatMap((issue) =>
      issue.path.length > 0 ? [String(issue.path[0])] : issue.code === 'unrecognized_keys' ? issue.keys : [],
    ),
  );
  return Object.fromEntries(Object.entries(value).filter(([key]) => !wrong.has(key)));
}

interface IssueContext {
  readonly schema: Shape<unknown>;
  readonly reading: YamlReading;
  readonly options: ShapeOptions;
}

function describeIssue(issue: ShapeIssue, { schema, reading, options }: IssueContext): readonly Problem[] {
  const { file, topic, lines } = options;
  const at = (path: readonly PropertyKey[], part: 'key' | 'value') => {
    const place = reading.locate(path, part);
    const source = lines[place.line - 1];
    return { severity: 'error' as const, file, ...place, ...(source === undefined ? {} : { source }) };
  };
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) => {
      const advice = options.advice === undefined ? '' : `\n${options.advice}`;
      const listed = known.length === 0 ? {} : { hint: `Known here: ${known.join(', ')}.${advice}` };
      const message = `unknown key "${key}".${suggestName(key, known)}`;
      return { code: `${topic}/unknown-key`, ...at([...issue.path, key], 'key'), message, ...listed };
    });
  }
  if (issue.path.length === 0) {
    const message = 'this holds no keys with values.';
    return [{ code: `${topic}/no-map`, ...at([], 'value'), message, hint: 'Write lines such as  title: A headline' }];
  }
  const name = issue.path.map(String).join('.');
  const missing = issue.code === 'invalid_type' && isAbsent(reading.value, issue.path);
  if (missing) {
    return [
      {
        code: `${topic}/missing-key`,
        ...at(issue.path.slice(0, -1), 'value'),
        message: `"${name}" is missing.`,
        hint: `Add it:  ${String(issue.path.at(-1))}: …`,
      },
    ];
  }
  return [{ code: `${topic}/value`, ...at(issue.path, 'value'), message: `"${name}": ${issue.message}` }];
}

function isAbsent(value: unknown, path: readonly PropertyKey[]): boolean {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null) return true;
    current = (current as Readonly<Record<PropertyKey, unknown>>)[step];
  }
  return current === undefined;
}

function keysAt(schema: Shape<unknown>, path: readonly PropertyKey[]): readonly string[] {
  let current: unknown = schema;
  for (const step of path) current = childOf(unwrap(current), step);
  return Object.keys(shapeOf(unwrap(current)) ?? {});
}

function childOf(schema: unknown, step: PropertyKey): unknown {
  const shape = shapeOf(schema);
  if (shape !== undefined) return shape[String(step)];
  return (schema as { readonly element?: unknown } | undefined)?.element;
}

function shapeOf(schema: unknown): Readonly<Record<string, unknown>> | undefined {
  return (schema as { readonly shape?: Readonly<Record<string, unknown>> } | undefined)?.shape;
}

// Optional, default and pipe wrap the schema whose keys are meant.
function unwrap(schema: unknown): unknown {
  let current = schema as
    | { readonly def?: { readonly innerType?: unknown; readonly in?: unknown; readonly options?: readonly unknown[] } }
    | undefined;
  for (let depth = 0; depth < 8 && shapeOf(current) === undefined; depth += 1) {
    const { innerType, in: input, options } = current?.def ?? {};
    const inner = innerType ?? input ?? options?.find((option) => shapeOf(unwrap(option)) !== undefined);
    if (inner === undefined) break;
    current = inner as typeof current;
  }
  return current;
}
