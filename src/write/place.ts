import { hash } from 'node:crypto';
import { copyFileSync, linkSync, lstatSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Artifact } from '../model/artifact.ts';
import type { ManifestFile } from '../model/manifest.ts';
import { encodeText } from './encode-text.ts';

/** The folder that is live, and that which takes its place when all is well. */
export interface StageFolders {
  readonly live: string;
  readonly next: string;
  /** The live one as it was asked for: what is said of it. */
  readonly out: string;
}

/** An artifact in the next folder. */
export interface PlacedFile {
  readonly file: ManifestFile;
  /** Whether it is the live file itself, since its bytes stay the same. */
  readonly isKept: boolean;
}

/** Puts artifacts in the next folder. */
export interface Placing {
  /** Takes `encoded`, the body in UTF-8 where somebody has it, for itself. */
  readonly place: (artifact: Artifact, encoded?: Uint8Array<ArrayBuffer>) => PlacedFile;
  /** Makes the folders above a path that is to be written. */
  readonly makeFolderOf: (target: string) => void;
}

/** A placing that hands what is new to `write`, which takes the bytes for itself and sees to their folder. */
export function openPlacing(
  { live, next }: StageFolders,
  write: (target: string, bytes: Uint8Array<ArrayBuffer>) => void,
): Placing {
  const folders = new Set([next]);
  const makeFolderOf = (target: string): void => makeFolder(dirname(target), folders);
  return {
    place: ({ path, mediaType, body, publish }, encoded) => {
      // Who writes them takes them for itself, and pictures are somebody's.
      const bytes = encoded ?? (typeof body === 'string' ? encodeText(body) : new Uint8Array(body));
      const sha256 = hash('sha256', bytes, 'hex');
      const file = { path, bytes: bytes.length, sha256, mediaType, publish };
      const target = join(next, path);
      const isKept = isSame(join(live, path), bytes);
      if (isKept) {
        makeFolderOf(target);
        keepFile(join(live, path), target);
      } else write(target, bytes);
      return { file, isKept };
    },
    makeFolderOf,
  };
}

// Asking the disk to make what is missing above costs more than knowing what is there.
function makeFolder(folder: string, made: Set<string>): void {
  if (made.has(folder)) return;
  makeFolder(dirname(folder), made);
  try {
    mkdirSync(folder);
  } catch {
    mkdirSync(folder, { recursive: true }); // Two names that are one to a disk that takes no notice of capitals.
  }
  made.add(folder);
}

function isSame(path: string, bytes: Uint8Array): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true && stat.size === bytes.length && readFileSync(path).equals(bytes);
}

/** Puts a file into the next folder as it is. A hard link costs nothing and keeps its times, hence a web server's Last-Modified; some file systems have none. */
export function keepFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
