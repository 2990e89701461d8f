import { resolveClock } from '../clock.ts';
import { type Instant, toInstant } from '../model/instant.ts';
import { type BuildWords, cacheFolder, identifyBuild } from '../rebuild/identify-build.ts';
import { findUnchanged, type Words } from '../rebuild/last-build.ts';
import { scanOptions } from './scan-options.ts';

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
  const options = scanOptions(argv.slice(1));
  if (options === undefined) return undefined;
  try {
    const identity = identifyBuild({ options, cwd, env }, lib);
    const readSystemClock = (): Instant => toInstant(Date.now());
    const clock = resolveClock({
      flag: options['now'],
      epoch: env['SOURCE_DATE_EPOCH'],
      root: identity.root,
      readSystemClock,
    });
    return findUnchanged(identity, cacheFolder(identity.root, options), { now: clock.now, readSystemClock });
  } catch {
    return undefined; // Wrong usage, no record or a damaged one, a disk that says no: the program says so better.
  }
}
