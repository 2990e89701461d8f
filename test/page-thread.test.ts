import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuildResult, buildPublication } from '../src/build.ts';
import type { Instant } from '../src/model/instant.ts';
import { readTemplateFiles } from '../src/read/template-files.ts';
import { PAGE_THREAD, prepareProgram } from './cli/program.ts';
import { readTexts } from './golden/build-case.ts';

const scratch = mkdtempSync(join(tmpdir(), 'latewire-threads-'));
const compiled = new Map<string, string>();
let count = 0;

beforeAll(prepareProgram);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** 300 articles of a kind, in two languages and four sections, and what `more` adds or replaces. */
function publish(more: Readonly<Record<string, string>> = {}): string {
  count += 1;
  const root = join(scratch, String(count));
  const files: Record<string, string> = {
    'publication.yaml':
      'title: Threads & sons\nurl: https://example.org/news/\ntimeZone: Asia/Jerusalem\nfeeds: { by: [section, tag] }\n',
  };
  for (let number = 0; number < 300; number += 1) {
    const day = String(1 + (number % 28)).padStart(2, '0');
    const language = number % 7 === 0 ? 'lang: he\n' : '';
    files[`articles/2026-10-${day}-story-${number}.md`] =
      `---\ntitle: "Story ${number} <${number}> & more"\nsection: s${number % 4}\ntags: [t${number % 9}]\n${language}` +
      `related:\n  - { title: "Elsewhere ${number}", url: "https://example.com/${number}" }\n---\n\n` +
      `Words of *story ${number}* 😀 and [a link](https://example.com/?a=1&b=${number}).\n\n- one\n- שתיים\n`;
  }
  for (const [path, text] of Object.entries({ ...files, ...more })) {
    mkdirSync(join(root, 'content', path, '..'), { recursive: true });
    writeFileSync(join(root, 'content', path), text);
  }
  return root;
}

function rewriteStory(root: string): void {
  const story = join(root, 'content/articles/2026-10-05-story-4.md');
  writeFileSync(story, '---\ntitle: Another\nsection: s0\n---\n\nOther words.\n');
}

interface Run {
  readonly thread?: string;
  readonly out?: string;
  readonly isOnlyChecked?: boolean;
}

function build(root: string, { thread, out = 'dist', isOnlyChecked = false }: Run): Promise<BuildResult> {
  return buildPublication({
    root,
    now: Date.UTC(2026, 10, 23, 12) as Instant,
    templates: readTemplateFiles([resolve('templates')]),
    cache: { read: (key) => compiled.get(key), write: (key, text) => void compiled.set(key, text) },
    ...(isOnlyChecked ? {} : { out: join(root, out) }),
    ...(thread === undefined ? {} : { pageThread: thread }),
  });
}

test('pages made by a thread are the same bytes, on a first build and over an old one', async () => {
  const root = publish();
  const alone = await build(root, { out: 'alone' });
  const beside = await build(root, { out: 'beside', thread: PAGE_THREAD });
  expect(alone.written?.written).toHaveLength(readTexts(join(root, 'alone')).size);
  expect({ ...beside, written: undefined, files: undefined }).toEqual({
    ...alone,
    written: undefined,
    files: undefined,
  });
  expect(readTexts(join(root, 'beside'))).toEqual(readTexts(join(root, 'alone')));
  rewriteStory(root);
  for (const [out, thread] of [
    ['alone', undefined],
    ['beside', PAGE_THREAD],
  ] as const) {
    const again = await build(root, { out, ...(thread === undefined ? {} : { thread }) });
    expect(again.written?.unchanged).toBeGreaterThan(290);
    expect(again.written?.written.filter((path) => path.startsWith('articles/'))).toEqual([
      'articles/story-4/index.html',
    ]);
  }
  expect(readTexts(join(root, 'beside'))).toEqual(readTexts(join(root, 'alone')));
});

test.each([
  [
    'a link to a page that is not written',
    { 'articles/2026-10-01-x.md': '---\ntitle: X\n---\n\n[y](/news/articles/y/)\n' },
    'page/dead-link',
  ],
  [
    'a draft that is named',
    {
      'articles/2026-10-01-x.md': '---\ntitle: X\n---\n\nSoon: The unfinished business of the week\n',
      'articles/2026-10-02-y.md': '---\ntitle: The unfinished business of the week\ndraft: true\n---\n\nY.\n',
    },
    'canary/leak',
  ],
])('%s is found in the pages of a thread, and nothing is written', async (_, more, code) => {
  const root = publish(more);
  const alone = await build(root, {});
  expect(alone.problems.map((problem) => problem.code)).toEqual([code]);
  for (const isOnlyChecked of [true, false])
    expect((await build(root, { thread: PAGE_THREAD, isOnlyChecked })).problems).toEqual(alone.problems);
  expect(readdirSync(root)).toEqual(['content']);
});

test('what the disk refuses to a thread stops the build in words, and the last good output stays', async () => {
  const root = publish();
  await build(root, {});
  const before = readTexts(join(root, 'dist'));
  const thread = join(root, 'full-disk.cjs');
  const refuse = `() => { throw Object.assign(new Error('raw words'), { code: 'ENOSPC' }); }`;
  writeFileSync(thread, `require('node:fs').openSync = ${refuse};\nrequire(${JSON.stringify(PAGE_THREAD)});\n`);
  rewriteStory(root);
  await expect(build(root, { thread })).rejects.toThrow(
    expect.objectContaining({
      name: 'EnvironmentFailure',
      code: 'write/disk',
      message: expect.stringMatching(
        /^Writing \S+\/dist\/articles\/story-\d+\/index.html: no space left on the disk\. The last good output is untouched\.$/,
      ),
    }),
  );
  expect(readTexts(join(root, 'dist'))).toEqual(before);
  expect(existsSync(join(root, '.dist.next'))).toBe(false);
});

test.each([
  ['dies', 'process.exit(1);', /ended before they were made/],
  ['throws', 'throw new Error("no memory");', /no memory/],
])('a thread that %s stops the build, and the last good output stays', async (_, program, message) => {
  const root = publish();
  await build(root, {});
  const before = readTexts(join(root, 'dist'));
  const thread = join(root, 'thread.cjs');
  writeFileSync(thread, `require('node:worker_threads').parentPort.once('message', () => { ${program} });`);
  rewriteStory(root);
  await expect(build(root, { thread })).rejects.toThrow(message);
  expect(readTexts(join(root, 'dist'))).toEqual(before);
  expect(existsSync(join(root, '.dist.next'))).toBe(false);
});
