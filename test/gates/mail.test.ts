import { describe, expect, it } from 'vitest';
import { checkDigest } from '../../src/gates/mail.ts';
import { checkMailContent } from '../../src/gates/mail-content.ts';
import { checkMailHtml } from '../../src/gates/mail-html.ts';
import { checkLeads } from '../../src/gates/mail-leads.ts';
import { checkMessage } from '../../src/gates/mail-message.ts';
import { checkMailSize, measureDigests } from '../../src/gates/mail-size.ts';
import { checkSubject } from '../../src/gates/mail-subject.ts';
import type { Artifact } from '../../src/model/artifact.ts';
import type { Url } from '../../src/model/url.ts';
import { renderDigest } from '../../src/render/mail/digest.ts';
import { compileShipped, makeArticle, makeEdition, makePublication, makeSnapshot } from '../render/mail/fixture.ts';

const ARTICLES = [
  makeArticle(1, {
    title: 'A "lead" & <more>',
    related: [
      { title: 'First', url: 'https://example.org/1' as Url, kind: 'related' },
      { title: 'Second', kind: 'related' },
    ],
  }),
  makeArticle(2, { title: 'כותרת', language: 'he', direction: 'rtl' }),
];
const SNAPSHOT = makeSnapshot(ARTICLES);
const EDITION = makeEdition(ARTICLES);

async function renderParts(): Promise<readonly [html: Artifact, text: Artifact, message: Artifact]> {
  const [html, text, message] = [...renderDigest(SNAPSHOT, EDITION, await compileShipped())];
  if (html === undefined || text === undefined || message === undefined) throw new Error('an artifact is missing');
  return [html, text, message];
}

const change = (artifact: Artifact, from: string | RegExp, to: string): Artifact => {
  const body = String(artifact.body).replace(from, to);
  expect(body).not.toBe(artifact.body);
  return { ...artifact, body };
};

const codes = (problems: readonly { readonly code: string }[]) => [...new Set(problems.map(({ code }) => code))];

it('finds nothing in what we write', async () => {
  const [html, text, message] = await renderParts();
  expect(checkDigest([html, text, message], EDITION, SNAPSHOT)).toEqual([]);
});

it('finds that an edition has no digest', () => {
  expect(codes(checkDigest([], EDITION, SNAPSHOT))).toEqual(['mail/missing']);
});

describe('checkMailHtml', () => {
  it.each([
    ['a script', '</body>', '<script>1</script></body>', 'mail/banned-tag'],
    ['a handler', '<h2', '<h2 onclick="x()"', 'mail/script'],
    ['a javascript link', /href="https:[^"]*"/, 'href="javascript:alert(1)"', 'mail/address'],
    ['a data picture', '</body>', '<img src="data:image/png;base64,AA" alt="" width="1"></body>', 'mail/address'],
    [
      'a tracking pixel',
      '</body>',
      '<img src="https://pixel.example/p.gif" alt="" width="1"></body>',
      'mail/remote-host',
    ],
    [
      'a host that only begins like ours',
      '</body>',
      '<img src="https://latewire.example.evil.example/p.gif" alt="" width="1"></body>',
      'mail/remote-host',
    ],
    [
      'a picture without alt',
      '</body>',
      '<img src="https://latewire.example/p.gif" width="1"></body>',
      'mail/image-alt',
    ],
    [
      'a picture without width',
      '</body>',
      '<img src="https://latewire.example/p.gif" alt=""></body>',
      'mail/image-size',
    ],
    [
      'a WebP picture',
      '</body>',
      '<img src="https://latewire.example/p.webp" alt="" width="1"></body>',
      'mail/image-type',
    ],
    ['half a conditional comment', '</body>', '<!--[if mso]></body>', 'mail/outlook'],
    ['MJML left over', '</body>', '<mj-text>x</mj-text></body>', 'mail/mjml-left'],
    ['no language', 'lang="en"', 'data-lang="en"', 'mail/language'],
  ])('refuses %s', async (_, from, to, code) => {
    const [html] = await renderParts();
    expect(codes(checkMailHtml(change(html, from, to), SNAPSHOT))).toContain(code);
  });
});

describe('checkMailContent', () => {
  it.each([
    ['a missing title', /A &quot;lead&quot;/g, 'A &quot;led&quot;'],
    ['a missing link', 'https://latewire.example/articles/story-2/', 'https://latewire.example/'],
    ['a missing related headline', /Second/g, ''],
    ['a related headline without its link', 'https://example.org/1', 'https://example.org/2'],
  ])('refuses %s', async (_, from, to) => {
    const [html, text] = await renderParts();
    expect(codes(checkMailContent({ html: change(html, from, to), text }, EDITION, SNAPSHOT))).toEqual([
      'mail/content',
    ]);
  });

  it('refuses a text part that lacks a title', async () => {
    const [html, text] = await renderParts();
    expect(codes(checkMailContent({ html, text: change(text, 'כותרת', '') }, EDITION, SNAPSHOT))).toEqual([
      'mail/content',
    ]);
  });
});

describe('checkMessage', () => {
  it.each([
    ['two subjects', '\r\nDate:', '\r\nSubject: x\r\nDate:', 'message/field'],
    ['no List-Unsubscribe-Post', /List-Unsubscribe-Post:.*\r\n/, '', 'message/field'],
    ['a strange field', '\r\nDate:', '\r\nX-Bcc: a@example.org\r\nDate:', 'message/field'],
    ['a bare LF', '\r\n\r\n', '\r\n\r\na\nb', 'message/lines'],
    ['a bare CR', '\r\n\r\n', '\r\n\r\na\rb', 'message/lines'],
    ['eight-bit text', '\r\n\r\n', '\r\n\r\nä', 'message/bytes'],
    ['a long line', '\r\n\r\n', `\r\n\r\n${'a'.repeat(77)}\r\n`, 'message/lines'],
    ['a part without a way out', /unsubscribe(?=[\s\S]{0,200}Read on)/, 'subscribe', 'message/unsubscribe'],
  ])('refuses %s', async (_, from, to, code) => {
    const [, , message] = await renderParts();
    expect(codes(checkMessage(change(message, from, to)))).toContain(code);
  });
});

describe('checkMailSize', () => {
  const sized = (bytes: number): Artifact => ({
    path: 'editions/x/digest.html',
    mediaType: 'text/html',
    body: 'é'.repeat(bytes / 2),
    publish: true,
  });

  it.each([
    [80_000, []],
    [95_000, ['mail/nearly-too-large']],
    [100_000, ['mail/too-large']],
  ])('says of %i bytes: %j', (bytes, expected) => expect(codes(checkMailSize(sized(bytes)))).toEqual(expected));

  it('measures each part of each edition in bytes', () => {
    const text: Artifact = { path: 'editions/x/digest.txt', mediaType: 'text/plain', body: 'שלום', publish: true };
    expect(measureDigests([sized(10), text])).toEqual([
      { edition: 'x', html: 10, text: 8, message: 0, limit: 102_000 },
    ]);
  });
});

describe('checkLeads', () => {
  const lead = (url: string) => ({ lead: { url: url as Url, alt: 'A picture' } });

  it('says once for each host whose pictures the digest goes without', () => {
    const articles = [
      makeArticle(1, lead('https://latewire.example/a.png')),
      makeArticle(2, lead('https://cdn.example/b.png')),
      makeArticle(3, lead('https://img.latewire.example/c.png')),
      makeArticle(4, lead('https://cdn.example/d.png')),
      makeArticle(5, lead('http://latewire.example/e.png')),
      makeArticle(6, lead('https://latewire.example/f.webp')),
      makeArticle(7),
    ];
    const found = checkLeads(makeEdition(articles), makeSnapshot(articles));
    expect(found.map(({ file, message }) => [file, message])).toEqual([
      [articles[1]?.file, expect.stringMatching(/picture and 1 more: .* https:\/\/cdn\.example,/)],
      [articles[4]?.file, expect.stringMatching(/picture: .* http:\/\/latewire\.example,/)],
      [articles[5]?.file, expect.stringMatching(/picture: Outlook shows no WebP/)],
    ]);
    expect(found.every(({ severity }) => severity === 'warning')).toBe(true);
  });
});

describe('checkSubject', () => {
  it.each([
    ['A calm subject', []],
    ['x'.repeat(79), ['subject/long']],
    ['BREAKING NEWS', ['subject/shouting']],
    ['Now!!', ['subject/shouting']],
    ['Re: your order', ['subject/reply']],
    ['abc\u202Etxt', ['subject/bidi']],
    ['a\r\nBcc: x@example.org', ['subject/control']],
    ['שלום לכולם', []],
    ['NATO', []],
  ])('says of %j: %j', (subject, expected) => {
    expect(codes(checkSubject(makeEdition(ARTICLES, { subject }), makePublication()))).toEqual(expected);
  });
});
