import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Writes a file of a cache in one step, from pieces, with its folder. What cannot be kept costs time, not correctness: no error. */
export function replaceFile(path: string, pieces: readonly Uint8Array[]): void {
  const staged = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writePieces(staged, pieces);
    renameSync(staged, path);
  } catch {
    rmSync(staged, { force: true });
  }
}

function writePieces(path: string, pieces: readonly Uint8Array[]): void {
  const file = openSync(path, 'w');
  try {
    for (const piece of pieces) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}
