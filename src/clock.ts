import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageFailure } from './model/failure.ts';
import { type Instant, readRfc3339, toInstant } from './model/instant.ts';

/** What may tell the time, in order: the first that is there wins. */
export interface ClockSources {
  /** `--now`: RFC 3339 with an offset. */
  readonly flag: string | undefined;
  /** `SOURCE_DATE_EPOCH`: seconds since 1970 (https://reproducible-builds.org/specs/source-date-epoch/). */
  readonly epoch: string | undefined;
  /** The folder whose commit counts. */
  readonly root: string;
  readonly readSystemClock: () => Instant;
}

/** The one instant of a run, and where it came from. */
export interface Clock {
  readonly now: Instant;
  readonly source: '--now' | 'SOURCE_DATE_EPOCH' | 'commit' | 'system clock';
}

/** Resolves the time once; nothing else ever asks for it. */
export function resolveClock({ flag, epoch, root, readSystemClock }: ClockSources): Clock {
  if (flag !== undefined) return { now: parseFlag(flag), source: '--now' };
  if (epoch !== undefined && epoch !== '') return { now: parseEpoch(epoch), source: 'SOURCE_DATE_EPOCH' };
  const committed = readCommitTime(root);
  return committed === undefined
    ? { now: readSystemClock(), source: 'system clock' }
    : { now: committed, source: 'commit' };
}

function parseFlag(text: string): Instant {
  const instant = readRfc3339(text);
  if (instant !== undefined) return instant;
  throw new UsageFailure('usage/now', `Reading --now: "${text}" is no instant.`, {
    hint: 'Write a date, a time and an offset: --now 2026-11-23T07:00:00+02:00',
  });
}

function parseEpoch(text: string): Instant {
  if (/^\d{1,11}$/.test(text)) return toInstant(Number(text) * 1000);
  throw new UsageFailure(
    'usage/source-date-epoch',
    `Reading SOURCE_DATE_EPOCH: "${text}" is no whole number of seconds.`,
  );
}

function readCommitTime(root: string): Instant | undefined {
  if (!isInRepository(root)) return undefined; // Asking git costs more than a small build's reading.
  try {
    // Loaded here: with the time given, as in CI, a build needs neither this nor the sockets that come with it.
    const { execFileSync } = process.getBuiltinModule('node:child_process');
    const seconds = execFileSync('git', ['log', '-1', '--format=%ct'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return /^\d+\n$/.test(seconds) ? toInstant(Number(seconds) * 1000) : undefined;
  } catch {
    return undefined; // No git, no repository, or no commit yet: the system clock is next.
  }
}

function isInRepository(folder: string): boolean {
  const parent = dirname(folder);
  return existsSync(join(folder, '.git')) || (parent !== folder && isInRepository(parent));
}
