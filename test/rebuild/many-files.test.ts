import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, makePublication, writeText } from './publication.ts';

const NOW = '2026-01-02T00:00:00Z';

// Of very many files the bytes of the last are handed to a thread before the gates have seen all parts of a digest.
test('the size of a digest is seen behind hundreds of pages', { timeout: 60_000 }, async () => {
  const root = makePublication(300);
  const settings = readFileSync(join(root, 'content/publication.yaml'), 'utf8');
  const told = async (pages: boolean): Promise<readonly string[]> => {
    writeText(root, 'content/publication.yaml', `${settings}pages: ${pages}\ndigest: { limit: 30, stories: whole }\n`);
    const { code, errors } = await build(root, { now: NOW, out: pages ? 'paged' : 'bare' });
    expect(code, errors).toBe(0);
    return errors.match(/mail\/nearly-too-large: The digest has \d{5} bytes/g) ?? [];
  };
  const bare = await told(false);
  expect(bare).toHaveLength(1);
  expect(await told(true)).toHaveLength(1);
  rmSync(root, { recursive: true });
});
