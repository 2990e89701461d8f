import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Instant, toInstant } from '../../src/model/instant.ts';
import { type BuildIdentity, findUnchanged, saveLastBuild } from '../../src/rebuild/last-build.ts';
import { parseRecord } from '../../src/rebuild/record-file.ts';
import { makeFolder } from '../read/folder.ts';

const NOW = toInstant(Date.UTC(2026, 0, 2));
const WORDS = { output: 'as they were\n', errors: '' };

const BUILT = Date.now();

/** A build that has just been kept, and what a later one finds. */
function keepBuild() {
  const root = makeFolder({ 'articles/a.md': 'one', 'out/rss.xml': '<rss/>' });
  const folder = join(root, 'cache');
  const output = join(root, 'content/out/rss.xml');
  const identity: BuildIdentity = {
    root,
    out: join(root, 'content/out'),
    shown: 'out',
    strict: false,
    inputs: [join(root, 'content/articles')],
    program: [],
  };
  saveLastBuild(identity, folder, {
    started: BUILT + 60_000,
    now: BUILT,
    outputs: new Map([[output, createHash('sha256').update(readFileSync(output)).digest('hex')]]),
    from: undefined,
    until: undefined,
    plain: WORDS,
    coloured: WORDS,
  });
  const find = (after: number, changed: Partial<BuildIdentity> = {}) =>
    findUnchanged({ ...identity, ...changed }, folder, {
      now: NOW,
      readSystemClock: (): Instant => toInstant(BUILT + after),
    });
  const [name = ''] = readdirSync(folder);
  return { file: join(folder, name), output, find };
}

function readSeen(file: string): unknown {
  return JSON.parse(parseRecord(readFileSync(file))?.text ?? '').seen;
}

test('outputs that were too young to be known by their times are read once more, and then no longer', () => {
  const { file, find } = keepBuild();
  const seen = [0, 10, 60_000, 60_010].map((after) => {
    expect(find(after)?.plain).toEqual(WORDS);
    return readSeen(file);
  });
  expect(seen).toEqual([BUILT, BUILT, BUILT + 60_000, BUILT + 60_000]);
});

test('an output that was too young to be known by its times and holds something else is found out', () => {
  const { file, output, find } = keepBuild();
  const record = readFileSync(file, 'latin1');
  const sum = createHash('sha256').update(readFileSync(output)).digest('hex');
  expect(find(0)?.plain).toEqual(WORDS);
  writeFileSync(file, record.replaceAll(sum, sum.replaceAll('a', 'b')), 'latin1');
  expect(find(0)).toBeUndefined();
});

test('another build that happens to have the same name for its record does not believe it', () => {
  const { file, find } = keepBuild();
  const record = readFileSync(file, 'latin1');
  expect(record.split('\\"out\\"')).toHaveLength(3);
  writeFileSync(file, record.replaceAll('\\"out\\"', '\\"aut\\"'), 'latin1');
  expect(find(0)).toBeUndefined();
});

test('a record that is damaged or cut off is never taken for this build', { timeout: 120_000 }, () => {
  const { file, find } = keepBuild();
  const record = readFileSync(file);
  for (let at = 0; at < record.length; at += 5) {
    const damaged = Buffer.from(record);
    damaged[at] = record.readUInt8(at) ^ (1 << (at % 8));
    writeFileSync(file, damaged);
    expect(tryTo(find), `byte ${at}`).toBeUndefined();
    writeFileSync(file, record.subarray(0, at));
    expect(tryTo(find), `cut at ${at}`).toBeUndefined();
    const torn = Buffer.concat([record.subarray(0, at), Buffer.alloc(record.length - at)]);
    writeFileSync(file, torn);
    if (!torn.equals(record)) expect(tryTo(find), `zeros from ${at}`).toBeUndefined();
  }
  writeFileSync(file, record);
  expect(find(0)?.plain).toEqual(WORDS);
});

// The launcher takes every error for a reason to build.
function tryTo(find: (after: number) => unknown): unknown {
  try {
    return find(0);
  } catch {
    return undefined;
  }
}
