import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { bundleProgram } from '../../scripts/bundle-program.ts';

/** How a run of the program ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly errors: string;
}

// Two folders deep, as the package has it: the program finds its templates beside its own folder.
const FOLDER = join(import.meta.dirname, '../../.latewire');
/** The launcher that `prepareProgram` makes. */
export const PROGRAM: string = join(FOLDER, 'cli.cjs');
/** The program of the thread that makes pages. */
export const PAGE_THREAD: string = join(FOLDER, 'bundle/page-thread.cjs');
let bundled: Promise<void> | undefined;

/** Bundles the program as the package does, once. */
export function prepareProgram(): Promise<void> {
  bundled ??= bundleProgram(FOLDER);
  return bundled;
}

/** Starts the real program in a process of its own. */
export function startProgram(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  return spawn(process.execPath, [PROGRAM, ...args], {
    env: { PATH: process.env['PATH'], HOME: FOLDER, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Runs the real program to its end. */
export function runProgram(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ending> {
  return waitFor(startProgram(args, env));
}

export function waitFor(child: ChildProcess): Promise<Ending> {
  let output = '';
  let errors = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, output, errors }));
  });
}
