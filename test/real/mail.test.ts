import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERSONAL } from '../../src/model/personal.ts';
import { readThemes } from '../render/mail/fixture.ts';
import { FERRY, renderWithPictures } from '../render/mail/pictures.ts';
import { renderSample } from '../render/mail/sample.ts';

const CHROMIUM = '/usr/bin/chromium';
const CASES = readThemes().flatMap((theme) => (['ltr', 'rtl'] as const).map((direction) => ({ theme, direction })));
const VIEWS = [
  { name: 'light, 1200 px', colorScheme: 'light', width: 1200 },
  { name: 'dark, 1200 px', colorScheme: 'dark', width: 1200 },
  { name: 'light, 320 px', colorScheme: 'light', width: 320 },
  { name: 'dark, 320 px', colorScheme: 'dark', width: 320 },
] as const;

let browser: Browser;
beforeAll(async () => {
  if (!existsSync(CHROMIUM)) throw new Error('These tests need a browser: apt-get install chromium');
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
});
afterAll(() => browser?.close());

async function openMail(
  html: string,
  { colorScheme, width }: { readonly colorScheme: 'light' | 'dark'; readonly width: number },
) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  const asked: string[] = [];
  await page.route('**/*', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await page.setContent(html);
  return { page, asked };
}

describe.each(CASES)('$theme, $direction', ({ theme, direction }) => {
  it.each(VIEWS)('has nothing for axe to find: $name', async (view) => {
    const { page } = await openMail((await renderSample(theme, direction)).html, view);
    await page.addScriptTag({ content: axe.source });
    // A mail has no page landmarks of its own: the client has them.
    const options = { rules: { 'landmark-one-main': { enabled: false }, region: { enabled: false } } };
    const violations = (await page.evaluate(
      `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`,
    )) as string[];
    await page.close();
    expect(violations).toEqual([]);
  });

  it.each([320, 375, 1200])('never scrolls sideways at %i px, also with letters of 200 %', async (width) => {
    const { page } = await openMail((await renderSample(theme, direction)).html, { colorScheme: 'light', width });
    const overflow = () => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(await overflow()).toBe(0);
    await page.evaluate('document.body.style.zoom = "2"');
    const zoomed = Number(await overflow());
    await page.close();
    if (width > 640) expect(zoomed).toBe(0);
  });

  it('asks no host but the publication’s own', async () => {
    const { page, asked } = await openMail((await renderSample(theme, direction)).html, {
      colorScheme: 'light',
      width: 1200,
    });
    await page.close();
    expect(asked.filter((address) => new URL(address).host !== 'latewire.example')).toEqual([]);
  });

  it('says everything with its pictures blocked', async () => {
    const { page } = await openMail((await renderSample(theme, direction)).html, { colorScheme: 'light', width: 600 });
    const titles = await page.locator('h2').count();
    expect(titles).toBeGreaterThanOrEqual(4);
    for (let index = 0; index < titles; index += 1) expect(await page.locator('h2').nth(index).isVisible()).toBe(true);
    await page.close();
  });

  it('costs no point with the HTML rules of SpamAssassin', async () => {
    const { eml } = await renderSample(theme, direction);
    const message = eml
      .replaceAll(PERSONAL.unsubscribe, 'https://latewire.example/unsubscribe')
      .replaceAll(PERSONAL.address, 'reader@example.org');
    const { stdout, error } = spawnSync('spamassassin', ['-L', '-t'], { input: message, encoding: 'utf8' });
    if (error !== undefined)
      throw new Error('This test needs SpamAssassin: apt-get install spamassassin', { cause: error });
    const scored = [...stdout.matchAll(/^\s*(-?\d+\.\d)\s+((?:HTML|MIME|MPART)_\w+)/gm)]
      .filter(([, points]) => Number(points) > 0)
      .map(([, points, rule]) => `${rule} ${points}`);
    expect(stdout).toContain('Content analysis details');
    expect(scored).toEqual([]);
  });

  it('has no defect for the e-mail parser of Python', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'latewire-mail-'));
    try {
      writeFileSync(join(folder, 'digest.eml'), (await renderSample(theme, direction)).eml);
      const script = `
import email, email.policy, json, sys
message = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
parts = list(message.walk())
print(json.dumps({
  'defects': [str(d) for part in parts for d in part.defects] + [str(d) for part in parts for v in part.values() for d in getattr(v, 'defects', [])],
  'types': [part.get_content_type() for part in parts],
  'text': parts[1].get_content(),
}))`;
      const read = JSON.parse(
        execFileSync('/usr/bin/python3', ['-c', script, join(folder, 'digest.eml')], { encoding: 'utf8' }),
      );
      expect(read.defects).toEqual([]);
      expect(read.types).toEqual(['multipart/alternative', 'text/plain', 'text/html']);
      const { text } = await renderSample(theme, direction);
      expect(read.text.replaceAll(PERSONAL.unsubscribe, 'https://latewire.example/unsubscribe').trim()).toBe(
        text.trim(),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

it('has no defect for the e-mail parser of Python with its pictures inside, and they come out as they went in', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'latewire-mail-'));
  try {
    writeFileSync(join(folder, 'digest.eml'), String((await renderWithPictures('inline')).message.body));
    const script = `
import email, email.policy, hashlib, json, sys
message = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
parts = list(message.walk())
page = message.get_body(('related', 'html'))
pictures = [part for part in page.iter_attachments()]
print(json.dumps({
  'defects': [str(d) for part in parts for d in part.defects] + [str(d) for part in parts for v in part.values() for d in getattr(v, 'defects', [])],
  'types': [part.get_content_type() for part in parts],
  'shown': ['cid:' + part['Content-ID'].strip()[1:-1] in page.get_body(('html',)).get_content() for part in pictures],
  'hashes': [hashlib.sha256(part.get_content()).hexdigest() for part in pictures],
}))`;
    const output = execFileSync('/usr/bin/python3', ['-c', script, join(folder, 'digest.eml')], { encoding: 'utf8' });
    expect(JSON.parse(output)).toEqual({
      defects: [],
      types: ['multipart/alternative', 'text/plain', 'multipart/related', 'text/html', 'image/jpeg'],
      shown: [true],
      hashes: [createHash('sha256').update(FERRY.bytes).digest('hex')],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe.each(readThemes())('%s', (theme) => {
  it('is mirrored, right to left', async () => {
    const edges = await Promise.all(
      (['ltr', 'rtl'] as const).map(async (direction) => {
        const { page } = await openMail((await renderSample(theme, direction)).html, {
          colorScheme: 'light',
          width: 620,
        });
        // How far each headline is from the edge at which a line begins.
        const script = `[...document.querySelectorAll('h2 a')].slice(0, 2).map((link) => { const box = link.getBoundingClientRect(); return Math.round(${direction === 'rtl' ? 'innerWidth - box.right' : 'box.left'}); })`;
        const found = await page.evaluate(script);
        await page.close();
        return found;
      }),
    );
    expect(edges[1]).toEqual(edges[0]);
  });
});
