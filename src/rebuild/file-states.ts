import { lstatSync, readdirSync } from 'node:fs';

/** What the disk says of some files: two states are compared byte for byte, which no two different ones survive. */
export interface FileStates {
  /** How many files; size, type and mode, inode, time of change of the bytes and of the inode of each; their names. */
  readonly bytes: Buffer;
  /** The newest change of any of the files, milliseconds. No program can set the time of the inode back. */
  readonly lastChange: number;
}

/** The state of everything under some folders; a folder that is not there has nothing in it. */
export function captureFolders(folders: readonly string[]): FileStates {
  const summary = openSummary();
  walk(folders, summary);
  return summary.close();
}

/** Whether {@link captureFolders} would find these bytes again; mostly known long before all has been looked at. */
export function isAsCaptured(folders: readonly string[], bytes: Uint8Array): boolean {
  const summary = openSummary(bytes);
  return walk(folders, summary) && summary.close().bytes.equals(bytes);
}

function walk(folders: readonly string[], summary: Summary): boolean {
  return folders.every((folder) => {
    // Where a folder stands is known; what is in it may move.
    summary.add(folder, { mode: lstatSync(folder, LOOK)?.mode ?? 0 });
    return collect(folder, summary);
  });
}

/** The state of some files; one that is gone has no facts but zeros. */
export function captureFiles(paths: readonly string[]): FileStates {
  const summary = openSummary();
  for (const path of paths) summary.add(path, lstatSync(path, LOOK) ?? NONE);
  return summary.close();
}

type Summary = ReturnType<typeof openSummary>;

interface Facts {
  readonly size?: number;
  readonly mode?: number;
  readonly ino?: number;
  readonly mtimeMs?: number;
  readonly ctimeMs?: number;
}

const FACTS = 5;
const NONE: Facts = {};
// To compare each would take as long as to look.
const STRETCH = 16;
const LOOK = { throwIfNoEntry: false } as const;

/** The summary of some files, and whether it is so far what is expected. */
function openSummary(expected?: Uint8Array) {
  let facts = new Float64Array(1024 * FACTS);
  let used = 0;
  let compared = 0;
  let names = '';
  let lastChange = 0;
  const add = (name: string, { size = 0, mode = 0, ino = 0, mtimeMs = 0, ctimeMs = 0 }: Facts): void => {
    if (used === facts.length) facts = grow(facts);
    names += `${name}\0`;
    facts[used] = size;
    facts[used + 1] = mode;
    facts[used + 2] = ino;
    facts[used + 3] = mtimeMs;
    facts[used + 4] = ctimeMs;
    used += FACTS;
    if (ctimeMs > lastChange) lastChange = ctimeMs;
  };
  const goesOn = (): boolean => {
    if (expected === undefined) return true;
    const since = compared * facts.BYTES_PER_ELEMENT;
    const until = used * facts.BYTES_PER_ELEMENT;
    compared = used;
    // The count stands before the facts.
    const same = expected.subarray(facts.BYTES_PER_ELEMENT).subarray(since, until);
    return Buffer.from(facts.buffer, since, until - since).equals(same);
  };
  const close = (): FileStates => {
    const count = Float64Array.of(used);
    const parts = [count, facts.subarray(0, used)].map((part) => Buffer.from(part.buffer, 0, part.byteLength));
    return { bytes: Buffer.concat([...parts, Buffer.from(names)]), lastChange };
  };
  return { add, goesOn, close };
}

function grow(facts: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * facts.length);
  larger.set(facts);
  return larger;
}

// One function of some length: V8 takes short ones for hot after some hundred files, and at the end of a process that has
// looked at a thousand it would wait for ten milliseconds until all of lstatSync is compiled into them.
function collect(folder: string, summary: Summary): boolean {
  let seen = 0;
  for (const name of listNames(folder)) {
    // Folders too: one may have the name of an article.
    const path = `${folder}/${name}`;
    const stat = lstatSync(path, LOOK);
    summary.add(name, stat ?? NONE);
    if (stat?.isDirectory() === true) {
      if (!collect(path, summary)) return false;
      summary.add('/', NONE);
    }
    seen += 1;
    if (seen % STRETCH === 0 && !summary.goesOn()) return false;
  }
  return summary.goesOn();
}

// The last first: names mostly begin with a date, and what is new changes most.
function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort().reverse();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
}
