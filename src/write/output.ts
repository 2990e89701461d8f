import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Artifact } from '../model/artifact.ts';
import { EnvironmentFailure } from '../model/failure.ts';
import type { Manifest, ManifestFile } from '../model/manifest.ts';
import { explainDisk } from './disk.ts';
import { openFlusher } from './flush.ts';
import { takeLock } from './lock.ts';
import { keepFile, openPlacing, type PlacedFile, type StageFolders } from './place.ts';
import { type Checkpoint, finishSwap, swapFolders, swapPaths } from './swap.ts';

/** What a finished build did to the output folder. */
export interface WriteSummary {
  readonly written: readonly string[];
  readonly unchanged: number;
  readonly removed: readonly string[];
}

/** An output folder being made: nothing is seen of it until `commit`. */
export interface Output {
  /** Takes one artifact, and for itself `encoded`, its body in UTF-8 where somebody has it; the body may be forgotten afterwards. */
  readonly stage: (artifact: Artifact, encoded?: Uint8Array<ArrayBuffer>) => void;
  /** Where another thread is to place hundreds of files; it must have ended before `commit` and `abandon`. */
  readonly lend: () => StageFolders;
  /** Counts files that another thread has placed. */
  readonly add: (placed: readonly PlacedFile[]) => void;
  /** Makes the whole set live, the manifest being the last file written. */
  readonly commit: (describe: (files: readonly ManifestFile[]) => Manifest) => Promise<WriteSummary>;
  /** Leaves the old set as it is. */
  readonly abandon: () => void;
}

/** The file whose presence says that a folder is ours, and whole. */
export const MANIFEST = 'manifest.json';

// Past this many files flushing would be most of a build. A killed process loses nothing either way, only a power cut could.
const FLUSHED_FILES = 256;

/**
 * Opens the output folder for one build: refuses a folder that Latewire did not make, takes its lock, and finishes or
 * clears what a stopped build left. Files whose bytes stay the same keep their inode and times; files in the folder that
 * no build wrote (a `CNAME`, say) are kept.
 */
export function openOutput(out: string, reach: Checkpoint = () => {}): Output {
  const live = existsSync(out) ? realpathSync(out) : out;
  const paths = swapPaths(live);
  return explainDisk(`Opening ${out}`, () => {
    mkdirSync(dirname(live), { recursive: true });
    const lock = takeLock(paths.lock);
    try {
      finishSwap(paths);
      const before = readOwnFiles(live, out);
      mkdirSync(paths.next, { recursive: true });
      return stageInto({ paths, before, release: lock.release, reach, out });
    } catch (error) {
      lock.release();
      throw error;
    }
  });
}

interface Staging {
  readonly paths: ReturnType<typeof swapPaths>;
  /** Files of the last build. */
  readonly before: ReadonlySet<string>;
  readonly release: () => void;
  readonly reach: Checkpoint;
  readonly out: string;
}

function stageInto({ paths, before, release, reach, out }: Staging): Output {
  const folders = { live: paths.live, next: paths.next, out };
  const files = new Map<string, ManifestFile>();
  const written: string[] = [];
  const flusher = openFlusher(FLUSHED_FILES, (target) => placing.makeFolderOf(target));
  const placing = openPlacing(folders, flusher.write);
  const note = ({ file, isKept }: PlacedFile): void => {
    files.set(file.path, file);
    if (!isKept) written.push(file.path);
  };
  return {
    stage: (artifact, encoded) => {
      explainDisk(`Writing ${out}/${artifact.path}`, () => note(placing.place(artifact, encoded)));
      reach('staged');
    },
    lend: () => {
      flusher.relax();
      return folders;
    },
    add: (placed) => placed.forEach(note),
    commit: async (describe) => {
      const body = `${JSON.stringify(describe([...files.values()]), null, 1)}\n`;
      const manifest: Artifact = { path: MANIFEST, mediaType: 'application/json', body, publish: true };
      explainDisk(`Writing ${out}/${MANIFEST}`, () => note(placing.place(manifest)));
      await flusher.settle().catch((error: NodeJS.ErrnoException) => {
        const where = error.path === undefined ? out : join(out, relative(paths.next, error.path));
        explainDisk(`Writing ${where}`, () => rethrow(error));
      });
      const removed = [...before].filter((path) => !files.has(path));
      const unchanged = files.size - written.length;
      explainDisk(`Replacing ${out}`, () => {
        if (written.length === 0 && removed.length === 0) {
          rmSync(paths.next, { recursive: true, force: true });
        } else {
          keepForeignFiles(paths.live, paths.next, new Set([...before, ...files.keys()]));
          reach('whole');
          swapFolders(paths, reach);
        }
      });
      release();
      return { written, unchanged, removed };
    },
    abandon: () => {
      flusher.stop();
      rmSync(paths.next, { recursive: true, force: true });
      release();
    },
  };
}

function rethrow(error: unknown): never {
  throw error;
}

function readOwnFiles(live: string, out: string): ReadonlySet<string> {
  if (!existsSync(live) || readdirSync(live).length === 0) return new Set();
  try {
    const manifest = JSON.parse(readFileSync(join(live, MANIFEST), 'utf8')) as Partial<Manifest>;
    if (manifest.generator?.startsWith('latewire') === true) return new Set(manifest.files?.map((file) => file.path));
  } catch {
    // No manifest, or not ours: refused below.
  }
  throw new EnvironmentFailure(
    'write/foreign-folder',
    `Writing ${out}: it holds files and no ${MANIFEST} of Latewire's, so Latewire did not make it.`,
    {
      hint: 'Nothing was touched. Choose another folder with --out, or empty this one yourself.',
    },
  );
}

function keepForeignFiles(live: string, next: string, ours: ReadonlySet<string>): void {
  if (!existsSync(live)) return;
  for (const entry of readdirSync(live, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(live.length + 1);
    if (!entry.isFile() || ours.has(path)) continue;
    mkdirSync(dirname(join(next, path)), { recursive: true });
    keepFile(join(live, path), join(next, path));
  }
}
