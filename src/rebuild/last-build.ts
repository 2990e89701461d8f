import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../model/instant.ts';
import { replaceFile } from '../write/replace-file.ts';
import { captureFiles, captureFolders, isAsCaptured } from './file-states.ts';
import { formatRecord, parseRecord, type RecordFile } from './record-file.ts';

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
  readonly identity: string;
  /** Paths of all outputs, absolute. */
  readonly paths: readonly string[];
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

/**
 * Keeps what was built in a folder of a cache. Keeps nothing when an input changed since shortly before `started`: it may
 * have been read before or after.
 */
export function saveLastBuild(
  identity: BuildIdentity,
  folder: string,
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
  const paths = [...outputs.keys()];
  const parts = [program, inputs, captureFiles(paths)].map(({ bytes }) => bytes);
  const key = formatIdentity(identity);
  write(placeOf(folder, key), { ...rest, identity: key, paths, sums: [...outputs.values()], seen: now }, parts);
}

/**
 * What the last build said, when this one would change no byte: the same program, options and files by size, inode and
 * both times, an instant in the span of the last one, and an output that still is what was written. Otherwise `undefined`.
 */
export function findUnchanged(
  identity: BuildIdentity,
  folder: string,
  { now, readSystemClock }: { readonly now: Instant; readonly readSystemClock: () => Instant },
): { readonly plain: Words; readonly coloured: Words } | undefined {
  const key = formatIdentity(identity);
  const place = placeOf(folder, key);
  const record = parseRecord(readFileSync(place));
  if (record?.parts.length !== 3) return undefined;
  const last = JSON.parse(record.text) as LastBuild;
  if (last.identity !== key) return undefined;
  if ((last.from !== undefined && now < last.from) || (last.until !== undefined && now >= last.until)) return undefined;
  const [program, inputs, written] = record.parts;
  if (program === undefined || !captureFiles(identity.program).bytes.equals(program)) return undefined;
  if (inputs === undefined || !isAsCaptured(identity.inputs, inputs)) return undefined;
  const seen = readSystemClock();
  const outputs = captureFiles(last.paths);
  if (written === undefined || !outputs.bytes.equals(written)) return undefined;
  if (outputs.lastChange > last.seen - SLACK) {
    if (!last.paths.every((path, at) => sumOf(path) === last.sums[at])) return undefined;
    // Old enough by now to be known by their times alone.
    if (outputs.lastChange <= seen - SLACK) write(place, { ...last, seen }, record.parts);
  }
  return { plain: last.plain, coloured: last.coloured };
}

function write(place: string, last: LastBuild, parts: RecordFile['parts']): void {
  replaceFile(place, formatRecord({ text: JSON.stringify(last), parts }));
}

function formatIdentity({ root, out, shown, strict, inputs, program }: BuildIdentity): string {
  return JSON.stringify(['last-build', 5, root, out, shown, strict, inputs, program]);
}

// Several builds may share a folder. FNV-1a: should two of them ever share a name, each takes the other's record for none.
function placeOf(folder: string, key: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) sum = Math.imul(sum ^ key.charCodeAt(at), 0x01000193);
  return join(folder, `last-build-${(sum >>> 0).toString(16)}`);
}

function sumOf(path: string): string {
  // Loaded here: hardly any run needs it, and all streams come with it.
  const { createHash } = process.getBuiltinModule('node:crypto');
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
