import { type Browser, chromium, type Page } from 'playwright-core';
import { STYLE } from '../../src/render/page/style.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

// One pixel, grey: a picture that looks the same from both sides, stretched to whatever size it has.
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

/** How a document is looked at. */
export interface View {
  readonly width: number;
  readonly colorScheme?: 'light' | 'dark';
  /** Whether pictures arrive; absent: they are blocked, as most clients do. */
  readonly pictures?: 'shown' | 'blocked';
}

/** Starts the browser that these tests look through; a missing one says what to install. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] }).catch((cause: unknown) => {
    throw new Error(`Chromium does not start from ${CHROMIUM}: apt-get install chromium, or set CHROMIUM.`, { cause });
  });
}

/** A document in a tab of its own; nothing is fetched, and the style sheet is ours. */
export async function openDocument(
  browser: Browser,
  html: string,
  { width, colorScheme = 'light', pictures = 'blocked' }: View,
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.endsWith('/edition.html'))
      return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
    if (pathname.endsWith('style.css')) return route.fulfill({ body: STYLE, contentType: 'text/css; charset=utf-8' });
    return pictures === 'shown' && /\.(?:png|jpg)$/.test(pathname)
      ? route.fulfill({ body: PIXEL, contentType: 'image/png' })
      : route.abort();
  });
  await page.goto('https://latewire.example/editions/2026-11-23/edition.html');
  return page;
}
