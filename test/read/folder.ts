import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The three lines that every publication needs. */
export const PUBLICATION = 'title: Example\nurl: https://example.org/\ntimeZone: Asia/Jerusalem\n';

/** A new folder with these files below `content/`, and a `publication.yaml` unless one is given. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'latewire-read-'));
  for (const [path, body] of Object.entries({ 'publication.yaml': PUBLICATION, ...files })) {
    const file = join(root, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, body);
  }
  return root;
}
