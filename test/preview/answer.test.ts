import { expect, test } from 'vitest';
import { answerPreview } from '../../src/preview/answer.ts';
import { clipMessage } from '../../src/preview/clip-message.ts';
import { forceScheme } from '../../src/preview/force-scheme.ts';
import { showOutlook } from '../../src/preview/show-outlook.ts';
import type { PreviewSite } from '../../src/preview/site.ts';

const FILES: Readonly<Record<string, readonly [type: string, text: string]>> = {
  'index.html': [
    'text/html; charset=utf-8',
    '<head></head><a href="https://example.org/a/">https://example.org/a/</a>',
  ],
  'a/index.html': ['text/html; charset=utf-8', '<head></head><img src="https://example.org/a/x.png">'],
  'editions/1/digest.html': ['text/html; charset=utf-8', '<head></head><!--[if mso]><p>W</p><![endif]-->'],
  'editions/1/digest.eml': ['message/rfc822', 'Subject: x\r\n\r\ntext'],
  'style.css': ['text/css; charset=utf-8', '@media (prefers-color-scheme: dark) {a{b:c}}'],
  'rss.xml': ['application/rss+xml', '<rss/>'],
  'x.png': ['image/png', 'PNG'],
};

const SITE: PreviewSite = {
  revision: 3,
  ok: true,
  problems: '',
  title: 'Example',
  url: 'https://example.org/',
  files: Object.entries(FILES).map(([path, [mediaType, text]]) => ({
    path,
    mediaType,
    bytes: text.length,
    sha256: '',
    publish: true,
  })),
  readFile: (path) => Buffer.from(FILES[path]?.[1] ?? ''),
};

const ask = (path: string) =>
  answerPreview(path, SITE, { base: '/secret', files: { '/': { type: 'text/html', body: 'the viewer' } } });

test.each([
  ['/', 'text/html', 'the viewer'],
  ['/site/light/pictures/whole/', 'text/html; charset=utf-8', 'href="/secret/site/light/pictures/whole/a/"'],
  ['/site/light/pictures/whole/a/', 'text/html; charset=utf-8', 'src="/secret/site/light/pictures/whole/a/x.png"'],
  ['/site/dark/pictures/whole/style.css', 'text/css; charset=utf-8', '@media (min-width:0) {'],
  ['/site/light/pictures/whole/style.css', 'text/css; charset=utf-8', '@media (max-width:0) {'],
  ['/site/light/pictures/outlook/editions/1/digest.html', 'text/html; charset=utf-8', '<p>W</p>'],
  ['/site/light/pictures/whole/editions/1/digest.eml', 'text/plain; charset=utf-8', 'Subject: x'],
  ['/site/light/pictures/whole/rss.xml', 'application/xml; charset=utf-8', '<rss/>'],
  ['/site/light/pictures/whole/x.png', 'image/png', 'PNG'],
])('%s is answered as %s', (path, type, part) => {
  const answer = ask(path);
  expect(answer.status).toBe(200);
  expect(answer.type).toBe(type);
  expect(Buffer.from(answer.body).toString()).toContain(part);
});

test.each([
  '/site/light/pictures/whole/../../../etc/passwd',
  '/site/light/pictures/whole/nothing.html',
  '/site/blue/pictures/whole/',
  '/etc/passwd',
])('%s is not there', (path) => {
  expect(ask(path).status).toBe(404);
});

test('what is read stays words: an address in the text is not redirected', () => {
  expect(String(ask('/site/light/pictures/whole/').body)).toContain('>https://example.org/a/<');
});

test('no document of the publication may run a script, and blocked pictures are blocked', () => {
  expect(ask('/site/light/pictures/whole/').policy).toContain("default-src 'none'");
  expect(ask('/site/light/pictures/whole/').policy).not.toContain('script-src');
  expect(ask('/site/light/blocked/whole/').policy).toContain("img-src 'none'");
});

test('the state names each document that can be looked at', () => {
  const state = JSON.parse(String(ask('/state').body)) as { revision: number; documents: { path: string }[] };
  expect(state.revision).toBe(3);
  expect(state.documents.map(({ path }) => path)).toEqual([
    'index.html',
    'a/index.html',
    'editions/1/digest.html',
    'editions/1/digest.eml',
    'rss.xml',
  ]);
});

test.each([
  ['@media (prefers-color-scheme:dark){}', 'dark', '@media (min-width:0){}'],
  ['@media (prefers-color-scheme:dark){}', 'light', '@media (max-width:0){}'],
  ['@media screen and ( Prefers-Color-Scheme : light ){}', 'light', '@media screen and (min-width:0){}'],
  ['<head><title>', 'dark', '<head><style>:root{color-scheme:dark}</style><title>'],
] as const)('%s, asked for %s, is %s', (text, scheme, forced) => {
  expect(forceScheme(text, scheme)).toBe(forced);
});

test.each([
  ['<p>short</p>', 40, '<p>short</p>'],
  ['<p>שלום לכם</p><p>more</p>', 8, '[Message clipped]'],
])('Gmail shows %s within %i bytes as %s', (html, limit, part) => {
  const shown = clipMessage(html, limit);
  expect(shown).toContain(part);
  expect(shown).not.toContain('\uFFFD');
});

test('Outlook reads what is meant for it and not what is meant for others', () => {
  const html =
    'a<!--[if mso | IE]><table><![endif]-->b<!--[if !mso]><!-->c<!--<![endif]-->d<!--[if !mso]><!--><b><!--<![endif]-->';
  expect(showOutlook(html)).toBe('a<table>bd');
});
