import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainDisk } from './disk.ts';

/** Replaces `content/ids.json` in one step; an empty text means that nothing changed. */
export function writeIds(root: string, text: string): void {
  if (text === '') return;
  const path = join(root, 'content', 'ids.json');
  explainDisk(`Writing ${path}`, () => {
    writeFileSync(`${path}.new`, text);
    renameSync(`${path}.new`, path);
  });
}
