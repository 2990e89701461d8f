import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clearAway } from './clear-away.ts';
import { makeArticle } from './corpus/article.ts';
import type { Contestant } from './measure.ts';

const ROOT = join(import.meta.dirname, '..');
const CLI = join(ROOT, 'lib/cli.cjs');

/** `node -e 0`: what any program of Node costs before it has done anything. */
export const NODE: Contestant = { command: ['node', '-e', '0'], cwd: '.', prepare: () => {} };

/** What is written of each article: only the feeds and the digest, or a page too. */
export type Job = 'feeds' | 'pages';

/** Latewire on the corpus of N articles, after what `prepare` does to its folder. */
export function latewire(
  work: string,
  articles: number,
  prepare: (root: string) => void,
  job: Job = 'feeds',
): Contestant {
  const root = join(work, 'latewire', job === 'feeds' ? String(articles) : `${articles}-pages`);
  if (!existsSync(join(root, 'content/articles'))) {
    mkdirSync(join(root, 'content'), { recursive: true });
    // Hard links: the bytes are the peers' own. An edit replaces its file.
    execFileSync('cp', ['-al', join(work, 'corpus', String(articles)), join(root, 'content/articles')]);
  }
  const lines = ['title: The Daily Example', 'url: https://example.com/', 'timeZone: UTC', `pages: ${job === 'pages'}`];
  const settings = `${[...lines, 'feeds: { limit: 50 }', 'digest: { limit: 30 }'].join('\n')}\n`;
  const file = join(root, 'content/publication.yaml');
  if (!existsSync(file) || readFileSync(file, 'utf8') !== settings) writeFileSync(file, settings);
  // A home of its own: what is kept there is kept from nobody's other builds.
  const env = { XDG_CACHE_HOME: join(root, '.home') };
  return {
    command: ['node', CLI, 'build', '--now', '2026-01-02T00:00:00Z'],
    cwd: root,
    env,
    prepare: () => prepare(root),
  };
}

/** A command on a publication of one article: one of the corpus, or the pasted page that is the example's first. */
export function latewireOnce(work: string, command: 'check' | 'import', kind: 'article' | 'paste'): Contestant {
  const root = join(work, 'latewire', `one-${kind}`);
  const name = '2020-01-04-netanyahu-and-pompeo.txt';
  const pasted = join(ROOT, 'content/articles', name);
  mkdirSync(join(root, 'content/articles'), { recursive: true });
  if (kind === 'paste') cpSync(pasted, join(root, 'content/articles', name));
  else writeFileSync(join(root, 'content/articles/one.md'), makeArticle(0).text);
  writeFileSync(join(root, 'content/publication.yaml'), 'title: One\nurl: https://example.com/\ntimeZone: UTC\n');
  const words = command === 'check' ? ['--now', '2026-01-02T00:00:00Z'] : [pasted];
  const env = { XDG_CACHE_HOME: join(root, '.home') };
  return { command: ['node', CLI, command, ...words], cwd: root, env, prepare: keep };
}

/** From nothing: no output, no ledger, no cache but what is shipped. */
export function clear(root: string): void {
  for (const path of ['dist', '.latewire', '.home', 'content/ids.json', 'templates']) clearAway(join(root, path));
}

/** As the last build left it. */
export function keep(): void {}

let revision = 0;

/** One more sentence in the newest article, which every output shows. */
export function edit(root: string): void {
  revision += 1;
  const { path, text } = makeArticle(0, String(revision));
  const file = join(root, 'content/articles', path);
  rmSync(file);
  writeFileSync(file, text);
}

/** A template of the publication's own that nobody has compiled yet; `clear` takes it away. */
export function changeTemplate(root: string): void {
  revision += 1;
  const partial = 'partials/footer.hbs';
  mkdirSync(join(root, 'templates/partials'), { recursive: true });
  cpSync(join(ROOT, 'templates', partial), join(root, 'templates', partial));
  const text = readFileSync(join(root, 'templates', partial), 'utf8');
  writeFileSync(join(root, 'templates', partial), text.replace('</mj-text>', ` ${revision}</mj-text>`));
}

/** The name of a peer that `peers/setup.sh` installs. */
export type Peer = 'hugo' | 'eleventy' | 'afternoon';

/** A peer on the same articles, from nothing; or why it cannot take part. */
export function peer(work: string, name: Peer, articles: number, job: Job = 'feeds'): Contestant | string {
  const cwd = name === 'eleventy' ? join(work, name, 'run', String(articles)) : join(work, name);
  const content = `../corpus/${articles}`;
  const out = name === 'eleventy' ? 'dist' : `out/${job}-${articles}`;
  const needed = { hugo: 'layouts', eleventy: 'node_modules/@11ty/eleventy', afternoon: 'node_modules/mjml' }[name];
  if (!existsSync(join(cwd, needed))) return `${name} is not set up for ${articles}`;
  if (!existsSync(join(work, 'corpus', String(articles)))) return `there is no corpus of ${articles}`;
  const commands = {
    hugo: [
      'hugo',
      '--quiet',
      '--config',
      job === 'pages' ? 'config-pages.toml' : 'config.toml',
      '-c',
      content,
      '-d',
      out,
    ],
    eleventy: ['node', 'node_modules/@11ty/eleventy/cmd.cjs'],
    afternoon: ['node', 'build.mjs'],
  };
  const env = {
    hugo: {},
    eleventy: job === 'pages' ? { PAGES: '1' } : {},
    afternoon: { CONTENT: content, OUT: out },
  } as const;
  return { command: commands[name], cwd, env: env[name], prepare: () => clearAway(join(cwd, out)) };
}
