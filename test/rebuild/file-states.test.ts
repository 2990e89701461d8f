import { appendFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { captureFolders, isAsCaptured } from '../../src/rebuild/file-states.ts';
import { makeFolder } from '../read/folder.ts';

// More than are compared at once.
const NAMES = Array.from({ length: 40 }, (_, number) => `${number % 3}/${10 + number}.md`);

const CHANGES: Readonly<Record<string, (path: string) => void>> = {
  'written to': (path) => appendFileSync(path, ' more'),
  removed: (path) => rmSync(path),
  // The same inode under another name, in the same place of the order.
  renamed: (path) => renameSync(path, path.replace('.md', '.mc')),
  joined: (path) => writeFileSync(path.replace('.md', '-b.md'), ''),
};

test.each(Object.entries(CHANGES))('a folder in which one file is %s is not as it was', (_, change) => {
  for (const name of NAMES) {
    const folders = [join(makeFolder(Object.fromEntries(NAMES.map((file) => [file, 'text']))), 'content')];
    const { bytes } = captureFolders(folders);
    expect(isAsCaptured(folders, bytes), name).toBe(true);
    change(join(folders[0] ?? '', name));
    expect(isAsCaptured(folders, bytes), name).toBe(false);
  }
});

test('a folder is not what was captured of its beginning, nor of more', () => {
  const folders = [join(makeFolder({ 'a.md': 'text', 'b.md': 'text' }), 'content')];
  const { bytes } = captureFolders(folders);
  expect(isAsCaptured(folders, bytes)).toBe(true);
  for (let length = 0; length < bytes.length; length += 1)
    expect(isAsCaptured(folders, bytes.subarray(0, length))).toBe(false);
  expect(isAsCaptured(folders, Buffer.concat([bytes, bytes]))).toBe(false);
});
