import { closeSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainDisk } from './disk.ts';

const ENOUGH = 1 << 18;

/** Replaces `content/ids.json` in one step by a text in pieces; no piece means that nothing changed. */
export function writeIds(root: string, pieces: Iterable<string>): void {
  const path = join(root, 'content', 'ids.json');
  let file: number | undefined;
  let waiting = '';
  const flush = (): void => {
    file ??= openSync(`${path}.new`, 'w');
    writeFileSync(file, waiting);
    waiting = '';
  };
  explainDisk(`Writing ${path}`, () => {
    try {
      for (const piece of pieces) {
        waiting += piece;
        if (waiting.length > ENOUGH) flush();
      }
      if (waiting !== '') flush();
    } finally {
      if (file !== undefined) closeSync(file);
    }
    if (file !== undefined) renameSync(`${path}.new`, path);
  });
}
