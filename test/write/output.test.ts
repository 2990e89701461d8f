import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BusyFailure, EnvironmentFailure } from '../../src/model/failure.ts';
import type { Manifest, ManifestFile } from '../../src/model/manifest.ts';
import { openOutput, type WriteSummary } from '../../src/write/output.ts';

const OLD = { 'a.txt': 'old a', 'b/c.txt': 'same', 'gone.txt': 'gone' };
const NEW = { 'a.txt': 'new a', 'b/c.txt': 'same', 'd.txt': 'new d' };

function describeSet(files: readonly ManifestFile[]): Manifest {
  return { generator: 'latewire test', files, entries: [], editions: [] };
}

function scratch(): string {
  return join(mkdtempSync(join(tmpdir(), 'latewire-write-')), 'dist');
}

async function writeSet(
  out: string,
  set: Readonly<Record<string, string>>,
  reach?: (name: string) => void,
): Promise<WriteSummary> {
  const output = openOutput(out, reach);
  for (const [path, body] of Object.entries(set)) output.stage({ path, body, mediaType: 'text/plain', publish: true });
  return output.commit(describeSet);
}

function readSet(out: string): Readonly<Record<string, string>> {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.endsWith('manifest.json'));
  return Object.fromEntries(
    paths.map((path) => [path.slice(out.length + 1), readFileSync(path, 'utf8')] as const).sort(),
  );
}

describe('openOutput', () => {
  test('writes what changed, keeps what did not, removes what is gone', async () => {
    const out = scratch();
    await writeSet(out, OLD);
    const before = statSync(join(out, 'b/c.txt'));
    const summary = await writeSet(out, NEW);
    expect(readSet(out)).toEqual(NEW);
    expect(summary).toEqual({ written: ['a.txt', 'd.txt', 'manifest.json'], unchanged: 1, removed: ['gone.txt'] });
    const after = statSync(join(out, 'b/c.txt'));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  test('the same set again touches nothing, not even the folder', async () => {
    const out = scratch();
    await writeSet(out, OLD);
    const before = statSync(out);
    expect(await writeSet(out, OLD)).toEqual({ written: [], unchanged: 4, removed: [] });
    expect(statSync(out).ino).toBe(before.ino);
    expect(readdirSync(join(out, '..'))).toEqual(['dist']);
  });

  test('a file edited by hand is put right, though the manifest says that nothing changed', async () => {
    const out = scratch();
    await writeSet(out, OLD);
    writeFileSync(join(out, 'a.txt'), 'old A');
    expect((await writeSet(out, OLD)).written).toEqual(['a.txt']);
    expect(readSet(out)).toEqual(OLD);
  });

  test('a file that no build wrote stays', async () => {
    const out = scratch();
    await writeSet(out, OLD);
    writeFileSync(join(out, 'CNAME'), 'example.org');
    await writeSet(out, NEW);
    expect(readSet(out)).toEqual({ CNAME: 'example.org', ...NEW });
  });

  test('a folder that Latewire did not make is refused and left alone', async () => {
    const out = scratch();
    mkdirSync(out);
    writeFileSync(join(out, 'thesis.doc'), 'ten years');
    expect(() => openOutput(out)).toThrow(EnvironmentFailure);
    expect(readSet(out)).toEqual({ 'thesis.doc': 'ten years' });
    expect(readdirSync(join(out, '..'))).toEqual(['dist']);
  });

  test('a link to the folder stays a link', async () => {
    const out = scratch();
    await writeSet(out, OLD);
    const link = join(out, '..', 'public');
    symlinkSync(out, link);
    await writeSet(link, NEW);
    expect(readSet(out)).toEqual(NEW);
  });

  test('abandoned: the old set is as it was', async () => {
    const out = scratch();
    await writeSet(out, OLD);
    const output = openOutput(out);
    output.stage({ path: 'a.txt', body: 'half', mediaType: 'text/plain', publish: true });
    output.abandon();
    expect(readSet(out)).toEqual(OLD);
    expect(readdirSync(join(out, '..'))).toEqual(['dist']);
  });

  test('two at once: the second is told who is at work', async () => {
    const out = scratch();
    const first = openOutput(out);
    expect(() => openOutput(out)).toThrow(BusyFailure);
    first.abandon();
    openOutput(out).abandon();
  });

  test("what a process left that died a moment before it had the lock is in nobody's way", async () => {
    const out = scratch();
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(join(out, '..', `.dist.lock.${dead}`), '{"pid":');
    await writeSet(out, NEW);
    expect(readdirSync(join(out, '..'))).toEqual(['dist']);
  });

  test('the lock of a process that died is taken over', async () => {
    const out = scratch();
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const output = openOutput(out);
    const lock = join(out, '..', '.dist.lock');
    writeFileSync(lock, readFileSync(lock, 'utf8').replace(/\d+/, String(dead)));
    openOutput(out).abandon();
    output.abandon();
  });

  // Past some hundreds of files a thread writes the rest.
  const many = (number: number): Readonly<Record<string, string>> =>
    Object.fromEntries(Array.from({ length: number }, (_, n) => [`p/${n}/index.html`, `page ${n} ${'é'.repeat(n)}`]));

  test('a thousand files are all there, and a second set keeps those that stay', async () => {
    const out = scratch();
    const set = Object.fromEntries(Object.entries(many(1000)).sort());
    expect((await writeSet(out, set)).written).toHaveLength(1001);
    expect(readSet(out)).toEqual(set);
    const next = { ...set, 'p/900/index.html': 'changed', 'q/index.html': 'new' };
    expect((await writeSet(out, next)).written).toEqual(['p/900/index.html', 'q/index.html', 'manifest.json']);
    expect(readSet(out)).toEqual(next);
  });

  test('a refusal far down the list names its file, and the old set stays', async () => {
    const out = scratch();
    await writeSet(out, OLD);
    const set = { ...many(400), 'p/7/index.html/below.txt': 'below a file', 'z.txt': 'after it' };
    const refused = writeSet(out, set);
    await expect(refused).rejects.toThrow(EnvironmentFailure);
    await expect(refused).rejects.toThrow('p/7/index.html/below.txt: a part of the path is a file');
    expect(readSet(out)).toEqual(OLD);
  });

  test('abandoned with many under way: nothing of them is left', () => {
    const out = scratch();
    const output = openOutput(out);
    for (const [path, body] of Object.entries(many(3000)))
      output.stage({ path, body, mediaType: 'text/html', publish: true });
    output.abandon();
    expect(readdirSync(join(out, '..'))).toEqual([]);
  });

  test('a file where the folder should be is explained', async () => {
    const out = scratch();
    writeFileSync(out, 'a file');
    expect(() => openOutput(join(out, 'dist'))).toThrow(/Opening .*a part of the path is a file/);
  });
});

describe('stopped at any moment', () => {
  const points = ['staged', 'whole', 'journal', 'moved', 'live', 'unjournaled'];
  test.each(points)('killed at "%s": the next run finds the old set or the new one, whole', async (point) => {
    const out = scratch();
    await writeSet(out, OLD);
    const stop = (name: string): void => {
      if (name === point) throw new Error(`killed at ${point}`);
    };
    await expect(writeSet(out, NEW, stop)).rejects.toThrow(`killed at ${point}`);
    // Whatever is live now is one whole set; between the two renames nothing is, and the new one waits beside it.
    if (existsSync(out)) expect([OLD, NEW]).toContainEqual(readSet(out));
    else expect(readSet(join(out, '..', '.dist.next'))).toEqual(NEW);
    const lock = join(out, '..', '.dist.lock');
    writeFileSync(lock, readFileSync(lock, 'utf8').replace(/\d+/, String(spawnSync(process.execPath, ['-e', '']).pid)));
    openOutput(out).abandon();
    expect([OLD, NEW]).toContainEqual(readSet(out));
    expect(readdirSync(join(out, '..'))).toEqual(['dist']);
    expect(readSet(out)).toEqual(['staged', 'whole'].includes(point) ? OLD : NEW);
  });
});
