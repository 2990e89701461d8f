// Makes the pictures in docs/: npx tsx scripts/picture.ts [path to a Chromium]
import { readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright-core';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
};
const BASE = 'https://latewire.example/';

const dist = resolve('dist');
const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as { editions: { id: string }[] };
const edition =
  manifest.editions
    .map(({ id }) => id)
    .sort()
    .at(-1) ?? '';
const browser = await chromium.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--force-color-profile=srgb'],
});
/** A tab in which whatever is asked for comes from dist/: the pictures show what is built, and nothing is fetched. */
async function openTab(size: { readonly width: number; readonly height: number }): Promise<Page> {
  const tab = await browser.newPage({ viewport: size, deviceScaleFactor: 1.25, colorScheme: 'light' });
  await tab.route('**/*', (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname.slice(1));
    return path === 'picture.html'
      ? route.fulfill({ body: FRAMES, contentType: 'text/html' })
      : route.fulfill({ body: readFileSync(join(dist, path)), contentType: TYPES[extname(path)] ?? 'text/plain' });
  });
  return tab;
}

// The beginning of the mail, and beside it the same mail further down, where the other stories are.
const FRAMES = `<!doctype html><style>body{margin:0;display:flex;background:#cfc8b8;gap:2px}iframe{border:0;width:700px;height:1100px}</style>
<iframe src="/editions/${edition}/digest.html"></iframe><iframe src="/editions/${edition}/digest.html"></iframe>`;

const digest = await openTab({ width: 1402, height: 1100 });
await digest.goto(`${BASE}picture.html`);
await digest.frames()[2]?.evaluate(`{
  const story = [...document.querySelectorAll('h2')][1];
  scrollTo(0, story.getBoundingClientRect().top + scrollY - 90);
}`);
await digest.screenshot({ path: join('docs', 'digest.png') });

const front = await openTab({ width: 1280, height: 1100 });
await front.goto(`${BASE}index.html`);
await front.screenshot({ path: join('docs', 'front-page.png') });
await browser.close();
