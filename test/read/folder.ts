import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** The three lines that every publication needs. */
export const PUBLICATION = 'title: Example\nurl: https://example.org/\ntimeZone: Asia/Jerusalem\n';

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder with these files below `content/`, and a `publication.yaml` unless one is given; gone after the tests. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'latewire-read-'));
  made.push(root);
  for (const [path, body] of Object.entries({ 'publication.yaml': PUBLICATION, ...files })) {
    const file = join(root, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, body);
  }
  return root;
}
