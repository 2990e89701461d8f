import { parseArgs } from 'node:util';
import { resolveClock } from '../clock.ts';
import { type Instant, toInstant } from '../model/instant.ts';
import { type BuildWords, cacheFolder, identifyBuild } from '../rebuild/identify-build.ts';
import { findUnchanged, type Words } from '../rebuild/last-build.ts';
import { openCache } from '../write/cache.ts';

const OPTIONS = {
  root: { type: 'string' },
  out: { type: 'string' },
  cache: { type: 'string' },
  now: { type: 'string' },
  strict: { type: 'boolean' },
  'no-strict': { type: 'boolean' },
} as const;

/**
 * What `latewire build` says when nothing has changed since the last one, found out before the program is loaded.
 * `undefined` sends everything else, and every doubt, to the program.
 */
export function skipUnchanged(
  argv: readonly string[],
  { cwd, env, lib }: Pick<BuildWords, 'cwd' | 'env'> & { readonly lib: string },
): { readonly plain: Words; readonly coloured: Words } | undefined {
  // Annotations beside the lines of a pull request are made by the program.
  if (argv[0] !== 'build' || env['GITHUB_ACTIONS'] === 'true') return undefined;
  try {
    const { values } = parseArgs({ args: argv.slice(1), options: OPTIONS, strict: true });
    const options = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
    const identity = identifyBuild({ options, cwd, env }, lib);
    const cache = openCache(cacheFolder(identity.root, options));
    const readSystemClock = (): Instant => toInstant(Date.now());
    const clock = resolveClock({
      flag: options['now'],
      epoch: env['SOURCE_DATE_EPOCH'],
      root: identity.root,
      readSystemClock,
    });
    return findUnchanged(identity, cache, { now: clock.now, readSystemClock });
  } catch {
    return undefined; // Wrong usage, a damaged record, a disk that says no: the program says so better.
  }
}
