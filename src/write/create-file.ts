import { closeSync, openSync, writeSync } from 'node:fs';

/** Writes a new file whose folder is there, and gives its descriptor, still open. */
export function createFile(path: string, bytes: Uint8Array): number {
  const file = openSync(path, 'w', 0o644);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  } catch (error) {
    closeSync(file);
    throw error;
  }
  return file;
}
