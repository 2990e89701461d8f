import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BuildOptions, BuildResult } from '../build.ts';
import { resolveClock } from '../clock.ts';
import { tuneForArticles } from '../launch/tune-engine.ts';
import { UsageFailure } from '../model/failure.ts';
import { readTemplateFiles } from '../read/template-files.ts';
import { cacheFolder, isStrict } from '../rebuild/identify-build.ts';
import type { ShippedTemplates } from '../render/mail/templates.ts';
import { formatAnnotations, formatProblems } from '../terminal/problems.ts';
import { layerCaches, openCache } from '../write/cache.ts';
import type { CommandContext, Option } from './command.ts';

/** The options that `build` and `check` share. */
export const BUILD_OPTIONS: Readonly<Record<string, Option>> = {
  now: {
    value: 'INSTANT',
    help: 'build as of then: 2026-11-23T07:00:00+02:00 (default: SOURCE_DATE_EPOCH, the commit, the clock)',
  },
  strict: { help: 'warnings are errors (default where CI=true)' },
  'no-strict': { help: 'warnings are only warnings, in CI too' },
  format: { value: 'FORMAT', help: 'text (default) or json, on standard output' },
  cache: {
    value: 'DIR',
    help: 'where a build keeps what the next can use again (default: .latewire/cache, and texts in ~/.cache)',
  },
  root: { value: 'DIR', help: 'the folder that holds content/ (default: here)' },
  verbose: { help: 'name every file that was written' },
};

/** The folder of the compiled program. */
export const LIB: string = join(import.meta.dirname, '..');

/** The templates that come with the package, beside the compiled program. */
export const SHIPPED_TEMPLATES: string = join(LIB, '../templates');

/** What came out of them when the package was compiled. */
const SHIPPED_COMPILED = join(LIB, 'bundle/templates');

// Absent where the program runs as it is written, uncompiled.
const PAGE_THREAD = join(LIB, 'bundle/page-thread.cjs');

/** What a build needs, from the words of the command line. Throws a {@link UsageFailure} for what makes no sense. */
export function prepareBuild({ options, cwd, env, readSystemClock }: CommandContext): BuildOptions {
  const root = resolve(cwd, options['root'] ?? '.');
  const format = options['format'] ?? 'text';
  if (format !== 'text' && format !== 'json')
    throw new UsageFailure('usage/format', `Unknown format "${format}".`, {
      hint: 'Write --format text or --format json.',
    });
  const clock = resolveClock({ flag: options['now'], epoch: env['SOURCE_DATE_EPOCH'], root, readSystemClock });
  return {
    root,
    now: clock.now,
    templates: readTemplateFiles([SHIPPED_TEMPLATES, join(root, 'templates')]),
    cache: layerCaches(openCache(cacheFolder(root, options)), openCache(SHIPPED_COMPILED)),
    shipped: readShippedTemplates,
    strict: isStrict(options, env),
    ...(existsSync(PAGE_THREAD) ? { pageThread: PAGE_THREAD } : {}),
    noteCount: tuneForArticles,
  };
}

// Precompiled templates are code: they come out of the package alone, never out of a folder that a build writes.
async function readShippedTemplates(key: string): Promise<ShippedTemplates | undefined> {
  const file = join(SHIPPED_COMPILED, `${key}.cjs`);
  return existsSync(file) ? ((await import(file)) as ShippedTemplates) : undefined;
}

/** Shows the problems of a build where its reader looks: as JSON, as text, and beside the lines of a pull request. */
export function printProblems({ problems }: BuildResult, { env, options, print, warn, style }: CommandContext): void {
  if (options['format'] === 'json') return;
  if (problems.length > 0) warn(`${formatProblems(problems, style)}\n`);
  if (env['GITHUB_ACTIONS'] === 'true') print(formatAnnotations(problems));
}

/** Refuses words behind a command that takes none: a mistyped option must not be passed over in silence. */
export function refusePositionals({ positionals }: CommandContext, name: string): void {
  const [word] = positionals;
  if (word === undefined) return;
  throw new UsageFailure('usage/argument', `latewire ${name}: "${word}" is one word too many.`, {
    hint: `Run "latewire ${name} --help" for what it takes.`,
  });
}
