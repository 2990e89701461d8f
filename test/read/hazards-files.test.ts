import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findIllegalCharacters } from '../../src/model/text.ts';
import { readContent } from '../../src/read/content.ts';
import { importArticles } from '../../src/read/import/import-articles.ts';
import { readPublication } from '../../src/read/publication.ts';
import { makeFolder, PUBLICATION } from './folder.ts';

const HEAD = 'title: T\npublished: 2020-01-04\n';
const article = (front: string, body = 'A paragraph.\n') => `---\n${front.trimEnd()}\n---\n\n${body}`;
const IMPORT = { file: 'a', timeZone: 'UTC', words: { ui: [], relatedLabels: [], agencies: [] } };

function png(width: number, height: number, length = 64): Buffer {
  const bytes = Buffer.alloc(length);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(bytes);
  if (length >= 24) {
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
  }
  return bytes;
}

const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');

describe('characters that no output can carry (hazard 13)', () => {
  it.each([
    ['a control', 'a\u0007b', 'ab'],
    ['a noncharacter', 'a\uFFFEb\uFFFFc', 'abc'],
    ['a null byte', 'a\0b', 'ab'],
    ['a mark of byte order in mid-text', 'a\uFEFFb', 'ab'],
  ])('%s is taken out with a warning at its place', (_name, text, left) => {
    const { value, problems } = readContent(makeFolder({ 'articles/a.md': article(HEAD, `${text}\n`) }));
    const [head] = value?.heads ?? [];
    const opened = head && value?.openArticle(head);
    const told = [...problems, ...(opened?.problems ?? [])];
    expect(told).toMatchObject([{ code: 'read/illegal-character', severity: 'warning', line: 6, column: 2 }]);
    expect(opened?.value.body.map((block) => block.text)).toEqual([left]);
  });

  it.each(['"a\\uD800b"', '"a\\u0000b"', '"a\\uFFFFb"'])('%s, escaped in YAML, is a problem', (title) => {
    const { problems } = readContent(
      makeFolder({ 'articles/a.md': article(`title: ${title}\npublished: 2020-01-04`) }),
    );
    expect(problems).toMatchObject([{ code: 'front-matter/value', severity: 'error', line: 2, column: 8 }]);
  });

  it.each([
    [
      'a saved page',
      '<html><body><h1>A&#1;&#xFFFF;&#xD800; title of it</h1><p>A paragraph&#7; of words.</p></body></html>',
    ],
    ['NINJS', '{"uri":"a","type":"text","headline":"A\\ud800\\u0001","body_text":"Words\\ufffe of it."}'],
    [
      'RSS',
      '<rss version="2.0"><channel><item><title>A &lt;b&gt;&amp;#1;</title><guid>a</guid></item></channel></rss>',
    ],
  ])('%s gives none of them', async (_name, text) => {
    const { articles } = await importArticles(Buffer.from(text), IMPORT);
    const [only] = articles;
    expect(only).toBeDefined();
    expect(findIllegalCharacters(JSON.stringify([only?.fields, only?.body]))).toEqual([]);
    expect(JSON.stringify([only?.fields, only?.body])).not.toMatch(/\\u(?:d8|000|fff[ef])/i);
  });
});

describe('files beside an article (hazard 32)', () => {
  const read = (name: string, bytes: Uint8Array) =>
    readContent(makeFolder({ 'articles/a/index.md': article(HEAD), [`articles/a/${name}`]: bytes })).problems;

  it.each([
    ['fifty thousand pixels', 'a.png', png(50_000, 10), 'asset/too-large', 'error'],
    [
      'SVG',
      'a.svg',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      'asset/svg',
      'warning',
    ],
    [
      'SVG by another name',
      'a.png',
      Buffer.from('<?xml version="1.0"?><svg onload="alert(1)"/>'),
      'asset/svg',
      'warning',
    ],
    ['a wrong ending', 'a.jpg', png(10, 10), 'asset/wrong-ending', 'warning'],
    [
      'a page that says it is a picture',
      'a.gif',
      Buffer.from('<script>alert(1)</script>'),
      'asset/unknown-type',
      'warning',
    ],
    ['nothing', 'a.png', Buffer.alloc(0), 'asset/unknown-type', 'warning'],
  ])('%s is told of', (_name, name, bytes, code, severity) => {
    expect(read(name, bytes)).toMatchObject([{ code, severity, file: `content/articles/a/${name}` }]);
  });

  it('cut off anywhere in its head, a picture is read or told of', () => {
    const webp = Buffer.from('52494646240000005745425056503858180000000000000009000009000000', 'hex');
    for (const whole of [png(10, 10, 24), JPEG, webp])
      for (let length = 0; length <= whole.length; length += 1)
        for (const { code } of read('a.png', whole.subarray(0, length)))
          expect(['asset/unknown-type', 'asset/wrong-ending', 'asset/too-large']).toContain(code);
  });
});

describe('one line of two megabytes (hazard 24)', () => {
  it('of text is read', () => {
    const { value, problems } = readContent(makeFolder({ 'articles/a.md': article(HEAD, 'word '.repeat(400_000)) }));
    expect(problems).toEqual([]);
    expect(value?.heads).toHaveLength(1);
  });

  it('of front matter is one problem', () => {
    const { problems } = readContent(makeFolder({ 'articles/a.md': article(`${HEAD}deck: ${'x'.repeat(2_000_000)}`) }));
    expect(problems).toHaveLength(1);
  });
});

describe('an address that is hidden in its letters (hazard 3)', () => {
  it.each([
    'javas\\u0009cript:alert(1)',
    'javas\\ncript:alert(1)',
    '\\u0001javascript:alert(1)',
    ' javascript:alert(1)',
  ])('"%s" is a problem', (url) => {
    const { problems } = readContent(makeFolder({ 'articles/a.md': article(`${HEAD}via: "${url}"`) }));
    expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
  });
});

describe('what is not there yet (hazards 34, 36)', () => {
  it.each([
    ['a draft', `${HEAD}draft: true`],
    ['an article under embargo', `${HEAD}publishAt: 2099-01-01`],
  ])('%s is read as such, without a problem', (_name, front) => {
    const { value, problems } = readContent(makeFolder({ 'articles/a.md': article(front) }));
    expect(problems).toEqual([]);
    expect(value?.heads[0]?.draft === true || (value?.heads[0]?.publishAt ?? 0) > 0).toBe(true);
  });

  it('no folder of articles is an empty publication', () => {
    const root = makeFolder({});
    expect(existsSync(join(root, 'content/articles'))).toBe(false);
    const { value, problems } = readContent(root);
    expect(problems).toEqual([]);
    expect(value?.heads).toEqual([]);
    expect(readdirSync(join(root, 'content'))).toEqual(['publication.yaml']);
  });
});

describe('settings (hazard 37)', () => {
  it.each([
    [
      'an unknown key',
      `${PUBLICATION}tittle: x\n`,
      '4:1 publication/unknown-key unknown key "tittle". Did you mean "title"?',
    ],
    [
      'an unknown key inside',
      `${PUBLICATION}feeds:\n  limmit: 3\n`,
      '5:3 publication/unknown-key unknown key "limmit". Did you mean "limit"?',
    ],
    ['no address', 'title: T\ntimeZone: UTC\n', '1:1 publication/missing-key "url" is missing.'],
    ['an empty file', '', '1:1 publication/missing-key "title" is missing.'],
  ])('%s is a problem with the nearest name', (_name, text, expected) => {
    const { problems } = readPublication(text, 'content/publication.yaml');
    const [first] = problems;
    expect(`${first?.line}:${first?.column} ${first?.code} ${first?.message}`).toBe(expected);
  });
});
