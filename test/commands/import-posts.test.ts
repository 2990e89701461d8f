import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildCommand } from '../../src/commands/build.ts';
import { importCommand } from '../../src/commands/import.ts';
import { runCommand } from './context.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'latewire-posts-'));
  mkdirSync(join(folder, 'blog/2024-05-06-trip'), { recursive: true });
  const picture = readFileSync('content/articles/2026-11-22-night-ferry/night-ferry.jpg');
  writeFileSync(join(folder, 'blog/2024-05-06-trip/ferry.jpg'), picture);
  writeFileSync(join(folder, 'blog/2024-05-06-trip/.DS_Store'), 'x');
  writeFileSync(
    join(folder, 'blog/2024-05-06-trip/index.md'),
    '---\nlayout: post\ntitle: A trip\ncover: { image: ferry.jpg, alt: A ferry }\n---\n![Again](ferry.jpg)\n',
  );
  writeFileSync(
    join(folder, 'blog/2024-05-07-home.md'),
    '---\ntitle: Home\ncategories: [News]\n---\nAt last we are home, and it is as if we had never been away from it.\n',
  );
  mkdirSync(join(folder, 'content'));
  writeFileSync(join(folder, 'content/publication.yaml'), 'title: T\nurl: https://t.example/\ntimeZone: UTC\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const POSTS = ['blog/2024-05-06-trip/index.md', 'blog/2024-05-07-home.md'];

it('moves a blog: each post keeps its name, a bundle brings its pictures, and all of it builds', async () => {
  const moved = await runCommand(importCommand, [...POSTS, '--into', 'content/articles'], { cwd: folder });
  expect(moved.code).toBe(0);
  expect(moved.err).toContain('left out of the front matter: layout.');
  expect(moved.err).toContain('2 of 2 articles written');
  expect(readdirSync(join(folder, 'content/articles'), { recursive: true }).sort()).toEqual([
    '2024-05-06-trip',
    '2024-05-06-trip/ferry.jpg',
    '2024-05-06-trip/index.md',
    '2024-05-07-home.md',
  ]);
  const home = readFileSync(join(folder, 'content/articles/2024-05-07-home.md'), 'utf8');
  expect(home).toMatch(/^---\ntitle: Home\npublished: 2024-05-07T00:00:00Z\nsection: News\n---\n\nAt last/);
  const built = await runCommand(buildCommand, [], { cwd: folder });
  expect([built.code, built.err]).toEqual([0, expect.not.stringContaining('error')]);
  const page = readFileSync(join(folder, 'dist/articles/trip/index.html'), 'utf8');
  expect(page).toContain('https://t.example/articles/trip/ferry.jpg');
});

it('leaves what is there as it is', async () => {
  writeFileSync(join(folder, 'content/articles/2024-05-07-home.md'), 'mine');
  const again = await runCommand(importCommand, [...POSTS, '--into', 'content/articles'], { cwd: folder });
  expect(again.err).toContain('2024-05-07-home.md is there already; it stays as it is.');
  expect(again.err).toContain('2024-05-06-trip/index.md is there already');
  expect(again.err).toContain('0 of 2 articles written');
  expect(again.code).toBe(0);
  const strict = await runCommand(importCommand, [...POSTS, '--into', 'content/articles', '--strict'], { cwd: folder });
  expect(strict.code).toBe(1);
  expect(readFileSync(join(folder, 'content/articles/2024-05-07-home.md'), 'utf8')).toBe('mine');
});

it('asks for a folder when there are several files, and takes standard input alone', async () => {
  await expect(runCommand(importCommand, POSTS, { cwd: folder })).rejects.toThrow('There are 2 files to be imported.');
  await expect(runCommand(importCommand, ['-', ...POSTS], { cwd: folder })).rejects.toThrow('or standard input');
});
