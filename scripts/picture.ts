// Makes the pictures in docs/: npx tsx scripts/picture.ts [path to a Chromium]
import { readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { chromium } from 'playwright-core';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
};
const PICTURES = [
  { file: 'digest.png', page: (edition: string) => `editions/${edition}/digest.html`, width: 760, height: 1180 },
  { file: 'front-page.png', page: () => 'index.html', width: 1280, height: 1180 },
] as const;

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
for (const { file, page, width, height } of PICTURES) {
  const tab = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1.5, colorScheme: 'light' });
  // Whatever the address, the file comes from dist/: the pictures show what is built, and nothing is fetched.
  const base = 'https://latewire.example/';
  await tab.route('**/*', (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname.slice(1));
    return route.fulfill({ body: readFileSync(join(dist, path)), contentType: TYPES[extname(path)] ?? 'text/plain' });
  });
  await tab.goto(base + page(edition));
  await tab.screenshot({ path: join('docs', file) });
  await tab.close();
}
await browser.close();
