/** Writes `test/golden/<case>/expected` anew: `npm run golden`. Read the difference by eye before committing it. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildCase } from '../test/golden/build-case.ts';

const golden = join(import.meta.dirname, '../test/golden');
for (const entry of readdirSync(golden, { withFileTypes: true })) {
  if (!entry.isDirectory()) continue;
  const { result, files } = await buildCase(join(golden, entry.name));
  if (!result.ok) throw new Error(`${entry.name} does not build: ${JSON.stringify(result.problems, null, 1)}`);
  const expected = join(golden, entry.name, 'expected');
  rmSync(expected, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(expected, path)), { recursive: true });
    writeFileSync(join(expected, path), text);
  }
}
