import { execFileSync } from 'node:child_process';
import { symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareProblems, type Problem } from '../../src/model/problem.ts';
import { readContent } from '../../src/read/content.ts';
import { makeFolder } from './folder.ts';

const HEAD = 'title: T\npublished: 2020-01-04\n';
const article = (front: string, body = 'A paragraph.\n') => `---\n${front.trimEnd()}\n---\n\n${body}`;
const show = ({ line, column, code }: Problem) => `${line ?? ''}:${column ?? ''} ${code}`;
const problemsOf = (text: string | Uint8Array) =>
  [...readContent(makeFolder({ 'articles/a.md': text })).problems].sort(compareProblems).map(show);

function bodyOf(text: string): { readonly html: string; readonly codes: readonly string[] } {
  const { value } = readContent(makeFolder({ 'articles/a.md': text }));
  const head = value?.heads[0];
  if (head === undefined || value === undefined) throw new Error('no article');
  const opened = value.openArticle(head);
  return {
    html: opened.value.body.map((block) => block.html).join('\n'),
    codes: opened.problems.map(({ code }) => code),
  };
}

describe('front matter: the place is counted in the file, and all problems come in one run (hazards 6, 29, 35, 37)', () => {
  it.each([
    ['a colon in a value', 'title: Netanyahu and Pompeo: talk', ['2:8 front-matter/yaml']],
    ['an open quotation mark', 'title: "T\npublished: 2020-01-04', ['2:8 front-matter/yaml']],
    ['an open quotation mark before another', 'title: T\ndeck: "D\nkicker: "K"', ['3:7 front-matter/yaml']],
    ['an open bracket', 'title: T\nauthors: [A, B\ndeck: D', ['3:10 front-matter/yaml']],
    ['an open quotation mark in a bracket', 'title: T\ntags: [a, "b, c]\ndeck: D', ['3:11 front-matter/yaml']],
    ['a huge number', `${HEAD}audio: { length: 99999999999999999999 }`, ['4:18 front-matter/value']],
    ['an unknown key', 'title: T\npubished: 2020-01-04', ['3:1 front-matter/unknown-key']],
    [
      'two at once',
      `${HEAD}draft: yes\nlead: { captoin: x }`,
      ['4:8 front-matter/value', '5:9 front-matter/unknown-key'],
    ],
    [
      'an unknown key and a bad date',
      'title: T\nfoo: 1\npublished: 12/04/2024',
      ['3:1 front-matter/unknown-key', '4:12 article/date'],
    ],
    ['a key that stands twice', 'title: A\ntitle: B', ['3:1 front-matter/yaml']],
    ['a tab', `${HEAD}lead:\n\turl: a`, ['5:1 front-matter/yaml']],
    [
      'an alias bomb',
      `${HEAD}tags: [&a [x,x,x,x,x,x,x,x,x,x], &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a], &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b], [*c,*c,*c,*c,*c,*c]]`,
      ['2:1 front-matter/yaml'],
    ],
    ['__proto__', `${HEAD}__proto__: { polluted: yes }`, ['4:1 front-matter/unknown-key']],
    [
      'constructor and prototype',
      `${HEAD}constructor: 1\nprototype: 2`,
      ['4:1 front-matter/unknown-key', '5:1 front-matter/unknown-key'],
    ],
    ['a merge key', `${HEAD}<<: { title: x }`, ['4:1 front-matter/unknown-key']],
    ['a tag', `${HEAD}deck: !!js/function "x"`, ['4:7 front-matter/yaml']],
    ['a list', '- a', ['2:1 front-matter/no-map']],
    ['words', 'just words', ['2:1 front-matter/no-map']],
    ['no title', 'published: 2020-01-04', ['1:1 article/no-title']],
    ['no date', 'title: T', ['1:1 article/no-date']],
    ['no language', `${HEAD}language: iw_IL.UTF-8`, ['4:11 front-matter/value']],
    [
      'an article that is older than its correction of time',
      `${HEAD}updated: 2020-01-03`,
      ['4:10 article/updated-early'],
    ],
  ])('%s', (_name, front, expected) => {
    expect(problemsOf(article(front))).toEqual(expected);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('gives a line that can be pasted for a value with a colon', () => {
    const { problems } = readContent(makeFolder({ 'articles/a.md': article('title: Netanyahu and Pompeo: talk') }));
    expect(problems[0]).toMatchObject({
      hint: 'Put the value in quotes:  title: "Netanyahu and Pompeo: talk"',
      source: 'title: Netanyahu and Pompeo: talk',
    });
  });

  it('without an end, or longer than anybody writes, is one problem', () => {
    expect(problemsOf('---\ntitle: T\n\ntext\n')).toEqual(['1:1 front-matter/not-closed']);
    expect(problemsOf(article(`title: ${'x'.repeat(70_000)}`))).toEqual(['1:1 front-matter/too-long']);
  });

  it('nested five thousand deep is one problem (hazard 28)', () => {
    const codes = problemsOf(article(`${HEAD}tags: ${'['.repeat(5_000)}${']'.repeat(5_000)}`));
    expect(codes).toHaveLength(1);
    expect(codes[0]).toMatch(/front-matter\/yaml$/);
  });

  it('may be TOML', () => {
    const { value, problems } = readContent(
      makeFolder({
        'articles/a.md': '+++\ntitle = "T: t"\ndate = 2020-01-04\ntags = ["a"]\ndraft = true\n+++\n\ntext\n',
      }),
    );
    expect(problems).toEqual([]);
    expect(value?.heads[0]).toMatchObject({
      title: 'T: t',
      tags: ['a'],
      draft: true,
      published: Date.parse('2020-01-04T00:00:00+02:00'),
    });
    expect(problemsOf('+++\ntitle = "T"\npubished = 2020-01-04\n+++\n\ntext\n')).toEqual([
      '3:1 front-matter/unknown-key',
    ]);
    expect(problemsOf('+++\ntitle = \n+++\n')[0]).toMatch(/^2:\d+ front-matter\/toml$/);
  });
});

describe('dates are read or asked for, never guessed (hazard 33)', () => {
  it.each([
    ['2020-01-04', '2020-01-04T00:00:00+02:00'],
    ['2020-07-04', '2020-07-04T00:00:00+03:00'],
    ['2020-01-04 21:10', '2020-01-04T21:10:00+02:00'],
    ['2018-09-19 18:00:00 +0530', '2018-09-19T18:00:00+05:30'],
    ['2020-01-04T21:10:00Z', '2020-01-04T21:10:00Z'],
    ['2020-01-04T21:10:00.123-05:00', '2020-01-04T21:10:00-05:00'],
  ])('%s', (text, expected) => {
    const { value, problems } = readContent(makeFolder({ 'articles/a.md': article(`title: T\npublished: ${text}`) }));
    expect(problems).toEqual([]);
    expect(value?.heads[0]?.published).toBe(Date.parse(expected));
  });

  it.each([
    ['12/04/2024'],
    ['22 hours ago'],
    ['yesterday'],
    ['2026-02-30'],
    ['2020-01-04T24:00:00Z'],
    ['2020-01-04 10:00 IST'],
    ['2020-01-04 10:00 CST'],
    ['1578096000000'],
    ['99999'],
    ['20-01-04'],
    ['0000-01-01'],
    ['9999-12-31T23:59:59-23:59'],
    ['2020-13-01'],
    ['2020-01-04T21:10:00+02'],
  ])('%s is a problem', (text) => {
    expect(problemsOf(article(`title: T\npublished: ${text}`))).toEqual(['3:12 article/date']);
  });

  it('stand in the file name when nothing else says', () => {
    const { value } = readContent(makeFolder({ 'articles/2020-01-04-a.md': article('title: T') }));
    expect(value?.heads[0]).toMatchObject({ slug: 'a', published: Date.parse('2020-01-04T00:00:00+02:00') });
  });
});

describe('addresses and slugs', () => {
  it.each([
    ['javascript:alert(1)'],
    ['"java\\tscript:alert(1)"'],
    ['data:text/html,x'],
    ['vbscript:x'],
    ['//evil.example/'],
    ['https://a@evil.example/'],
    ['"https:\\\\evil.example"'],
    ['mailto:a@example.org'],
  ])('an address %s is a problem (hazard 3)', (url) => {
    expect(problemsOf(article(`${HEAD}url: ${url}`))).toEqual(['4:6 article/address']);
    expect(problemsOf(article(`${HEAD}related:\n  - title: A\n    url: ${url}`))).toEqual(['6:10 article/address']);
  });

  it.each([
    ['../../x'],
    ['/x'],
    ['..'],
    ['a/b'],
    ['"a\\\\b"'],
    ['"%2e"'],
    ['CON'],
    ['-x'],
    ['.x'],
    ['x.'],
    ['a b'],
    ['""'],
    ['..%2fx'],
    [`"${'א'.repeat(130)}"`],
    ['x'.repeat(81)],
  ])('a slug %s is a problem (hazards 14, 15)', (slug) => {
    expect(problemsOf(article(`${HEAD}slug: ${slug}`))).toEqual(['4:7 article/slug']);
  });

  it.each([
    ['case', 'Cafe', 'cafe'],
    ['normal form', 'caf\u00E9', 'cafe\u0301'],
  ])('two slugs that differ only by %s name both files (hazard 16)', (_name, one, two) => {
    const { problems } = readContent(
      makeFolder({ 'articles/a.md': article(`${HEAD}slug: ${one}`), 'articles/b.md': article(`${HEAD}slug: ${two}`) }),
    );
    expect(problems).toMatchObject([{ code: 'article/slug-twice', file: 'content/articles/b.md' }]);
    expect(problems[0]?.message).toContain('content/articles/a.md');
  });
});

describe('what is no text', () => {
  it.each([
    ['Latin-1', Buffer.from('---\ntitle: caf\xe9\n---\n', 'latin1'), '2:11 read/encoding'],
    ['UTF-16 without its mark', Buffer.from('\u05D0\u05D1\uD800', 'utf16le'), '1:1 read/encoding'],
    ['an overlong form', Buffer.from([0x41, 0xc0, 0xaf]), '1:2 read/encoding'],
    ['a surrogate', Buffer.from([0x41, 0xed, 0xa0, 0x80]), '1:2 read/encoding'],
    ['a cut character', Buffer.from([0x41, 0xe2, 0x82]), '1:2 read/encoding'],
    ['Latin-1 behind a byte order mark', Buffer.from('\u00EF\u00BB\u00BFcaf\u00E9!', 'latin1'), '1:4 read/encoding'],
    ['Latin-1 with line ends of CR', Buffer.from('one\rcaf\u00E9!', 'latin1'), '2:4 read/encoding'],
  ])('%s is a problem with its byte (hazard 22)', (_name, bytes, expected) => {
    expect(problemsOf(bytes)).toEqual([expected]);
  });

  it.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['CRLF', (text: string) => text.replace(/\n/g, '\r\n')],
    ['CR', (text: string) => text.replace(/\n/g, '\r')],
    ['no last line end', (text: string) => text.trimEnd()],
    ['UTF-16', (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
  ])('%s changes nothing (hazard 23)', (_name, change) => {
    const text = article(`${HEAD}deck: D é`, 'One.\n\nTwo.\n');
    const read = (body: string | Uint8Array) => {
      const { value, problems } = readContent(makeFolder({ 'articles/a.md': body }));
      return { problems, opened: value?.heads.map((head) => value.openArticle(head)) };
    };
    expect(read(change(text))).toEqual(read(text));
  });

  it('a file above the limit is refused by its size, a gigabyte too (hazard 25)', () => {
    const root = makeFolder({ 'articles/a.md': article(HEAD) });
    truncateSync(join(root, 'content/articles/a.md'), 1024 ** 3);
    const before = process.memoryUsage().rss;
    expect(readContent(root).problems.map(({ code }) => code)).toEqual(['read/unreadable']);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 ** 2);
  });

  it('links, pipes and folders with the name of an article are problems, and nothing waits for them (hazards 18, 19)', () => {
    const root = makeFolder({
      'articles/a.md': article(HEAD),
      'articles/folder.md/b.txt': 'x',
      'outside.md': article(HEAD),
    });
    const folder = join(root, 'content/articles');
    symlinkSync('../outside.md', join(folder, 'link.md'));
    symlinkSync('nowhere.md', join(folder, 'dangling.md'));
    symlinkSync('.', join(folder, 'loop'));
    symlinkSync('/dev/zero', join(folder, 'device.md'));
    execFileSync('mkfifo', [join(folder, 'pipe.md')]);
    const { value, problems } = readContent(root);
    expect(value?.heads.map(({ file }) => file)).toEqual(['content/articles/a.md']);
    expect(problems.map(({ file, code }) => `${file.slice('content/articles/'.length)} ${code}`)).toEqual([
      'dangling.md read/symbolic-link',
      'device.md read/symbolic-link',
      'folder.md read/folder',
      'link.md read/symbolic-link',
      'loop read/symbolic-link',
      'pipe.md read/no-file',
    ]);
  });
});

describe('markup in a text', () => {
  it.each([
    ['<script>alert(1)</script>'],
    ['<img src=x onerror=alert(1)>'],
    ['<a href="javascript:alert(1)">x</a>'],
    ['<a href="java&#9;script:alert(1)">x</a>'],
    ['<a href="//evil.example">x</a>'],
    ['<svg onload=alert(1)><script>alert(1)</script></svg>'],
    ['<iframe src="https://evil.example"></iframe>'],
    ['<form action="https://evil.example"><input name=a></form>'],
    ['<style>body{display:none}</style>'],
    ['<meta http-equiv="refresh" content="0;url=https://evil.example">'],
    ['<base href="https://evil.example">'],
    ['<p style="position:fixed;background:url(https://evil.example)">x</p>'],
    ['<xmp><script>alert(1)</script></xmp>'],
    ['<math><mtext><script>alert(1)</script></mtext></math>'],
    ['<!--[if mso]><script>alert(1)</script><![endif]-->'],
    ['<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>'],
    ['<object data="https://evil.example"></object><embed src="https://evil.example">'],
    ['<mj-raw><script>alert(1)</script></mj-raw><mj-include path="/etc/passwd" />'],
  ])('is published without what runs or loads: %s (hazards 1, 7, 8)', (markup) => {
    const { html } = bodyOf(article(HEAD, `Words.\n\n${markup}\n`));
    expect(html).toContain('Words.');
    expect(html).not.toMatch(
      /<(?!\/?(?:p|a|img|span|figure)[\s>])[a-z!]|\son\w+=|style=|javascript:|evil|passwd|alert\(1\)(?!<\/p>)/i,
    );
  });

  it('stays what it says in templates and comments (hazards 4, 5)', () => {
    const { html } = bodyOf(article(HEAD, 'A {{constructor}} {{> x}} ]]> --&gt; b\n'));
    expect(html).toBe('<p>A {{constructor}} {{&gt; x}} ]]&gt; --&gt; b</p>');
  });

  it.each([
    ['tags', '<div>'.repeat(100_000)],
    ['lists', '- '.repeat(100_000)],
    ['quotations', '>'.repeat(100_000)],
    ['open brackets', '['.repeat(100_000)],
    ['stars', '*a '.repeat(100_000)],
    ['angles', '<'.repeat(1_000_000)],
    ['ticks', '`a'.repeat(100_000)],
  ])('of many %s comes to an end (hazard 28)', (_name, text) => {
    expect(() => bodyOf(article(HEAD, `Words.\n\n${text}\n`))).not.toThrow();
  });
});
