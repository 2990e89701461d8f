import { lstatSync, readdirSync, type Stats } from 'node:fs';
import { join } from 'node:path';

/** What the disk says of some files, column by column: a hundred thousand of them are parsed in an instant. */
export interface FileStates {
  readonly paths: readonly string[];
  /** Size, type and mode, inode, time of change of the bytes and of the inode (milliseconds), in this order for each path. */
  readonly facts: readonly number[];
}

const FACTS = 5;

/** The state of everything under some folders, sorted by path; a folder that is not there has nothing in it. */
export function captureFolders(folders: readonly string[]): FileStates {
  const paths: string[] = [];
  for (const folder of folders) collect(folder, paths);
  return captureFiles(paths);
}

/** The state of some files; one that is gone has no facts but zeros. */
export function captureFiles(paths: readonly string[]): FileStates {
  const facts: number[] = [];
  for (const path of paths) {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    facts.push(...(stat === undefined ? [0, 0, 0, 0, 0] : factsOf(stat)));
  }
  return { paths, facts };
}

function factsOf({ size, mode, ino, mtimeMs, ctimeMs }: Stats): readonly number[] {
  return [size, mode, ino, mtimeMs, ctimeMs];
}

/** Whether two states are the same, file for file. */
export function isSameState(a: FileStates, b: FileStates): boolean {
  return (
    a.paths.length === b.paths.length &&
    a.facts.length === b.facts.length &&
    a.paths.every((path, at) => path === b.paths[at]) &&
    a.facts.every((fact, at) => fact === b.facts[at])
  );
}

/** The newest change of any of the files. No program can set the time of the inode back. */
export function lastChange({ facts }: FileStates): number {
  let last = 0;
  for (let at = FACTS - 1; at < facts.length; at += FACTS) last = Math.max(last, facts[at] ?? 0);
  return last;
}

function collect(folder: string, paths: string[]): void {
  let entries: ReturnType<typeof readFolder>;
  try {
    entries = readFolder(folder);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw cause;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    paths.push(path); // Folders too: one may have the name of an article.
    if (entry.isDirectory()) collect(path, paths);
  }
}

function readFolder(folder: string) {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}
