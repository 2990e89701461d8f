import { type OptionKind, scanArguments } from './scan-arguments.ts';

const KINDS: Readonly<Record<string, OptionKind>> = {
  __proto__: null as never,
  root: 'value',
  out: 'value',
  cache: 'value',
  now: 'value',
  strict: 'flag',
  'no-strict': 'flag',
};

/** The options of a build where they, and nothing else, are plain; see {@link scanArguments}. */
export function scanOptions(args: readonly string[]): Readonly<Record<string, string>> | undefined {
  const scanned = scanArguments(args, (name) => KINDS[name]);
  return scanned?.positionals.length === 0 ? scanned.options : undefined;
}
