import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../model/instant.ts';
import type { Cache } from '../write/cache.ts';
import { captureFiles, captureFolders, type FileStates, isSameState } from './file-states.ts';

/** What decides the bytes of a build, besides the files it reads and the time. */
export interface BuildIdentity {
  readonly root: string;
  readonly out: string;
  /** The same folder as seen from where the user stands: what the closing words name. */
  readonly shown: string;
  readonly strict: boolean;
  /** Folders that a build reads, absolute. */
  readonly inputs: readonly string[];
  /** The program's own files, absolute. */
  readonly program: readonly string[];
}

/** What a build that changed nothing says, plain and coloured. */
export interface Words {
  readonly output: string;
  readonly errors: string;
}

/** A finished build, so that the next one can tell that nothing has changed. */
interface LastBuild {
  readonly inputs: FileStates;
  readonly program: FileStates;
  /** Paths of all outputs, absolute. */
  readonly paths: readonly string[];
  readonly outputs: FileStates;
  /** SHA-256 of each output. */
  readonly sums: readonly string[];
  /** When all this was seen, milliseconds. */
  readonly seen: number;
  readonly from: number | undefined;
  readonly until: number | undefined;
  readonly plain: Words;
  readonly coloured: Words;
}

// Clocks of disks run in ticks, and those of servers a little apart: what changed so shortly before is not taken on trust.
const SLACK = 1_000;

/** Keeps what was built. Keeps nothing when an input changed since shortly before `started`: it may have been read before or after. */
export function saveLastBuild(
  identity: BuildIdentity,
  cache: Cache,
  build: Pick<LastBuild, 'from' | 'until' | 'plain' | 'coloured'> & {
    readonly started: number;
    readonly now: number;
    readonly outputs: ReadonlyMap<string, string>;
  },
): void {
  const { started, now, outputs, ...rest } = build;
  // A first build writes the ledger itself: no need to look at all the rest.
  if (captureFiles([join(identity.root, 'content/ids.json')]).lastChange > started - SLACK) return;
  const inputs = captureFolders(identity.inputs);
  const program = captureFiles(identity.program);
  if (Math.max(inputs.lastChange, program.lastChange) > started - SLACK) return;
  const record: LastBuild = {
    ...rest,
    inputs,
    program,
    paths: [...outputs.keys()],
    outputs: captureFiles([...outputs.keys()]),
    sums: [...outputs.values()],
    seen: now,
  };
  cache.write(keyOf(identity), JSON.stringify(record));
}

/**
 * What the last build said, when this one would change no byte: the same program, options and files by size, inode and
 * both times, an instant in the span of the last one, and an output that still is what was written. Otherwise `undefined`.
 */
export function findUnchanged(
  identity: BuildIdentity,
  cache: Cache,
  { now, readSystemClock }: { readonly now: Instant; readonly readSystemClock: () => Instant },
): { readonly plain: Words; readonly coloured: Words } | undefined {
  const key = keyOf(identity);
  const text = cache.read(key);
  if (text === undefined) return undefined;
  const last = JSON.parse(text) as LastBuild;
  if ((last.from !== undefined && now < last.from) || (last.until !== undefined && now >= last.until)) return undefined;
  if (!isSameState(last.program, captureFiles(identity.program))) return undefined;
  if (!isSameState(last.inputs, captureFolders(identity.inputs))) return undefined;
  const seen = readSystemClock();
  if (!isSameState(last.outputs, captureFiles(last.paths))) return undefined;
  if (last.outputs.lastChange > last.seen - SLACK) {
    if (!last.paths.every((path, at) => sumOf(path) === last.sums[at])) return undefined;
    // Old enough by now to be known by their times alone.
    if (last.outputs.lastChange <= seen - SLACK) cache.write(key, JSON.stringify({ ...last, seen }));
  }
  return { plain: last.plain, coloured: last.coloured };
}

function keyOf({ root, out, shown, strict, inputs, program }: BuildIdentity): string {
  return createHash('sha256')
    .update(JSON.stringify(['last-build', 3, root, out, shown, strict, inputs, program]))
    .digest('hex');
}

function sumOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
