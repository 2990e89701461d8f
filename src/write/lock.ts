import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { BusyFailure, EnvironmentFailure } from '../model/failure.ts';

/** A claim on a folder that one process holds. */
export interface Lock {
  readonly release: () => void;
}

/** Takes the lock file, or throws a {@link BusyFailure} when a living process holds it. One left by a dead process of this host is taken over. */
export function takeLock(path: string): Lock {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const lock = tryLock(path);
    if (lock !== undefined) return lock;
    const holder = readHolder(path);
    if (holder === undefined) continue; // It was released in between.
    if (holder.host !== hostname() || isAlive(holder.pid)) throw busy(path, holder);
    rmSync(path, { force: true });
  }
  throw busy(path, readHolder(path));
}

interface Holder {
  readonly pid: number;
  readonly host: string;
}

function tryLock(path: string): Lock | undefined {
  try {
    const file = openSync(path, 'wx', 0o644);
    writeSync(file, `${JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder)}\n`);
    closeSync(file);
    return { release: () => rmSync(path, { force: true }) };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw new EnvironmentFailure('write/lock', `Locking ${path}: ${(cause as Error).message}`, {
      cause,
      hint: 'Latewire writes beside the output folder: make its parent folder writable, or choose another with --out.',
    });
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    const { pid, host } = JSON.parse(readFileSync(path, 'utf8')) as Holder;
    return { pid, host };
  } catch (cause) {
    // Half-written by a run that starts this very moment: it is alive as far as we know.
    return (cause as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : { pid: 0, host: '' };
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function busy(path: string, holder: Holder | undefined): BusyFailure {
  const who = holder === undefined || holder.pid === 0 ? 'another run' : `process ${holder.pid} on ${holder.host}`;
  return new BusyFailure('write/busy', `Another build is running: ${who} holds ${path}.`, {
    hint: `Wait for it to end. If nothing is running there any more, delete ${path}.`,
  });
}
