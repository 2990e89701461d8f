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
  readonly prepare: () => void;
}

const scratch = mkdtempSync(join(tmpdir(), 'latewire-bench-'));

/** Runs a contestant once, through time(1) of Debian's package `time`. */
export function measure({ command, cwd, prepare }: Contestant): Cost {
  prepare();
  const figures = join(scratch, 'figures');
  // Node 20 parses this bundle at every start, which swamps a small build.
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const run = spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', '-o', figures, ...command], { cwd, env });
  if (run.status !== 0) throw new Error(`${command.join(' ')} ended with ${run.status}: ${run.stderr}`);
  const [wall = 0, user = 0, system = 0, memory = 0] = readFileSync(figures, 'utf8').split(' ').map(Number);
  return { wall, cpu: user + system, memory: memory / 1024 };
}

/** Medians of pairs that ran one after the other: a machine whose speed drifts, drifts for both. */
export interface Duel {
  readonly wall: number;
  readonly cpu: number;
  readonly ours: Cost;
  readonly theirs: Cost;
}

export function duel(ours: Contestant, theirs: Contestant, rounds: number): Duel {
  measure(ours);
  measure(theirs);
  const pairs = Array.from({ length: rounds }, () => ({ ours: measure(ours), theirs: measure(theirs) }));
  return {
    wall: median(pairs.map((pair) => pair.ours.wall / pair.theirs.wall)),
    cpu: median(pairs.map((pair) => pair.ours.cpu / pair.theirs.cpu)),
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
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
