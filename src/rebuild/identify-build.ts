import { join, resolve } from 'node:path';
import { showFolder } from '../terminal/show-folder.ts';
import type { BuildIdentity } from './last-build.ts';

/** The words of the command line and the environment that decide a build's bytes. */
export interface BuildWords {
  readonly options: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What makes two builds the same build. `lib` is the folder of the compiled program. */
export function identifyBuild({ options, cwd, env }: BuildWords, lib: string): BuildIdentity {
  const root = resolve(cwd, options['root'] ?? '.');
  const out = resolve(root, options['out'] ?? 'dist');
  const own = join(root, 'templates');
  const shipped = join(lib, '../templates');
  return {
    root,
    out,
    shown: showFolder(out, cwd),
    strict: isStrict(options, env),
    inputs: [join(root, 'content'), ...new Set([own, shipped])],
    program: [join(lib, 'bundle/cli.cjs')],
  };
}

/** Whether warnings stop a build: always in CI, unless that is refused. */
export function isStrict(options: BuildWords['options'], env: BuildWords['env']): boolean {
  return options['no-strict'] === undefined && (options['strict'] !== undefined || env['CI'] === 'true');
}

/** Where texts are kept between builds. */
export function cacheFolder(root: string, options: BuildWords['options']): string {
  return resolve(root, options['cache'] ?? '.latewire/cache');
}
