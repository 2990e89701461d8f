import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Instant, toInstant } from '../../src/model/instant.ts';
import { type BuildIdentity, findUnchanged, saveLastBuild } from '../../src/rebuild/last-build.ts';
import type { Cache } from '../../src/write/cache.ts';
import { makeFolder } from '../read/folder.ts';

const NOW = toInstant(Date.UTC(2026, 0, 2));
const WORDS = { output: 'as they were\n', errors: '' };

test('outputs that were too young to be known by their times are read once more, and then no longer', () => {
  const root = makeFolder({ 'articles/a.md': 'one', 'out/rss.xml': '<rss/>' });
  const output = join(root, 'content/out/rss.xml');
  const identity: BuildIdentity = {
    root,
    out: join(root, 'content/out'),
    shown: 'out',
    strict: false,
    inputs: [join(root, 'content/articles')],
    program: [],
  };
  const kept = new Map<string, string>();
  let writes = 0;
  const cache: Cache = {
    read: (key) => kept.get(key),
    write: (key, text) => {
      writes += 1;
      kept.set(key, text);
    },
  };
  const built = Date.now();
  const find = (after: number) =>
    findUnchanged(identity, cache, { now: NOW, readSystemClock: (): Instant => toInstant(built + after) });
  saveLastBuild(identity, cache, {
    started: built + 60_000,
    now: built,
    outputs: new Map([[output, createHash('sha256').update(readFileSync(output)).digest('hex')]]),
    from: undefined,
    until: undefined,
    plain: WORDS,
    coloured: WORDS,
  });
  const counts = [0, 10, 60_000, 60_010].map((after) => {
    expect(find(after)?.plain).toEqual(WORDS);
    return writes;
  });
  expect(counts).toEqual([1, 1, 2, 2]);
});
