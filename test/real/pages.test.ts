import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const DIST = resolve('dist');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
};

const manifest = JSON.parse(readFileSync(join(DIST, 'manifest.json'), 'utf8')) as {
  readonly files: readonly { readonly path: string }[];
};
const PAGES = manifest.files
  .map(({ path }) => path)
  .filter((path) => path.endsWith('.html') && !path.endsWith('digest.html'));

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] }).catch((cause: unknown) => {
    throw new Error(`Chromium does not start from ${CHROMIUM}: apt-get install chromium, or set CHROMIUM.`, { cause });
  });
});
afterAll(async () => {
  await browser.close();
});

async function open(
  path: string,
  view: { width: number; colorScheme: 'light' | 'dark' },
): Promise<{ page: Page; strange: string[] }> {
  const page = await browser.newPage({ viewport: { width: view.width, height: 900 }, colorScheme: view.colorScheme });
  const strange: string[] = [];
  await page.route('**/*', (route) => {
    const url = new URL(route.request().url());
    const asked = decodeURIComponent(url.pathname.slice(1));
    const file = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked;
    if (url.origin === ORIGIN && manifest.files.some(({ path: known }) => known === file)) {
      return route.fulfill({ body: readFileSync(join(DIST, file)), contentType: TYPES[extname(file)] ?? 'text/plain' });
    }
    strange.push(url.href);
    return route.abort();
  });
  await page.goto(`${ORIGIN}/${path.split('/').map(encodeURIComponent).join('/')}`);
  return { page, strange };
}
const ORIGIN = 'https://latewire.example';

test('there are pages to look at', () => expect(PAGES.length).toBeGreaterThan(12));

test.each(PAGES)('%s: axe finds nothing, nothing runs off the side, no other host is asked', async (path) => {
  for (const width of [320, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, strange } = await open(path, { width, colorScheme });
      await page.addScriptTag({ content: AXE });
      const found = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      const room = await page.evaluate('[document.documentElement.scrollWidth, innerWidth]');
      expect({ found, strange, width, colorScheme }).toEqual({ found: [], strange: [], width, colorScheme });
      expect((room as number[])[0], `${width} px`).toBeLessThanOrEqual((room as number[])[1] ?? 0);
      await page.close();
    }
  }
});
