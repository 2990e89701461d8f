import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Diagnosis, diagnoseFeed } from '../doctor/diagnose.ts';
import type { FeedKind } from '../doctor/feed-kind.ts';
import { fetchFeed, LIMITS } from '../doctor/fetch-feed.ts';
import { EnvironmentFailure, UsageFailure } from '../model/failure.ts';
import { hasErrors } from '../model/problem.ts';
import { formatProblems } from '../terminal/problems.ts';
import type { Command, CommandContext } from './command.ts';

const NAMES: Readonly<Record<FeedKind, string>> = {
  atom: 'Atom',
  rss: 'RSS',
  rdf: 'RSS 1.0',
  rss11: 'RSS 1.1',
  json: 'JSON Feed',
  opml: 'OPML',
  service: 'AtomPub document, not a feed',
  other: 'a known kind of document, not a feed; read as XML only',
  unknown: 'no feed',
};

/** `latewire doctor FILE|URL…`: what is wrong with any feed, ours or not. */
export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'find what is wrong with any feed',
  usage: 'latewire doctor FILE|URL… [--format text|json]',
  details:
    'Examines RSS, Atom, JSON Feed and OPML, each finding with a rule and its line and column. Exit code 1 when one is an error.',
  example: 'latewire doctor https://example.org/atom.xml',
  options: {
    format: { value: 'text|json', help: 'how findings are printed (default: text)' },
    strict: { help: 'count warnings as errors' },
  },
  run: async (context) => {
    const { positionals, options, print, style } = context;
    const format = options['format'] ?? 'text';
    if (positionals.length === 0 || (format !== 'text' && format !== 'json')) {
      throw new UsageFailure('usage/doctor', 'latewire doctor takes a file or an address.', {
        hint: `Usage: ${doctorCommand.usage}`,
      });
    }
    const results: (Diagnosis & { readonly file: string })[] = [];
    for (const file of positionals) results.push({ file, ...(await examine(file, context)) });
    if (format === 'json') {
      print(`${JSON.stringify(positionals.length === 1 ? results[0] : results, undefined, 2)}\n`);
    } else for (const result of results) print(describe(result, style));
    const isFound = results.some(
      ({ problems }) => hasErrors(problems) || (options['strict'] !== undefined && problems.length > 0),
    );
    return isFound ? 1 : 0;
  },
};

async function examine(file: string, { cwd, signal, readInput, readSystemClock }: CommandContext): Promise<Diagnosis> {
  const now = readSystemClock();
  if (/^https?:\/\//i.test(file)) {
    const { bytes, ...served } = await fetchFeed(file, LIMITS, signal);
    return diagnoseFeed(bytes, { file, now, served });
  }
  return diagnoseFeed(file === '-' ? await readInput() : readFile(resolve(cwd, file), file), { file, now });
}

function readFile(path: string, name: string): Uint8Array {
  try {
    const found = statSync(path);
    // A pipe or a device would never end.
    if (!found.isFile()) throw new EnvironmentFailure('doctor/read', `Reading ${name}: it is not a file.`);
    if (found.size > LIMITS.bytes)
      throw new EnvironmentFailure('doctor/read', `Reading ${name}: it is larger than ${LIMITS.bytes} bytes.`);
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof EnvironmentFailure) throw cause;
    throw new EnvironmentFailure('doctor/read', `Reading ${name}: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
}

function describe(
  { file, kind, problems }: Diagnosis & { readonly file: string },
  style: CommandContext['style'],
): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const verdict = problems.length === 0 ? style.green('clean') : `${errors} errors, ${warnings} warnings`;
  return `${formatProblems(problems, style)}${file}: ${NAMES[kind]}, ${verdict}\n`;
}
