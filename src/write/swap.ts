import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The folders of one exchange, all beside each other so that a rename never copies. */
export interface SwapPaths {
  /** What readers see. */
  readonly live: string;
  /** The whole new set. */
  readonly next: string;
  /** The whole old set, for the moment between two renames. */
  readonly last: string;
  /** There from the moment the new set is whole until it is live. */
  readonly journal: string;
  readonly lock: string;
}

/** Where the output folder's companions stand: hidden, in the same parent. */
export function swapPaths(live: string): SwapPaths {
  const beside = (suffix: string): string => join(dirname(live), `.${basename(live)}.${suffix}`);
  return { live, next: beside('next'), last: beside('last'), journal: beside('journal'), lock: beside('lock') };
}

/** A point at which a test may end the process. */
export type Checkpoint = (name: string) => void;

/** Puts the whole new set in the place of the old one. Whatever moment it is stopped at, {@link finishSwap} completes it. */
export function swapFolders(paths: SwapPaths, reach: Checkpoint): void {
  writeFileSync(paths.journal, 'next\n', { flush: true });
  reach('journal');
  finishSwap(paths, reach);
}

/** Completes an exchange that was stopped, or clears away a set that never became whole. Does nothing when there is neither. */
export function finishSwap(paths: SwapPaths, reach: Checkpoint = () => {}): void {
  if (!isCommitted(paths.journal)) {
    // The old set may already have been moved aside only under a journal: without one it is live, and the rest is debris.
    rmSync(paths.journal, { force: true });
    rmSync(paths.next, { recursive: true, force: true });
    if (existsSync(paths.live)) rmSync(paths.last, { recursive: true, force: true });
    return;
  }
  if (existsSync(paths.next)) {
    if (existsSync(paths.live)) {
      rmSync(paths.last, { recursive: true, force: true });
      renameSync(paths.live, paths.last);
      reach('moved');
    }
    renameSync(paths.next, paths.live);
    reach('live');
  }
  rmSync(paths.journal, { force: true });
  reach('unjournaled');
  rmSync(paths.last, { recursive: true, force: true });
}

function isCommitted(journal: string): boolean {
  try {
    return readFileSync(journal, 'utf8') === 'next\n';
  } catch {
    return false;
  }
}
