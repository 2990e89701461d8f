import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeArticle } from '../../bench/corpus/article.ts';
import { COMMANDS } from '../../src/commands/commands.ts';
import { makePublication, readTree, writeText } from '../rebuild/publication.ts';
import { PROGRAM, prepareProgram, runProgram, startProgram, waitFor } from './program.ts';

const NOW = ['--now', '2026-01-02T00:00:00Z'];

beforeAll(prepareProgram, 120_000);

test('the bundle is read one byte a character: it has no other', () => {
  const folder = join(dirname(PROGRAM), 'bundle');
  const files = readdirSync(folder).filter((name) => name.endsWith('.cjs'));
  expect(files).toEqual(expect.arrayContaining(['cli.cjs', 'mjml.cjs', 'paste.cjs']));
  for (const name of files) expect(readFileSync(join(folder, name), 'latin1'), name).toMatch(/^[\0-\x7F]*$/);
});

test('the compiled code that one run keeps is taken by the next', async () => {
  const root = makePublication(3);
  const home = join(root, 'home');
  const states: string[][] = [];
  for (const out of ['one', 'two']) {
    await runProgram(['build', '--root', root, '--out', out, ...NOW], { XDG_CACHE_HOME: home });
    const kept = readdirSync(join(home, 'latewire')).filter((name) => name.endsWith('.code'));
    states.push(kept.map((name) => `${name} ${statSync(join(home, 'latewire', name)).ino}`));
  }
  const [first, second] = states;
  expect(first).toContainEqual(expect.stringMatching(/^cli\.cjs-/));
  // What V8 refuses is made anew, in another file.
  expect(second).toEqual(first);
  rmSync(root, { recursive: true });
});

describe('words of the command line', () => {
  const cases: readonly [args: readonly string[], code: number, says: RegExp][] = [
    [['--help'], 0, /latewire build/],
    [['--version'], 0, /^\d+\.\d+\.\d+\n$/],
    [[], 2, /Commands:/],
    [['biuld'], 2, /Unknown command "biuld"[\s\S]*Did you mean "latewire build"/],
    [['build', '--ot', 'x'], 2, /Unknown option --ot[\s\S]*Did you mean --out/],
    [['build', 'dist'], 2, /"dist" is one word too many/],
    [['build', '--now', 'yesterday'], 2, /"yesterday" is no instant/],
    [['build', '--format', 'xml'], 2, /Unknown format "xml"/],
  ];
  test.each(cases)('latewire %j ends with %i', async (args, code, says) => {
    const ending = await runProgram(args);
    expect(ending.output + ending.errors).toMatch(says);
    expect(ending.code).toBe(code);
  });

  test.each(Object.keys(COMMANDS))('latewire %s --help has an example', async (name) => {
    const { code, output } = await runProgram([name, '--help']);
    expect(output).toMatch(/^Usage: latewire [\s\S]*\nExample:\n {2}\S/);
    expect(code).toBe(0);
  });
});

describe('how a build ends', () => {
  test('done: 0, and words in full', async () => {
    const root = makePublication(3);
    const { code, output } = await runProgram(['build', '--root', root, ...NOW]);
    expect(output).toMatch(/Small: 3 articles, 1 edition\n {2}\S*dist\/ holds \d+ files/);
    expect(code).toBe(0);
    rmSync(root, { recursive: true });
  });

  test('the next step names files that are there, from where the user stands, twice', async () => {
    const root = makePublication(3);
    for (const _ of ['built', 'unchanged']) {
      const { output } = await runProgram(['build', '--root', root, '--out', 'public', ...NOW]);
      const paths = /^Next: look at (\S+index\.html) and (\S+digest\.html) in a browser\.$/m.exec(output)?.slice(1);
      expect(paths).toHaveLength(2);
      for (const path of paths ?? []) expect(existsSync(resolve(path)), path).toBe(true);
    }
    writeText(
      root,
      'content/publication.yaml',
      `${readFileSync(join(root, 'content/publication.yaml'), 'utf8')}pages: false\n`,
    );
    const { output } = await runProgram(['build', '--root', root, ...NOW]);
    expect(output).toMatch(/^Next: look at \S+digest\.html and \S+rss\.xml in a browser\.$/m);
    rmSync(root, { recursive: true });
  });

  test('a theme that is not there: 1, its name and the nearest', async () => {
    const root = makePublication(3);
    const settings = readFileSync(join(root, 'content/publication.yaml'), 'utf8');
    writeText(root, 'content/publication.yaml', `${settings}digest:\n  theme: broadshet\n`);
    const { errors, code } = await runProgram(['build', '--root', root, ...NOW]);
    expect(errors).toContain('there is no theme "broadshet". Did you mean "broadsheet"?');
    expect(errors).not.toContain('theme.json');
    expect(code).toBe(1);
    rmSync(root, { recursive: true });
  });

  test('no article at all: 0, empty feeds, no digest (hazard 36)', async () => {
    const root = makePublication(0);
    mkdirSync(join(root, 'content/articles'));
    const { code, output } = await runProgram(['build', '--root', root, ...NOW]);
    expect(output).toContain('No edition is due, so there is no digest.');
    expect(code).toBe(0);
    expect(existsSync(join(root, 'dist/rss.xml'))).toBe(true);
    expect(existsSync(join(root, 'dist/editions'))).toBe(false);
    rmSync(root, { recursive: true });
  });

  test('a mistake in content: 1, its place, and the output as it was', async () => {
    const root = makePublication(3);
    await runProgram(['build', '--root', root, ...NOW]);
    const before = readTree(join(root, 'dist'));
    writeText(root, 'content/articles/2026-01-01-x.md', '---\ntitle: X\npubished: 2026-01-01\n---\n\nText.\n');
    const ending = await runProgram(['build', '--root', root, ...NOW], { GITHUB_ACTIONS: 'true' });
    expect(ending.errors).toMatch(
      /content\/articles\/2026-01-01-x\.md:3:1 error front-matter\/unknown-key[\s\S]*\n {2}3 \| pubished/,
    );
    expect(ending.output).toMatch(/^::error file=content\/articles\/2026-01-01-x\.md,line=3,col=1,/m);
    expect(ending.code).toBe(1);
    expect(readTree(join(root, 'dist'))).toEqual(before);
    const json = await runProgram(['check', '--root', root, ...NOW, '--format', 'json']);
    expect(JSON.parse(json.output)).toMatchObject({
      ok: false,
      problems: [{ code: 'front-matter/unknown-key', line: 3 }],
    });
    rmSync(root, { recursive: true });
  });

  test('an output folder inside the content: 2', async () => {
    const root = makePublication(1);
    const ending = await runProgram(['build', '--root', root, '--out', 'content/dist', ...NOW]);
    expect(ending).toMatchObject({ code: 2 });
    rmSync(root, { recursive: true });
  });

  test('a folder that Latewire did not make: 3, untouched', async () => {
    const root = makePublication(1);
    writeText(root, 'dist/thesis.txt', 'ten years');
    const ending = await runProgram(['build', '--root', root, ...NOW]);
    expect(ending.errors).toContain('Latewire did not make it');
    expect(ending.code).toBe(3);
    expect(readTree(join(root, 'dist'))).toEqual({ 'thesis.txt': 'ten years' });
    rmSync(root, { recursive: true });
  });

  test('another build at work: 75, and who it is', async () => {
    const root = makePublication(1);
    writeFileSync(join(root, '.dist.lock'), JSON.stringify({ pid: process.pid, host: hostname() }));
    const ending = await runProgram(['build', '--root', root, ...NOW]);
    expect(ending.errors).toContain(`process ${process.pid} on ${hostname()}`);
    expect(ending.code).toBe(75);
    rmSync(root, { recursive: true });
  });
});

describe('several processes and sudden ends', () => {
  test('six builds at once: each is done or says that another is at work', { timeout: 120_000 }, async () => {
    const root = makePublication(3);
    const endings = await Promise.all(Array.from({ length: 6 }, () => runProgram(['build', '--root', root, ...NOW])));
    const codes = endings.map(({ code }) => code);
    expect(codes.filter((code) => code !== 0 && code !== 75)).toEqual([]);
    expect(codes).toContain(0);
    expect(readdirSync(root).sort()).toEqual(['.latewire', 'content', 'dist']);
    rmSync(root, { recursive: true });
  });

  test('killed at any moment: the next build gives the bytes of a clean one', { timeout: 240_000 }, async () => {
    const root = makePublication(5);
    await runProgram(['build', '--root', root, ...NOW]);
    for (let round = 0; round < 6; round += 1) {
      const { path, text } = makeArticle(50 + round);
      writeText(root, `content/articles/${path}`, text);
      const child = startProgram(['build', '--root', root, ...NOW]);
      const ending = waitFor(child);
      setTimeout(() => child.kill('SIGKILL'), 60 + round * 90);
      await ending;
      expect(await runProgram(['build', '--root', root, ...NOW])).toMatchObject({ code: 0 });
      expect(await runProgram(['build', '--root', root, ...NOW, '--out', 'clean'])).toMatchObject({ code: 0 });
      expect(readTree(join(root, 'dist')), `round ${round}`).toEqual(readTree(join(root, 'clean')));
    }
    expect(readdirSync(root).filter((name) => name.startsWith('.dist'))).toEqual([]);
    rmSync(root, { recursive: true });
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('%s ends it as it ends any program', async (signal) => {
    const child = startProgram(['import', '-']);
    const ending = waitFor(child);
    setTimeout(() => child.kill(signal), 1_500);
    // A shell reports these as 130 and 143.
    expect(await ending).toMatchObject({ signal });
  });
});
