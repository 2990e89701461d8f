import { readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeArticle } from '../../bench/corpus/article.ts';
import { makeRandom, type Random } from '../../bench/corpus/random.ts';
import { skipUnchanged } from '../../src/launch/skip-unchanged.ts';
import { build, makePublication, readTree, writeText } from './publication.ts';

// More steps: LATEWIRE_STEPS=1000 npx vitest run test/rebuild
const STEPS = Number(process.env['LATEWIRE_STEPS'] ?? 40);
const LIB = join(import.meta.dirname, '../../src');
const NOW = '2026-01-02T00:00:00Z';

type Step = (root: string, random: Random, number: number) => void;

const STEP_KINDS: Readonly<Record<string, Step>> = {
  nothing: () => {},
  add: (root, _random, number) => {
    const { path, text } = makeArticle(100 + number);
    writeText(root, `content/articles/${path}`, text);
  },
  edit: (root, random, number) => changeArticle(root, random, (text) => `${text}\nOne more line, ${number}.\n`),
  // The same size, and the same time of the last change: only the inode's own time tells.
  'edit in place': (root, random) =>
    changeArticle(root, random, (text) =>
      text.replace(/(\n\n)([A-Z])/, (_, gap, first) => gap + (first === 'A' ? 'B' : 'A')),
    ),
  delete: (root, random) => {
    const files = listArticles(root);
    if (files.length > 3) rmSync(join(root, choose(random, files)));
  },
  rename: (root, random, number) => {
    const file = choose(random, listArticles(root));
    renameSync(join(root, file), join(root, file.replace(/(-r\d+)?\.md$/, `-r${number}.md`)));
  },
  draft: (root, random) =>
    changeArticle(root, random, (text) =>
      text.includes('\ndraft:') ? text : text.replace('\nsection:', '\ndraft: true\nsection:'),
    ),
  configure: (root, _random, number) =>
    writeText(root, 'content/publication.yaml', `title: Small ${number}\nurl: https://example.org/\ntimeZone: UTC\n`),
  template: (root, _random, number) =>
    writeText(
      root,
      'templates/digest.txt.hbs',
      `${readFileSync('templates/digest.txt.hbs', 'utf8')}Printed ${number}.
`,
    ),
  'output damaged': (root) => {
    const path = join(root, 'dist/atom.xml');
    const bytes = readFileSync(path, 'latin1');
    writeFileSync(path, bytes.replace('<title', '<Title'), 'latin1');
  },
  'cache damaged': (root) => {
    for (const folder of ['.latewire/cache', 'home/.cache/latewire/texts']) {
      for (const name of readdirSync(join(root, folder))) {
        const path = join(root, folder, name);
        writeFileSync(path, readFileSync(path).subarray(3));
      }
    }
  },
};

/** The clock a little ahead, so that what was just written is old enough to be trusted; and a home of its own. */
function kept(root: string) {
  return { ahead: 5_000, env: { HOME: join(root, 'home') } };
}

function listArticles(root: string): readonly string[] {
  const entries = readdirSync(join(root, 'content/articles'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.map((file) => file.slice(root.length + 1)).sort();
}

function choose<T>(random: Random, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)] as T;
}

function changeArticle(root: string, random: Random, change: (text: string) => string): void {
  const path = join(root, choose(random, listArticles(root)));
  const time = new Date(1_700_000_000_000);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  utimesSync(path, time, time);
}

test(`after each of ${STEPS} random changes a build gives the bytes of a clean one`, {
  timeout: Math.max(300_000, STEPS * 10_000),
}, async () => {
  const root = makePublication(6);
  const random = makeRandom(7);
  const kinds = Object.keys(STEP_KINDS);
  let skipped = 0;
  await build(root, { now: NOW }, kept(root));
  for (let number = 1; number <= STEPS; number += 1) {
    const kind = number % 3 === 0 ? 'nothing' : choose(random, kinds);
    STEP_KINDS[kind]?.(root, random, number);
    const unchanged = skipUnchanged(['build', '--root', root, '--now', NOW], { cwd: root, env: {}, lib: LIB });
    if (unchanged === undefined) await build(root, { now: NOW }, kept(root));
    else skipped += 1;
    // Without a home no text is kept; every tenth time nothing at all is.
    const nothing: Readonly<Record<string, string>> = number % 10 === 0 ? { cache: `clean-${number}` } : {};
    const clean = await build(root, { now: NOW, out: 'clean', ...nothing });
    expect(clean.errors, `step ${number}, ${kind}`).not.toContain('Stopped');
    expect(readTree(join(root, 'dist')), `step ${number}, ${kind}`).toEqual(readTree(join(root, 'clean')));
    rmSync(join(root, 'clean'), { recursive: true });
    rmSync(join(root, `clean-${number}`), { recursive: true, force: true });
  }
  expect(skipped).toBeGreaterThan(STEPS / 10);
  rmSync(root, { recursive: true });
});

test('a build that read a file while it changed is not taken for the last word', async () => {
  const root = makePublication(3);
  await build(root, { now: NOW });
  await build(root, { now: NOW });
  expect(skipUnchanged(['build', '--root', root, '--now', NOW], { cwd: root, env: {}, lib: LIB })).toBeUndefined();
  rmSync(root, { recursive: true });
});

test('the moment at which an article appears ends the rest', async () => {
  const root = makePublication(3);
  const { text } = makeArticle(3);
  writeText(
    root,
    'content/articles/later.md',
    text.replace('\nsection:', '\npublishAt: 2026-01-03T00:00:00Z\nsection:'),
  );
  await build(root, { now: NOW }, kept(root));
  await build(root, { now: NOW }, kept(root));
  const skip = (now: string) =>
    skipUnchanged(['build', '--root', root, '--now', now], { cwd: root, env: {}, lib: LIB });
  expect(skip('2026-01-02T23:59:59Z')?.plain.output).toContain('all as they were');
  expect(skip('2026-01-03T00:00:00Z')).toBeUndefined();
  expect(skipUnchanged(['build', '--root', root, '--bogus'], { cwd: root, env: {}, lib: LIB })).toBeUndefined();
  rmSync(root, { recursive: true });
});
