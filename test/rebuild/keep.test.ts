import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, makePublication, readTree, writeText } from './publication.ts';

const NOW = '2026-01-02T00:00:00Z';
const LINKED = '---\ntitle: One that links\ndate: 2026-01-01\n---\n\nSee [the other](other.md).\n';
const other = (slug: string) => `---\ntitle: The other\nslug: ${slug}\ndate: 2026-01-01\n---\n\nText.\n`;

test('a kept text is read anew when the article it links to moves', async () => {
  const root = makePublication(0);
  const cache = { now: NOW, cache: 'kept' };
  writeText(root, 'content/articles/links.md', LINKED);
  writeText(root, 'content/articles/other.md', other('here'));
  await build(root, cache);
  expect(readFileSync(join(root, 'dist/articles/links/index.html'), 'utf8')).toContain('/articles/here/');
  writeText(root, 'content/articles/other.md', other('there'));
  await build(root, cache);
  expect(readFileSync(join(root, 'dist/articles/links/index.html'), 'utf8')).toContain('/articles/there/');
  rmSync(root, { recursive: true });
});

test('the warnings of a kept text are told again', async () => {
  const root = makePublication(0);
  writeText(root, 'content/articles/a.md', '---\ntitle: A\ndate: 2026-01-01\n---\n\nA <blink>b</blink>.\n');
  const first = await build(root, { now: NOW, cache: 'kept' });
  expect(first.errors).toContain('body/removed');
  expect((await build(root, { now: NOW, cache: 'kept' })).errors).toBe(first.errors);
  rmSync(root, { recursive: true });
});

test('nothing of an article is kept in the project, where a stranger could put it', async () => {
  const root = makePublication(3);
  await build(root, { now: NOW }, { env: { HOME: join(root, 'home') } });
  const texts = Object.values(readTree(join(root, '.latewire'))).join('');
  expect(texts).not.toContain('<p>');
  expect(readdirSync(join(root, 'home/.cache/latewire/texts'))).toHaveLength(1);
  rmSync(root, { recursive: true });
});

test('a text that was changed in the cache by hand is not believed', async () => {
  const root = makePublication(3);
  await build(root, { now: NOW, cache: 'kept' });
  const before = readTree(join(root, 'dist'));
  for (const name of readdirSync(join(root, 'kept/texts'))) {
    const path = join(root, 'kept/texts', name);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('<p>', '<p>Changed. '));
  }
  await build(root, { now: NOW, cache: 'kept' });
  expect(readTree(join(root, 'dist'))).toEqual(before);
  rmSync(root, { recursive: true });
});
