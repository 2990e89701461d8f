import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, makePublication, readTree, writeText } from './publication.ts';

const SETTINGS =
  'title: T\nurl: https://example.org/\ntimeZone: UTC\npages: false\nfeeds: { limit: 20 }\ndigest: { limit: 10 }\n';

test('the newest articles give the same bytes, however many older ones there are', async () => {
  const trees: Readonly<Record<string, string>>[] = [];
  for (const articles of [30, 700]) {
    const root = makePublication(articles);
    writeText(root, 'content/publication.yaml', SETTINGS);
    await build(root, { now: '2026-01-02T00:00:00Z' });
    trees.push(readTree(join(root, 'dist')));
    rmSync(root, { recursive: true });
  }
  const [few, many] = trees;
  expect(Object.keys(few ?? {})).toContain('atom.xml');
  expect(many).toEqual(few);
}, 60_000);
