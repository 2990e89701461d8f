import { relative } from 'node:path';

/** A folder as somebody who stands in `cwd` writes it: the shorter of its relative and its absolute path. */
export function showFolder(folder: string, cwd: string): string {
  const near = relative(cwd, folder) || '.';
  return near.length <= folder.length ? near : folder;
}
