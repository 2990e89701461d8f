import { relative, resolve } from 'node:path';
import { type BuildResult, buildPublication } from '../build.ts';
import { UsageFailure } from '../model/failure.ts';
import { openKept } from '../rebuild/keep.ts';
import { showFolder } from '../terminal/show-folder.ts';
import { formatSummary } from '../terminal/summary.ts';
import type { Command, CommandContext, ExitCode } from './command.ts';
import { BUILD_OPTIONS, LIB, prepareBuild, printProblems, refusePositionals } from './prepare.ts';
import { rememberBuild } from './remember-build.ts';

/** `latewire build`: content/ in, dist/ out. */
export const buildCommand: Command = {
  name: 'build',
  summary: 'read content/, write dist/',
  usage: 'latewire build [options]',
  details:
    'Reads the articles, renders feeds, digest and pages, checks them all, and only then replaces the output folder.',
  example: 'latewire build --out public --now 2026-11-23T07:00:00+02:00',
  options: { out: { value: 'DIR', help: 'the output folder (default: dist)' }, ...BUILD_OPTIONS },
  run: async (context) => {
    refusePositionals(context, 'build');
    const options = prepareBuild(context);
    const out = resolve(options.root, context.options['out'] ?? 'dist');
    refuseInputs(options.root, out);
    const started = context.readSystemClock();
    const kept = openKept(context, { root: options.root, lib: LIB });
    const result = await buildPublication({ ...options, ...kept, out });
    if (result.ok) kept?.save();
    rememberBuild(result, { context, started });
    return reportBuild(result, context, showFolder(out, context.cwd));
  },
};

/** Prints what a build has to say, and gives its exit code. */
export function reportBuild(result: BuildResult, context: CommandContext, out: string): ExitCode {
  printProblems(result, context);
  const { ok, problems, written, mails, editions = [], visible } = result;
  if (context.options['format'] === 'json') {
    const waiting = visible?.waiting.map(({ head, reason, until }) => ({ file: head.file, reason, until }));
    const told = {
      ok,
      problems,
      written,
      mails,
      editions: editions.map(({ id, articles }) => ({ id, articles: articles.length })),
      waiting,
    };
    context.print(`${JSON.stringify(told, null, 2)}\n`);
  } else if (ok) {
    context.print(formatSummary(result, { style: context.style, out }));
    if (context.options['verbose'] !== undefined)
      for (const path of written?.written ?? []) context.print(`  wrote ${out}/${path}\n`);
  } else {
    const kept = written === undefined ? 'Nothing was written; the last good output is untouched.' : '';
    context.warn(
      `${context.style.red('Stopped')}: ${problems.length} problem${problems.length === 1 ? '' : 's'}. ${kept}\n`,
    );
  }
  return ok ? 0 : 1;
}

// Replacing the output folder removes what is in it: it must never be, or hold, or stand in, what we read.
function refuseInputs(root: string, out: string): void {
  for (const input of ['.', 'content', 'templates', 'src', '.git']) {
    const source = resolve(root, input);
    const holds = !relative(out, source).startsWith('..');
    const standsIn = input !== '.' && !relative(source, out).startsWith('..');
    if (holds || standsIn) {
      throw new UsageFailure(
        'usage/out',
        `Writing ${out}: it is, holds, or stands in ${source}, which a build reads.`,
        { hint: 'Choose another folder with --out.' },
      );
    }
  }
}
