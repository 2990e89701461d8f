import { appendFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { previewCommand } from '../../src/commands/preview.ts';
import { article, makeFolder, PUBLICATION, runCommand } from './context.ts';

/** Starts a preview, lets `look` use it, and stops it. */
async function withPreview(
  files: Readonly<Record<string, string>>,
  args: readonly string[],
  look: (at: { readonly base: string; readonly root: string; readonly said: () => string }) => Promise<void>,
): Promise<string> {
  const root = makeFolder({ 'content/publication.yaml': PUBLICATION, ...files });
  const stop = new AbortController();
  let said = '';
  let ready = (_: string): void => {};
  const base = new Promise<string>((resolve) => {
    ready = resolve;
  });
  const print = (text: string): void => {
    said += text;
    const address = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(text)?.[0];
    if (address !== undefined) ready(address);
  };
  const run = runCommand(previewCommand, ['--root', root, ...args], { print, warn: print, signal: stop.signal });
  try {
    await look({
      base: await Promise.race([base, run.then(() => Promise.reject(new Error(said)))]),
      root,
      said: () => said,
    });
  } finally {
    stop.abort();
  }
  expect((await run).code).toBe(0);
  return root;
}

async function waitUntil(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('It never came.');
}

const SITE = 'site/light/pictures/whole/';
const STORY = 'content/articles/2026-11-20-story.md';

test('an edit is in the next look, the viewer hears of it, and nothing is written beside the content', async () => {
  const root = await withPreview({ [STORY]: article('Story', '2026-11-20') }, [], async ({ base, root }) => {
    const events = (await fetch(`${base}events`)).body?.getReader();
    const heard: string[] = [];
    void (async () => {
      for (;;) {
        const chunk = await events?.read().catch(() => undefined);
        if (chunk?.value === undefined) return;
        heard.push(Buffer.from(chunk.value).toString());
      }
    })();
    const page = `${base}${SITE}articles/story/`;
    expect(await (await fetch(page)).text()).toContain('The text of Story.');
    appendFileSync(join(root, STORY), '\nA sentence that was not there.\n');
    await waitUntil(async () => (await (await fetch(page)).text()).includes('A sentence that was not there.'));
    await waitUntil(() => heard.join('').includes('data: 2'));
  });
  expect(existsSync(join(root, 'dist'))).toBe(false);
  expect(readdirSync(join(root, 'content'))).not.toContain('ids.json');
});

test('a mistake is told and the last good build stays; mending it builds again', async () => {
  await withPreview({ [STORY]: article('Story', '2026-11-20') }, [], async ({ base, root, said }) => {
    const state = async () => (await (await fetch(`${base}state`)).json()) as { ok: boolean; problems: string };
    writeFileSync(join(root, STORY), article('Story', '2026-11-20', 'colour: red\n'));
    await waitUntil(async () => !(await state()).ok);
    expect((await state()).problems).toContain(`${STORY}:4:1`);
    expect(said()).toContain('the preview shows the last good build');
    expect(await (await fetch(`${base}${SITE}articles/story/`)).text()).toContain('The text of Story.');
    writeFileSync(join(root, STORY), article('Story', '2026-11-20'));
    await waitUntil(async () => (await state()).ok);
  });
});

test.each([
  [[], false],
  [['--drafts'], true],
])('with %j a draft without a date and an embargoed article are shown: %s', async (args, shown) => {
  const files = {
    'content/articles/draft.md': '---\ntitle: Draft\ndraft: true\n---\n\nUnfinished.\n',
    'content/articles/later.md': article('Later', '2030-01-01'),
  };
  await withPreview(files, args, async ({ base }) => {
    const front = await (await fetch(`${base}${SITE}`)).text();
    expect([front.includes('Draft'), front.includes('Later')]).toEqual([shown, shown]);
  });
});

test('a page of another site, and a guess, are refused', async () => {
  await withPreview({ [STORY]: article('Story', '2026-11-20') }, [], async ({ base }) => {
    expect((await fetch(new URL('/state', base))).status).toBe(403);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request(`${base}state`, { headers: { host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });
});

test.each(['x', '70000', '-1'])('--port %s is refused', async (port) => {
  await expect(runCommand(previewCommand, ['--port', port])).rejects.toThrow('is no port');
});
