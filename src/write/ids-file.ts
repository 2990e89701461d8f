import { closeSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainDisk } from './disk.ts';

/** Replaces `content/ids.json` in one step by a text in pieces; no piece means that nothing changed. */
export function writeIds(root: string, pieces: Iterable<Uint8Array>): void {
  const path = join(root, 'content', 'ids.json');
  let file: number | undefined;
  explainDisk(`Writing ${path}`, () => {
    try {
      for (const piece of pieces) {
        file ??= openSync(`${path}.new`, 'w');
        writeFileSync(file, piece);
      }
    } finally {
      if (file !== undefined) closeSync(file);
    }
    if (file !== undefined) renameSync(`${path}.new`, path);
  });
}
