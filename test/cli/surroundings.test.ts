import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePublication, readTree, writeText } from '../rebuild/publication.ts';
import { PROGRAM, prepareProgram, runProgram, waitFor } from './program.ts';

const NOW = ['--now', '2026-01-02T00:00:00Z'];
const work = mkdtempSync(join(tmpdir(), 'latewire-surroundings-'));

beforeAll(prepareProgram, 120_000);
afterAll(() => rmSync(work, { recursive: true }));

/** A file that is loaded before the program and changes the world for it. */
function preload(name: string, text: string): Readonly<Record<string, string>> {
  const file = join(work, `${name}.cjs`);
  writeFileSync(file, text);
  return { NODE_OPTIONS: `--require ${file}` };
}

async function buildTree(env: Readonly<Record<string, string>> = {}): Promise<Readonly<Record<string, string>>> {
  const root = makePublication(3);
  const ending = await runProgram(['build', '--root', root, ...NOW], env);
  expect(ending, ending.errors).toMatchObject({ code: 0 });
  const tree = readTree(join(root, 'dist'));
  rmSync(root, { recursive: true });
  return tree;
}

test('a build opens no socket and asks no name server (hazard 49)', async () => {
  const marker = join(work, 'asked');
  const trap = preload(
    'offline',
    `const refuse = () => { require('fs').writeFileSync(${JSON.stringify(marker)}, ''); throw new Error('offline'); };
require('net').Socket.prototype.connect = refuse;
Object.assign(require('dns'), { lookup: refuse, resolve: refuse });
require('dgram').createSocket = refuse;`,
  );
  expect(Object.keys(await buildTree(trap)).length).toBeGreaterThan(8);
  expect(existsSync(marker)).toBe(false);
  await runProgram(['doctor', 'http://127.0.0.1:65432/feed.xml'], trap);
  expect(existsSync(marker), 'the trap does not work').toBe(true);
});

test.each(['1970-01-01T00:00:00Z', '2100-02-28T23:59:59Z'])('a clock at %s changes no byte (hazard 48)', async (at) => {
  const clock = preload(
    `clock-${at.slice(0, 4)}`,
    `const RealDate = Date, now = RealDate.parse('${at}');
globalThis.Date = class extends RealDate { constructor(...given) { super(...(given.length === 0 ? [now] : given)); } static now() { return now; } };`,
  );
  expect(await buildTree(clock)).toEqual(await buildTree());
});

test('where nothing has changed the launcher alone says so, whatever its words are written to', async () => {
  const root = makePublication(3);
  const odd = '---\ntitle: Odd\ndate: 2026-01-01T00:00:00Z\n---\n\nA text with <again> in it.\n';
  writeText(root, 'content/articles/odd.md', odd);
  const args = ['build', '--root', root, ...NOW];
  for (const _ of ['built', 'kept']) {
    await runProgram(args);
    // What changed in the last second is not taken on trust: the articles first, then the output.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
  }
  const { output, errors } = await runProgram(args);
  expect(output).toContain('all as they were');
  expect(errors).toContain('warning');
  const list = join(work, 'loaded');
  const loaded = preload(
    'loaded',
    `const before = process.moduleLoadList.length;
process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(list)}, process.moduleLoadList.slice(before).join()));`,
  );
  expect(await runProgram(args, loaded)).toMatchObject({ code: 0, output, errors });
  expect(readFileSync(list, 'utf8')).not.toMatch(/vm|crypto|stream|net|module|parse_args/);
  const slow = preload(
    'slow',
    `const fs = require('fs'), { writeSync } = fs;
let times = 0;
fs.writeSync = (file, bytes, from) => {
  if ((times += 1) % 3 === 0) throw Object.assign(new Error('not now'), { code: 'EAGAIN' });
  return writeSync(file, bytes, from, 1);
};`,
  );
  expect(await runProgram(args, slow)).toMatchObject({ code: 0, output, errors });
  rmSync(root, { recursive: true });
});

const SECRETS = {
  LATEWIRE_SMTP: 'smtp://desk:canary-password@127.0.0.1:9',
  LATEWIRE_TOKEN_KEYS: `k1:${Buffer.from('canary-token-key-of-32-bytes-xyz').toString('base64url')}`,
  LATEWIRE_DATABASE: 'postgres://desk:canary-database@127.0.0.1:9/none',
  LATEWIRE_DKIM_KEY: 'canary-key',
};

test('no secret of the environment stands in an output, a message or the cache (hazard 51)', async () => {
  const root = makePublication(2);
  const runs = [
    await runProgram(['build', '--root', root, '--verbose', ...NOW], SECRETS),
    await runProgram(['check', '--root', root, '--format', 'json', ...NOW], SECRETS),
    await runProgram(['status', '2026-01-01', '--root', root], SECRETS),
    await runProgram(['send', '2026-01-01', '--root', root, '--to-test', '--dkim', 's1'], SECRETS),
  ];
  expect(runs.map(({ code }) => code)).toEqual([0, 0, expect.any(Number), expect.any(Number)]);
  const written = readTree(root);
  expect(Object.keys(written).length).toBeGreaterThan(8);
  const token = SECRETS.LATEWIRE_TOKEN_KEYS.slice(3);
  for (const [name, text] of [
    ...runs.map((run, at) => [`run ${at}`, run.output + run.errors] as const),
    ...Object.entries(written),
  ]) {
    for (const secret of ['canary-password', 'canary-database', 'canary-key', 'canary-token', token])
      expect(text.includes(secret), `${name} holds ${secret}`).toBe(false);
  }
  rmSync(root, { recursive: true });
});

test('a disk that refuses in the middle of a file: 3, the old set whole, nothing left beside it (hazard 43)', async () => {
  const root = makePublication(3);
  await runProgram(['build', '--root', root, ...NOW]);
  const before = readTree(join(root, 'dist'));
  const long = 'A long sentence that makes files grow. '.repeat(4000);
  writeText(root, 'content/articles/2026-01-01-long.md', `---\ntitle: Long\n---\n\n${long}\n`);
  // A limit on the size of a file refuses as a full disk does, and needs no rights; the signal that goes with it is ignored.
  const child = spawn(
    'sh',
    ['-c', 'trap "" XFSZ; ulimit -f 64; exec "$@"', 'sh', process.execPath, PROGRAM, 'build', '--root', root, ...NOW],
    { env: { PATH: process.env['PATH'], HOME: root }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ending = await waitFor(child);
  expect(ending.errors).toContain('The last good output is untouched.');
  expect(ending.code).toBe(3);
  expect(readTree(join(root, 'dist'))).toEqual(before);
  expect(readdirSync(root).filter((name) => name.startsWith('.dist'))).toEqual([]);
  rmSync(root, { recursive: true });
});
