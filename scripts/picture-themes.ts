// Makes the pictures of the themes in docs/ (apt-get install chromium imagemagick): npx tsx scripts/picture-themes.ts
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { readThemes } from '../test/render/mail/fixture.ts';
import { renderSample } from '../test/render/mail/sample.ts';

const FERRY = 'content/articles/2026-11-22-night-ferry/night-ferry.jpg';
const VIEWS = [
  { direction: 'ltr', colorScheme: 'light' },
  { direction: 'ltr', colorScheme: 'dark' },
  { direction: 'rtl', colorScheme: 'light' },
] as const;

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const theme of readThemes()) {
  // Side by side on one sheet: light, dark, and right to left, each as wide as a phone.
  const shots = await Promise.all(
    VIEWS.map(async ({ direction, colorScheme }) => {
      const page = await browser.newPage({ viewport: { width: 390, height: 900 }, colorScheme });
      await page.route('**/*', (route) =>
        route.request().url().endsWith('ferry.jpg')
          ? route.fulfill({ body: readFileSync(FERRY), contentType: 'image/jpeg' })
          : route.abort(),
      );
      await page.setContent((await renderSample(theme, direction)).html);
      const shot = await page.screenshot();
      await page.close();
      return `<img src="data:image/png;base64,${shot.toString('base64')}" style="display:block">`;
    }),
  );
  const sheet = await browser.newPage({ viewport: { width: 1190, height: 900 } });
  await sheet.setContent(`<body style="margin:0;display:flex;gap:10px;background:#777">${shots.join('')}</body>`);
  const path = join('docs', `theme-${theme}.png`);
  await sheet.screenshot({ path });
  execFileSync('mogrify', ['-colors', '128', path]);
  await sheet.close();
}
await browser.close();
