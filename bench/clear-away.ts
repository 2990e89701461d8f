import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const heaps = new Set<string>();
let count = 0;

/**
 * Takes a file or folder out of the way, and deletes it when all is measured: ext4 gives the numbers of files that were just
 * deleted to no new file, and looks for others one by one, which can triple the time of writing ten thousand.
 */
export function clearAway(path: string): void {
  if (!existsSync(path)) return;
  const heap = join(dirname(path), '.cleared');
  if (heaps.size === 0) process.once('exit', () => heaps.forEach(empty));
  heaps.add(heap);
  mkdirSync(heap, { recursive: true });
  count += 1;
  renameSync(path, join(heap, `${process.pid}-${count}-${basename(path)}`));
}

function empty(heap: string): void {
  rmSync(heap, { recursive: true, force: true });
}
