import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildCase, readTexts } from './build-case.ts';

const CASES = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test.each(CASES.map(({ name }) => name))('%s gives what is kept beside it, byte for byte', async (name) => {
  const folder = join(import.meta.dirname, name);
  const { result, files } = await buildCase(folder);
  expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(files.size).toBeGreaterThan(3);
  // After a change that is meant: `npm run golden`, and read the difference before committing it.
  expect(Object.fromEntries(files)).toEqual(Object.fromEntries(readTexts(join(folder, 'expected'))));
});
