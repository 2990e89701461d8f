import { parse, TomlDate, TomlError } from 'smol-toml';
import type { Problem } from '../model/problem.ts';
import type { SourcePlace, YamlReading } from './yaml.ts';

/** Reads TOML 1.0 into the same maps, lists and strings as YAML, so that one schema checks both. */
export function readToml(text: string, at: { readonly file: string; readonly firstLine: number }): YamlReading {
  const lines = text.split('\n');
  const locate = (path: readonly PropertyKey[]): SourcePlace => {
    const key = String(path.find((step) => typeof step === 'string') ?? '');
    const index = lines.findIndex((line) =>
      line
        .trimStart()
        .replace(/^["'[]+/, '')
        .startsWith(key),
    );
    const column = index === -1 || key === '' ? 1 : (lines[index] ?? '').indexOf(key) + 1;
    return { line: Math.max(index, 0) + at.firstLine, column };
  };
  try {
    return { value: toStrings(parse(text)), problems: [], locate };
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause;
    const problem: Problem = {
      code: 'front-matter/toml',
      severity: 'error',
      file: at.file,
      line: cause.line + at.firstLine - 1,
      column: cause.column,
      message: `${cause.message.split('\n')[0] ?? 'this is not TOML'}.`,
      hint: 'See https://toml.io/en/v1.0.0 for what may stand here.',
    };
    return { value: undefined, problems: [problem], locate };
  }
}

function toStrings(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString().replace(/\.000(?!\d)/, '');
  if (Array.isArray(value)) return value.map(toStrings);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, toStrings(field)]));
  return String(value);
}
