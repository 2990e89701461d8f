import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildCommand } from '../../src/commands/build.ts';
import { diffCommand } from '../../src/commands/diff.ts';
import { editionCommand } from '../../src/commands/edition.ts';
import { publishCommand } from '../../src/commands/publish.ts';
import { verifyCommand } from '../../src/commands/verify.ts';
import type { Manifest } from '../../src/model/manifest.ts';
import { article, makeFolder, PUBLICATION, runCommand } from './context.ts';

const MONDAY = '2026-11-23T08:00:00Z';
const TUESDAY = '2026-11-24T08:00:00Z';
const FILES = {
  'content/publication.yaml': PUBLICATION,
  'content/articles/one.md': article('One', '2026-11-23T05:00:00Z'),
  'content/articles/two.md': article('Two', '2026-11-23T06:00:00Z', 'pinned: true\n'),
  'content/articles/late.md': article('Late', '2026-11-23T09:00:00Z'),
};

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'dist/manifest.json'), 'utf8')) as Manifest;
}

describe('latewire edition', () => {
  test('due, propose and freeze see the same edition; frozen, nothing is due', async () => {
    const cwd = makeFolder(FILES);
    const due = await runCommand(editionCommand, ['due', '--now', MONDAY, '--format', 'json'], { cwd });
    expect(JSON.parse(due.out)).toEqual({
      now: '2026-11-23T08:00:00Z',
      due: [{ id: '2026-11-23', date: '2026-11-23T07:00:00Z', articles: 2, late: false }],
      next: { id: '2026-11-24', date: '2026-11-24T07:00:00Z', articles: 0 },
    });
    expect((await runCommand(editionCommand, ['propose', '--now', MONDAY], { cwd })).out).toMatch(
      /^2026-11-23\n {2}Two .*\n {2}One /,
    );
    expect((await runCommand(editionCommand, ['freeze', '--now', MONDAY], { cwd })).out).toContain('Froze 2026-11-23');
    const file = readFileSync(join(cwd, 'content/editions/2026-11-23.yaml'), 'utf8');
    expect(file).toMatch(/articles:\n {2}- "tag:example.org,2026:two"\n {2}- "tag:example.org,2026:one"\n/);
    expect((await runCommand(editionCommand, ['freeze', '--now', MONDAY], { cwd })).out).toBe('Nothing is due.\n');
    expect(readFileSync(join(cwd, 'content/editions/2026-11-23.yaml'), 'utf8')).toBe(file);
    const next = await runCommand(editionCommand, ['due', '--now', TUESDAY], { cwd });
    expect(next.out).toBe(
      'Due: 2026-11-24 (2026-11-24T07:00:00Z), 1 articles\nNext: 2026-11-25 (2026-11-25T07:00:00Z), 0 articles wait for it\n',
    );
  });

  test('a frozen edition keeps its order when its articles change; a revision takes their new look', async () => {
    const cwd = makeFolder(FILES);
    await runCommand(editionCommand, ['freeze', '--now', MONDAY], { cwd });
    writeFileSync(join(cwd, 'content/articles/two.md'), article('Two, corrected', '2026-11-23T04:00:00Z'));
    await runCommand(buildCommand, ['--now', MONDAY], { cwd });
    const text = readFileSync(join(cwd, 'dist/editions/2026-11-23/digest.txt'), 'utf8');
    expect(text.indexOf('1. Two, corrected')).toBeGreaterThan(0);
    expect(text.indexOf('2. One')).toBeGreaterThan(text.indexOf('1. Two, corrected'));
    await expect(runCommand(editionCommand, ['freeze', '2026-11-23', '--now', MONDAY], { cwd })).rejects.toThrow(
      'it is frozen already',
    );
    const revised = await runCommand(editionCommand, ['freeze', '2026-11-23', '--revise', '--now', MONDAY], { cwd });
    expect(revised.out).toContain('revision 2 of 2026-11-23');
    expect(readFileSync(join(cwd, 'content/editions/2026-11-23.yaml'), 'utf8')).toContain('revision: 2\n');
    await runCommand(buildCommand, ['--now', MONDAY], { cwd });
    for (const name of ['digest.txt', 'digest.html', 'index.html']) {
      const shown = readFileSync(join(cwd, 'dist/editions/2026-11-23', name), 'utf8').replace(/<[^>]*>/g, '');
      expect([name, shown.includes('Monday, 23 November 2026 (2)')]).toEqual([name, true]);
    }
  });

  test('an edition past maxLate is said to be late', async () => {
    const cwd = makeFolder({
      ...FILES,
      'content/publication.yaml': PUBLICATION.replace('at: "07:00"', 'at: "07:00", maxLate: 2'),
    });
    expect((await runCommand(editionCommand, ['due', '--now', '2026-11-23T09:00:00Z'], { cwd })).out).not.toContain(
      'maxLate',
    );
    expect((await runCommand(editionCommand, ['due', '--now', '2026-11-23T09:00:01Z'], { cwd })).out).toContain(
      'past maxLate',
    );
  });

  test('a word that is no action is refused with the usage', async () => {
    await expect(runCommand(editionCommand, ['send'])).rejects.toMatchObject({ name: 'UsageFailure' });
  });
});

describe('the same tree', () => {
  test('gives the same bytes at every moment of its interval, and the manifest names that interval', async () => {
    const cwd = makeFolder(FILES);
    await runCommand(buildCommand, ['--now', '2026-11-23T07:30:00Z'], { cwd });
    const manifest = readFileSync(join(cwd, 'dist/manifest.json'), 'utf8');
    expect(JSON.parse(manifest)).toMatchObject({
      unchangedFrom: '2026-11-23T07:00:00Z',
      unchangedUntil: '2026-11-23T09:00:00Z',
    });
    const later = await runCommand(buildCommand, ['--now', '2026-11-23T08:59:59Z', '--format', 'json'], { cwd });
    expect(JSON.parse(later.out)).toMatchObject({ written: { written: [], removed: [] } });
    const after = await runCommand(buildCommand, ['--now', '2026-11-23T09:00:00Z', '--format', 'json'], { cwd });
    expect(JSON.parse(after.out).written.written).toContain('atom.xml');
  });

  test('verify finds no difference, and names the first one when a file was changed by hand', async () => {
    const cwd = makeFolder(FILES);
    await runCommand(buildCommand, ['--now', MONDAY], { cwd });
    expect(await runCommand(verifyCommand, ['--now', MONDAY], { cwd })).toMatchObject({ code: 0, err: '' });
    writeFileSync(join(cwd, 'dist/atom.xml'), readFileSync(join(cwd, 'dist/atom.xml'), 'utf8').replace('One', 'Won'));
    const changed = await runCommand(verifyCommand, ['--now', MONDAY], { cwd });
    expect(changed).toMatchObject({ code: 1 });
    expect(changed.err).toMatch(/^atom\.xml: differs from byte \d+, line \d+;/);
  });

  test('verify writes nothing, not even ids', async () => {
    const cwd = makeFolder(FILES);
    await runCommand(buildCommand, ['--now', MONDAY], { cwd });
    writeFileSync(join(cwd, 'content/articles/new.md'), article('New', '2026-11-23T05:00:00Z'));
    const ids = readFileSync(join(cwd, 'content/ids.json'), 'utf8');
    const { code, err } = await runCommand(verifyCommand, ['--now', MONDAY], { cwd });
    expect([code, err.length > 0]).toEqual([1, true]);
    expect(readFileSync(join(cwd, 'content/ids.json'), 'utf8')).toBe(ids);
  });
});

describe('a changed id', () => {
  const fifty = Object.fromEntries(
    Array.from({ length: 50 }, (_, index) => [
      `content/articles/a${index}.md`,
      article(`Article ${index}`, `2026-11-22T05:${String(index).padStart(2, '0')}:00Z`),
    ]),
  );

  test('on one of fifty: the build stops and says how to keep it; told otherwise, diff reports one entry turned unread', async () => {
    const cwd = makeFolder({ 'content/publication.yaml': PUBLICATION, ...fifty });
    await runCommand(buildCommand, ['--now', MONDAY], { cwd });
    await runCommand(publishCommand, ['public'], { cwd });
    const path = join(cwd, 'content/articles/a7.md');
    const changed = article('Article 7', '2026-11-22T05:07:00Z', 'id: tag:example.org,2026:other\n');
    writeFileSync(path, changed);
    const stopped = await runCommand(buildCommand, ['--now', MONDAY], { cwd });
    expect(stopped.code).toBe(1);
    expect(stopped.err).toContain('Keep it:  id: tag:example.org,2026:a7');
    writeFileSync(path, changed.replace('id:', 'formerId: tag:example.org,2026:a7\nid:'));
    expect((await runCommand(buildCommand, ['--now', MONDAY], { cwd })).code).toBe(0);
    const review = await runCommand(diffCommand, ['public', 'dist', '--format', 'json'], { cwd });
    const { unread, added, gone } = JSON.parse(review.out);
    expect([unread.length, unread[0].kind, added, gone]).toEqual([1, 'id', [], []]);
  });

  test('a new name, a new title, a new address of the publication: every id stays', async () => {
    const cwd = makeFolder(FILES);
    await runCommand(buildCommand, ['--now', TUESDAY], { cwd });
    const before = readManifest(cwd)
      .entries.map(({ id }) => id)
      .sort();
    const moved = makeFolder({
      'content/publication.yaml': PUBLICATION.replace('https://example.org/', 'https://news.example.net/paper/'),
      'content/ids.json': readFileSync(join(cwd, 'content/ids.json'), 'utf8'),
      'content/articles/renamed.md': FILES['content/articles/one.md'],
      'content/articles/two.md': FILES['content/articles/two.md'].replace(
        'title: Two',
        'title: Another title\nslug: another',
      ),
      'content/articles/late.md': FILES['content/articles/late.md'],
    });
    expect((await runCommand(buildCommand, ['--now', TUESDAY], { cwd: moved })).code).toBe(0);
    expect(
      readManifest(moved)
        .entries.map(({ id }) => id)
        .sort(),
    ).toEqual(before);
  });
});

describe('what nobody may see yet', () => {
  test('a canary in a draft and in an embargoed article is in no byte before its time, and in all the right places after', async () => {
    const word = 'zanzibarcanary';
    const cwd = makeFolder({
      ...FILES,
      'content/articles/draft.md': article(`Draft ${word}`, '2026-11-22T05:00:00Z', 'draft: true\n'),
      'content/articles/embargo.md': article(
        `Embargo ${word}`,
        '2026-11-22T05:00:00Z',
        'publishAt: 2026-11-24T06:00:00Z\n',
      ),
    });
    const holders = (): readonly string[] =>
      readManifest(cwd)
        .files.filter(({ path }) => readFileSync(join(cwd, 'dist', path), 'utf8').includes(word))
        .map(({ path }) => path);
    await runCommand(buildCommand, ['--now', MONDAY], { cwd });
    expect(holders()).toEqual([]);
    await runCommand(buildCommand, ['--now', TUESDAY], { cwd });
    expect(holders()).toEqual(
      expect.arrayContaining([
        'atom.xml',
        'rss.xml',
        'feed.json',
        'index.html',
        'articles/embargo/index.html',
        'editions/2026-11-24/digest.html',
        'editions/2026-11-24/digest.txt',
      ]),
    );
    expect(holders()).not.toContain('articles/draft/index.html');
  });
});
