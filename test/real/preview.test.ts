import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { previewCommand } from '../../src/commands/preview.ts';
import { article, makeFolder, PUBLICATION, runCommand } from '../commands/context.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let base = '';
const stop = new AbortController();
let run: Promise<unknown>;
const root = makeFolder({
  'content/publication.yaml': PUBLICATION,
  'content/articles/one.md': article('One', '2026-11-20T09:00:00Z'),
  'content/articles/two.md': article('Two', '2026-11-21T09:00:00Z'),
});

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] }).catch((cause: unknown) => {
    throw new Error(`Chromium does not start from ${CHROMIUM}: apt-get install chromium, or set CHROMIUM.`, { cause });
  });
  base = await new Promise<string>((resolve) => {
    const print = (text: string): void => {
      const address = /http:\/\/\S+/.exec(text)?.[0];
      if (address !== undefined) resolve(address);
    };
    run = runCommand(previewCommand, ['--root', root], { print, signal: stop.signal });
  });
});
afterAll(async () => {
  stop.abort();
  await run;
  await browser.close();
});

async function openViewer(colorScheme: 'light' | 'dark' = 'light'): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(base);
  await page.frameLocator('#frame').locator('h1').first().waitFor();
  return { page, errors };
}

const background = (page: Page): Promise<string> =>
  page.frameLocator('#frame').locator('body').evaluate('getComputedStyle(document.body).backgroundColor');

test.each(['light', 'dark'] as const)(
  'the viewer in %s: axe finds nothing, and it starts with the mail',
  async (scheme) => {
    const { page, errors } = await openViewer(scheme);
    await page.addScriptTag({ content: AXE }).catch(() => page.evaluate(AXE));
    const found = await page.evaluate(
      'axe.run({ iframes: false }).then((result) => result.violations.map(({ id, nodes }) => id + nodes[0].html))',
    );
    expect(found).toEqual([]);
    expect(await page.inputValue('#document')).toMatch(/^editions\/.*\/digest\.html$/);
    expect(errors.filter((error) => !/Content Security Policy/.test(error))).toEqual([]);
    await page.close();
  },
);

test('an edit is seen without a hand, at the place where the reader was', async () => {
  const { page } = await openViewer();
  await page.selectOption('#document', 'articles/one/index.html');
  await page.frameLocator('#frame').getByText('The text of One.').waitFor();
  writeFileSync(
    join(root, 'content/articles/one.md'),
    article('One', '2026-11-20T09:00:00Z').replace('text', 'new text'),
  );
  await page.frameLocator('#frame').getByText('The new text of One.').waitFor();
  expect(await page.inputValue('#document')).toBe('articles/one/index.html');
  await page.close();
});

test('dark is dark whatever the browser wishes, and a phone is narrow', async () => {
  const { page } = await openViewer('light');
  const light = await background(page);
  await page.check('input[name=scheme][value=dark]');
  await expect.poll(() => background(page)).not.toBe(light);
  await page.check('input[name=width][value="390"]');
  expect((await page.locator('#frame').boundingBox())?.width).toBe(390);
  await page.close();
});

test('a link in the frame is followed inside the preview, and the list follows it', async () => {
  const { page, errors } = await openViewer();
  await page.selectOption('#document', 'index.html');
  await page.frameLocator('#frame').getByRole('link', { name: 'Two' }).first().click();
  await page.frameLocator('#frame').getByText('The text of Two.').waitFor();
  await expect.poll(() => page.inputValue('#document')).toBe('articles/two/index.html');
  expect(errors).toEqual([]);
  await page.close();
});
