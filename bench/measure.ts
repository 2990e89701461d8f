import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One whole process: seconds on the wall, seconds of processor time, and the most memory it held in MiB. */
export interface Cost {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
}

/** A program to be timed; `prepare` runs before each start and is not counted. */
export interface Contestant {
  readonly command: readonly string[];
  readonly cwd: string;
  /** Words of the environment besides those of this process. */
  readonly env?: Readonly<Record<string, string>>;
  readonly prepare: () => void;
  /** Runs first, and is not counted: it leaves what this one finds. */
  readonly before?: Contestant;
}

/** What a program may have to say, in bytes: a hundred thousand articles have thousands of warnings. */
const MOST_WORDS = 256 * 1024 * 1024;

const scratch = mkdtempSync(join(tmpdir(), 'latewire-bench-'));

/** Runs a contestant once, through time(1) of Debian's package `time`. */
export function measure({ command, cwd, env: own, prepare, before }: Contestant): Cost {
  if (before !== undefined) measure(before);
  prepare();
  // What the run before has not brought to the disk yet is no cost of this one.
  spawnSync('sync');
  const figures = join(scratch, 'figures');
  // Node 20 parses this bundle at every start, which swamps a small build.
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const start = process.hrtime.bigint();
  const run = spawnSync('/usr/bin/time', ['-f', '%U %S %M', '-o', figures, ...command], {
    cwd,
    env: { ...env, ...own },
    maxBuffer: MOST_WORDS,
  });
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  if (run.status !== 0) throw new Error(`${command.join(' ')} ended with ${run.status}: ${run.stderr}`);
  const [user = 0, system = 0, memory = 0] = readFileSync(figures, 'utf8').split(' ').map(Number);
  return { wall, cpu: user + system, memory: memory / 1024 };
}

/** Medians of pairs that ran one after the other: a machine whose speed drifts, drifts for both. */
export interface Duel {
  readonly wall: number;
  readonly cpu: number;
  /** How far the middle half of the ratios of processor time lie apart, as a share of their median. */
  readonly noise: number;
  readonly ours: Cost;
  readonly theirs: Cost;
}

/** Lets two contestants run in turns, after one warm-up of each. */
export function duel(ours: Contestant, theirs: Contestant, rounds: number): Duel {
  measure(ours);
  measure(theirs);
  const pairs = Array.from({ length: rounds }, () => ({ ours: measure(ours), theirs: measure(theirs) }));
  const ratios = pairs.map((pair) => pair.ours.cpu / Math.max(pair.theirs.cpu, 0.01));
  const cpu = median(ratios);
  return {
    wall: median(pairs.map((pair) => pair.ours.wall / pair.theirs.wall)),
    cpu,
    noise: (quantile(ratios, 0.75) - quantile(ratios, 0.25)) / cpu,
    ours: medianCost(pairs.map((pair) => pair.ours)),
    theirs: medianCost(pairs.map((pair) => pair.theirs)),
  };
}

function medianCost(costs: readonly Cost[]): Cost {
  return {
    wall: median(costs.map((cost) => cost.wall)),
    cpu: median(costs.map((cost) => cost.cpu)),
    memory: median(costs.map((cost) => cost.memory)),
  };
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
