import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

function run(cwd: string, command: string, ...args: readonly string[]): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

test('the packed program starts a publication that installs, builds, and gives the same bytes again', () => {
  const work = mkdtempSync(join(tmpdir(), 'latewire-starter-'));
  run(ROOT, 'npm', 'pack', '--silent', '--pack-destination', work);
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const spec = `file:${join(work, `latewire-${version}.tgz`)}`;
  run(
    work,
    'npm',
    'install',
    '--silent',
    '--no-audit',
    '--no-fund',
    '--omit=dev',
    '--prefix',
    join(work, 'boot'),
    spec,
  );
  run(
    work,
    join(work, 'boot/node_modules/.bin/latewire'),
    'init',
    'paper',
    '--title',
    'A "Paper" & more',
    '--package',
    spec,
  );
  const paper = join(work, 'paper');
  run(paper, 'npm', 'install', '--silent', '--no-audit', '--no-fund');
  expect(run(paper, 'npm', 'run', '--silent', 'build')).toContain('1 article, ');
  for (const path of ['index.html', 'rss.xml', 'atom.xml', 'feed.json', 'manifest.json']) {
    expect([path, existsSync(join(paper, 'dist', path))]).toEqual([path, true]);
  }
  expect(run(paper, join(paper, 'node_modules/.bin/latewire'), 'verify')).toContain('byte for byte');
});
