import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is kept of one row: the ratio, how far it scatters (as a share of it), and our memory in MiB. */
export interface Result {
  /** Of processor time; of time on the wall where the other side takes too little of it to be measured. */
  readonly ratio: number;
  readonly noise: number;
  readonly memory: number;
}

/** Two runs on one day differ by less, even on a busy machine. */
const LEAST = 0.15;
const MEMORY = 0.1;

/** The committed results, by the name of the row. */
export function readResults(): Readonly<Record<string, Result>> {
  try {
    return JSON.parse(readFileSync(join(import.meta.dirname, 'results.json'), 'utf8')) as Record<string, Result>;
  } catch {
    return {}; // Nothing was committed yet.
  }
}

/** Whether a result is worse than the committed one by more than the noise of both. */
export function isWorse(now: Result, committed: Result | undefined): boolean {
  if (committed === undefined) return false;
  const noise = Math.max(LEAST, now.noise, committed.noise);
  return now.ratio > committed.ratio * (1 + noise) || now.memory > committed.memory * (1 + MEMORY);
}
