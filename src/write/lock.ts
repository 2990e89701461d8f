import { linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
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
  const mine = `${JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder)}\n`;
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, mine, { mode: 0o644 });
    // Whole from its first moment: who is killed between making a lock and writing into it would leave one of nobody.
    linkOrWrite(draft, path, mine);
    sweepDrafts(path);
    return { release: () => rmSync(path, { force: true }) };
  } catch (cause) {
    rmSync(draft, { force: true });
    const { code, message, syscall } = cause as NodeJS.ErrnoException;
    // Another has the lock, and may have swept our draft away.
    if (code === 'EEXIST' || (code === 'ENOENT' && syscall === 'link')) return undefined;
    throw new EnvironmentFailure('write/lock', `Locking ${path}: ${message}`, {
      cause,
      hint: 'Latewire writes beside the output folder: make its parent folder writable, or choose another with --out.',
    });
  }
}

function linkOrWrite(draft: string, path: string, mine: string): void {
  try {
    linkSync(draft, path);
  } catch (cause) {
    if (!NO_LINKS.has((cause as NodeJS.ErrnoException).code ?? '')) throw cause;
    writeFileSync(path, mine, { flag: 'wx', mode: 0o644 });
  }
}

/** What disks say that have no hard links: FAT, folders shared with another system. */
const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'EPROTO']);

// Our own, and those of processes that were killed a moment after they had made theirs.
function sweepDrafts(path: string): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder))
    if (name.startsWith(`${basename(path)}.`)) rmSync(join(folder, name), { force: true });
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
