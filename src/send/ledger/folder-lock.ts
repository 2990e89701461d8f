import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import type { Failure } from '../../model/failure.ts';
import { makeFault } from '../fault.ts';

/** Takes `file` as a lock for this process; two writers in one embedded database destroy it. Gives the release; throws a Failure while another process lives. */
export function lockFolder(file: string): () => void {
  for (const attempt of [1, 2]) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, `${process.pid} ${readStart(process.pid)}`);
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw unreachable(cause);
      const holder = readHolder(file);
      if (attempt === 2 || holder.alive) throw busy(holder.pid);
      rmSync(file, { force: true });
    }
  }
  throw busy(0);
}

// A process id is used again after a restart: only together with its start time does it name one process.
function readHolder(file: string): { readonly pid: number; readonly alive: boolean } {
  const [pid = '', start = ''] = readFileSync(file, 'utf8').split(' ');
  const number = Number(pid);
  return {
    pid: number,
    alive: Number.isInteger(number) && number > 0 && isAlive(number) && start === readStart(number),
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readStart(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function busy(pid: number): Failure {
  return makeFault('environment', 'ledger-busy', {
    message: `Opening the ledger: process ${pid} is using it. Wait for it, or keep the ledger on a server with --database postgres://… to work side by side.`,
  });
}

function unreachable(cause: unknown): Failure {
  return makeFault('environment', 'ledger-unreachable', {
    message: 'Opening the ledger: its folder cannot be written.',
    cause,
  });
}
