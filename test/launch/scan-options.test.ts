import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanArguments } from '../../src/launch/scan-arguments.ts';
import { scanOptions } from '../../src/launch/scan-options.ts';

const OPTIONS = {
  root: { type: 'string' },
  out: { type: 'string' },
  cache: { type: 'string' },
  now: { type: 'string' },
  strict: { type: 'boolean' },
  'no-strict': { type: 'boolean' },
} as const;

/** What the launcher asked before it scanned by itself; `undefined` where it refuses. */
function parse(args: readonly string[]): Readonly<Record<string, string>> | undefined {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: true });
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
  } catch {
    return undefined;
  }
}

function scansTo(args: readonly string[], options: Readonly<Record<string, string>> | undefined): void {
  expect(scanOptions(args), args.join(' ')).toEqual(options);
  if (options !== undefined) expect(parse(args), args.join(' ')).toEqual(options);
}

test('plain options', () => {
  scansTo([], {});
  scansTo(['--now', '2026-01-02T00:00:00Z'], { now: '2026-01-02T00:00:00Z' });
  scansTo(['--root=a=b', '--out', 'c=d', '--strict'], { root: 'a=b', out: 'c=d', strict: 'true' });
  scansTo(['--cache=-x', '--no-strict'], undefined);
  scansTo(['--no-strict', '--cache', ' '], { 'no-strict': 'true', cache: ' ' });
});

test('everything else is for the program', () => {
  scansTo(['--now'], undefined);
  scansTo(['--now', '--strict'], undefined);
  scansTo(['--now='], undefined);
  scansTo(['--now', ''], undefined);
  scansTo(['--strict=true'], undefined);
  scansTo(['--strict', '--strict'], undefined);
  scansTo(['--root', 'a', '--root', 'b'], undefined);
  scansTo(['-h'], undefined);
  scansTo(['--'], undefined);
  scansTo(['--verbose'], undefined);
  scansTo(['--toString', 'x'], undefined);
  scansTo(['--__proto__', 'x'], undefined);
  scansTo(['extra'], undefined);
});

function kindOf(name: string): 'value' | 'flag' | undefined {
  if (!Object.hasOwn(OPTIONS, name)) return undefined;
  return OPTIONS[name as keyof typeof OPTIONS].type === 'string' ? 'value' : 'flag';
}

test('words between the options', () => {
  expect(scanArguments(['a.md', '--strict', 'b.md', '', '--out', 'c'], kindOf)).toEqual({
    options: { strict: 'true', out: 'c' },
    positionals: ['a.md', 'b.md', ''],
  });
  expect(scanArguments(['-'], kindOf)).toBeUndefined();
  expect(scanArguments(['--', 'a.md'], kindOf)).toBeUndefined();
});

test('whatever is scanned, parseArgs reads the same', () => {
  const word = fc.oneof(
    fc.constantFrom(...Object.keys(OPTIONS).map((name) => `--${name}`)),
    fc.constantFrom(
      '--root=x',
      '--out=',
      '--now=a=b',
      '--strict=1',
      '--no-strict=',
      '--',
      '-',
      '-o',
      '--o',
      '',
      'x',
      '=',
    ),
    fc.string({ maxLength: 6 }),
  );
  let scanned = 0;
  fc.assert(
    fc.property(fc.array(word, { maxLength: 5 }), (args) => {
      const found = scanArguments(args, kindOf);
      expect(scanOptions(args)).toEqual(found?.positionals.length === 0 ? found.options : undefined);
      if (found === undefined) return;
      scanned += 1;
      const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
      const given = Object.entries(values).map(([name, value]) => [name, String(value)]);
      expect({ options: Object.fromEntries(given), positionals }).toEqual(found);
    }),
    { numRuns: 5_000 },
  );
  expect(scanned).toBeGreaterThan(100);
});
