import { z } from 'zod';
import { count, flag, type Shape, words } from '../src/read/shape.ts';

/** A JSON Schema (2020-12) as data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Texts that an editor's program shows beside a key. */
export type Descriptions = Readonly<Record<string, string>>;

/** The JSON Schema of what may be written where `shape` reads, with what is said of its keys. */
export function describeShape(
  shape: Shape<unknown>,
  about: { readonly title: string; readonly keys: Descriptions },
): JsonSchema {
  const schema = z.toJSONSchema(shape, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => rewrite(zodSchema as unknown, jsonSchema as Record<string, unknown>),
  }) as Record<string, unknown>;
  const { $schema, properties, ...rest } = schema;
  const described = Object.entries(properties as Record<string, JsonSchema>).map(([key, value]) => [
    key,
    about.keys[key] === undefined ? value : { description: about.keys[key], ...value },
  ]);
  return { $schema, title: about.title, ...rest, properties: Object.fromEntries(described) };
}

// The reader gets every value of YAML as the text that was written; who checks with a schema sees numbers and truth values.
function rewrite(shape: unknown, json: Record<string, unknown>): void {
  const replace = (next: JsonSchema): void => {
    for (const key of Object.keys(json)) delete json[key];
    Object.assign(json, next);
  };
  const core = bare(shape);
  if (core === words) replace({ type: ['string', 'number'] });
  else if (core === flag) replace({ type: 'boolean' });
  else if (core === count) replace({ type: 'integer', minimum: 1, maximum: 9_999_999 });
  else if (json['type'] === 'object' && Array.isArray(json['required'])) requireOnly(core, json);
  else if (isList(core) && json['type'] === 'array') replace({ anyOf: [json['items'], { ...json }] });
}

// A list that is not there is an empty one.
function requireOnly(shape: unknown, json: Record<string, unknown>): void {
  const { shape: keys = {} } = shape as { readonly shape?: Readonly<Record<string, unknown>> };
  const required = (json['required'] as readonly string[]).filter((key) => !isList(bare(keys[key])));
  if (required.length > 0) json['required'] = required;
  else delete json['required'];
}

function bare(shape: unknown): unknown {
  const inner = (shape as { readonly def?: { readonly type?: string; readonly innerType?: unknown } }).def;
  return inner?.type === 'optional' ? bare(inner.innerType) : shape;
}

function isList(shape: unknown): boolean {
  const { def } = shape as {
    readonly def?: { readonly type?: string; readonly in?: { readonly def?: { readonly type?: string } } };
  };
  return def?.type === 'pipe' && def.in?.def?.type === 'transform';
}
