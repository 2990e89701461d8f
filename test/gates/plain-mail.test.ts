import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkMailHtml } from '../../src/gates/mail-html.ts';
import { readByTags } from '../../src/gates/mail-text.ts';
import { findOddTags } from '../../src/gates/odd-tags.ts';
import { readPlainMail } from '../../src/gates/plain-mail.ts';
import type { Url } from '../../src/model/url.ts';
import { renderDigest } from '../../src/render/mail/digest.ts';
import { compileShipped, makeArticle, makeEdition, makeSnapshot } from '../render/mail/fixture.ts';

const ARTICLES = [
  makeArticle(1, {
    title: 'A "lead" & <more>',
    lead: { url: 'https://latewire.example/a.jpg' as Url, alt: 'x' },
    related: [
      { title: 'First', url: 'https://example.org/?a=1&b=2' as Url, kind: 'related' },
      { title: 'Second', kind: 'related' },
    ],
  }),
  makeArticle(2, { title: 'כותרת', language: 'he', direction: 'rtl' }),
];
const SNAPSHOT = makeSnapshot(ARTICLES);

/** Whether a mail is read without its tags; then what is read is the same. */
function agree(html: string): boolean {
  const plain = readPlainMail(html);
  if (plain === undefined) return false;
  expect(plain, JSON.stringify(html)).toEqual(readByTags(html));
  return true;
}

/** The problems of a mail, of which no tag is left out: the first one has to be looked at. */
function checkAll(html: string): readonly string[] {
  const [first, ...others] = listProblems(`<script></script>${html}`);
  expect(first).toContain('<script>');
  return others;
}

function listProblems(html: string): readonly string[] {
  const artifact = { path: 'digest.html', mediaType: 'text/html', body: html, publish: true };
  return checkMailHtml(artifact, SNAPSHOT).map(({ code, message }) => `${code} ${message}`);
}

const ADDRESS = 'https://example.org/?a&#x3D;1&amp;b&#x3D;2';
const around = (text: string): string =>
  `<!doctype html>\n<html lang="en" dir="ltr"><body class="x">${text}</body></html>\n`;

test('what we write is read without its tags', async () => {
  const [artifact] = [...renderDigest(SNAPSHOT, makeEdition(ARTICLES), await compileShipped())];
  const html = String(artifact?.body);
  expect(html).toContain('<img ');
  expect(agree(html)).toBe(true);
  expect(findOddTags(html)?.filter(({ name }) => name !== 'img')).toEqual([]);
  expect(listProblems(html)).toEqual([]);
  expect(checkAll(html)).toEqual([]);
});

describe('plain', () => {
  test.each([
    ['a link', `<p>x <a class="y" href="${ADDRESS}">z</a></p>`],
    ['a tag over lines', '<td\nalign="x" style="y"\n>z</td>'],
    ['an empty link', '<a href="https://example.org/"/>'],
    ['a comment with tags', 'x<!--[if mso | IE]><table><tr><td><![endif]-->y'],
    ['a comment that shows', '<!--[if !mso]><!-->x<!--<![endif]-->'],
  ])('%s', (_, text) => expect(agree(around(text))).toBe(true));
});

describe('read tag by tag', () => {
  test.each([
    ['a comment in an attribute', '<p title="<!-- x">y</p> --> z'],
    ['a > in an attribute', '<p title=">">y</p>'],
    ['a lone <', 'x < y'],
    ['an attribute without quotes', '<a href=x>y</a>'],
    ['upper case', '<A HREF="x">y</A>'],
    ['a comment left open', 'x <!-- y'],
    ['an end of nothing', 'x<![endif]-->y'],
    ['a script', '<script>if (a<b>c) "</p>"</script>'],
    ['a style sheet', '<style>p{}</style>'],
    ['a second body', '<body>'],
  ])('%s', (_, text) => expect(agree(around(text))).toBe(false));

  test.each([
    ['no body', '<p>x</p>'],
    ['a comment over the beginning', '<!-- <body> --><body>x'],
    ['a style sheet over the beginning', '<style> <body>x'],
    ['a style sheet that leaves a comment open', '<style><!-- </style><body>x-->y'],
  ])('%s', (_, html) => expect(agree(html)).toBe(false));
});

const PIECES = [
  '<p>',
  '</p>',
  '<p class="x">',
  `<a href="${ADDRESS}">`,
  '<a class="x" href="/relative">',
  '<a href="javascript:x()">',
  '<a href="mailto:a@example.org">',
  '<a title=" href=" href="https://example.org/">',
  '<a href="https://xn--a.example/">',
  '<a href="https://user@example.org/">',
  '<a href="https://1.2.3.999/">',
  '<a href="https://example.org/1" href="https://example.org/2">',
  '<a href="https://example.org/"/>',
  '</a>',
  '<p onclick="x()">',
  '<td background="https://example.org/a.gif">',
  '<img src="https://latewire.example/a.jpg" alt="" width="1">',
  '<img src="https://other.example/a.jpg" alt="" width="1">',
  '<img alt="">',
  '<form>',
  '</form>',
  '<o:p/>',
  '<link>',
  '<links>',
  '<!-- ',
  ' -->',
  '<!--[if mso]>',
  '<![endif]-->',
  '<style>',
  '</style>',
  '<script>',
  '</script>',
  '<body>',
  '<p title="',
  '"',
  '>',
  '<',
  ' href="x"',
  ' on',
  'x',
  ' ',
  '&amp;',
  '&lt;',
];

test('whatever is put together: read the same, and the same problems', () => {
  const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((list) => list.join(''));
  const whole = fc.oneof(
    pieces.map(around),
    pieces,
    fc.tuple(pieces, pieces).map(([head, body]) => `<head>${head}</head><body>${body}`),
  );
  let plain = 0;
  let quick = 0;
  fc.assert(
    fc.property(whole, (html) => {
      plain += Number(agree(html));
      const problems = listProblems(html);
      expect(problems, JSON.stringify(html)).toEqual(checkAll(html));
      quick += Number(findOddTags(html)?.length === 0);
    }),
    { numRuns: 5000 },
  );
  expect(plain).toBeGreaterThan(100);
  expect(quick).toBeGreaterThan(100);
});
