import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contestant } from './measure.ts';

const CLI = join(import.meta.dirname, '../lib/cli.cjs');

/** `node -e 0`: what any program of Node costs before it has done anything. */
export const NODE: Contestant = { command: ['node', '-e', '0'], cwd: '.', prepare: () => {} };

/** Latewire on the corpus of N articles, after what `prepare` does to its folder. */
export function latewire(work: string, articles: number, prepare: (root: string) => void): Contestant {
  const root = join(work, 'latewire', String(articles));
  if (!existsSync(join(root, 'content/articles'))) {
    mkdirSync(join(root, 'content'), { recursive: true });
    cpSync(join(work, 'corpus', String(articles)), join(root, 'content/articles'), { recursive: true });
  }
  writeFileSync(
    join(root, 'content/publication.yaml'),
    'title: The Daily Example\nurl: https://example.com/\ntimeZone: UTC\npages: false\nfeeds: { limit: 50 }\ndigest: { limit: 30 }\n',
  );
  return { command: ['node', CLI, 'build', '--now', '2026-01-02T00:00:00Z'], cwd: root, prepare: () => prepare(root) };
}

/** From nothing: no output, no ledger, no cache but what is shipped. */
export function clear(root: string): void {
  for (const path of ['dist', '.latewire', 'content/ids.json'])
    rmSync(join(root, path), { recursive: true, force: true });
}

/** A peer of `peers/setup.sh` on the same articles, from nothing. */
export function peer(work: string, name: 'hugo' | 'eleventy' | 'afternoon', articles: number): Contestant {
  const cwd = name === 'eleventy' ? join(work, name, 'run', String(articles)) : join(work, name);
  const out = name === 'eleventy' ? 'dist' : `out/${articles}`;
  const content = `../corpus/${articles}`;
  const commands = {
    hugo: ['hugo', '--quiet', '-c', content, '-d', out],
    eleventy: ['node', 'node_modules/@11ty/eleventy/cmd.cjs'],
    afternoon: ['env', `CONTENT=${content}`, `OUT=${out}`, 'node', 'build.mjs'],
  };
  const prepare = (): void => rmSync(join(cwd, out), { recursive: true, force: true });
  return { command: commands[name], cwd, prepare };
}
