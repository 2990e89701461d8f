import { createHash } from 'node:crypto';
import { lstatSync, readdirSync } from 'node:fs';

/** What the disk says of some files, in one sum: a hundred thousand of them are compared without being listed. */
export interface FileStates {
  /** SHA-256 over each name, size, type and mode, inode, time of change of the bytes and of the inode. */
  readonly sum: string;
  /** The newest change of any of the files, milliseconds. No program can set the time of the inode back. */
  readonly lastChange: number;
}

/** The state of everything under some folders; a folder that is not there has nothing in it. */
export function captureFolders(folders: readonly string[]): FileStates {
  const summary = openSummary();
  for (const folder of folders) {
    // Where a folder stands is known; what is in it may move.
    summary.add(folder, lstatSync(folder, { throwIfNoEntry: false })?.mode ?? 0);
    collect(folder, summary);
  }
  return summary.close();
}

/** The state of some files; one that is gone has no facts but zeros. */
export function captureFiles(paths: readonly string[]): FileStates {
  const summary = openSummary();
  for (const path of paths) summary.look(path, path);
  return summary.close();
}

/** Whether two states are the same, file for file. */
export function isSameState(a: FileStates, b: FileStates): boolean {
  return a.sum === b.sum;
}

type Summary = ReturnType<typeof openSummary>;

const FACTS = 5;
const BATCH = 512;

function openSummary() {
  const hash = createHash('sha256');
  const facts = new Float64Array(BATCH * FACTS);
  let names = '';
  let used = 0;
  let lastChange = 0;
  const flush = (): void => {
    hash.update(`${used} ${names.length} ${names}`).update(facts.subarray(0, used));
    names = '';
    used = 0;
  };
  const add = (name: string, ...numbers: readonly number[]): void => {
    if (used === facts.length) flush();
    names += `${name}\0`;
    for (let at = 0; at < FACTS; at += 1) facts[used + at] = numbers[at] ?? 0;
    used += FACTS;
  };
  /** Notes a file under a name; whether it is a folder. */
  const look = (path: string, name: string): boolean => {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat === undefined) {
      add(name);
      return false;
    }
    lastChange = Math.max(lastChange, stat.ctimeMs);
    add(name, stat.size, stat.mode, stat.ino, stat.mtimeMs, stat.ctimeMs);
    return stat.isDirectory();
  };
  const close = (): FileStates => {
    flush();
    return { sum: hash.digest('hex'), lastChange };
  };
  return { add, look, close };
}

function collect(folder: string, summary: Summary): void {
  for (const name of listNames(folder)) {
    // Folders too: one may have the name of an article.
    const path = `${folder}/${name}`;
    if (summary.look(path, name)) {
      collect(path, summary);
      summary.add('/');
    }
  }
}

function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
}
