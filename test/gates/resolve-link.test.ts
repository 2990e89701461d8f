import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveLink } from '../../src/gates/resolve-link.ts';
import { joinUrl, parseUrl, type Url } from '../../src/model/url.ts';

/** The same with a full parse of every link. */
function resolveSlowly(href: string, page: Url, base: Url): string | undefined {
  if (/^https?:/.test(href) && !href.startsWith(base)) return undefined;
  if (href.startsWith('#') || !URL.canParse(href, page)) return undefined;
  const url = new URL(href, page);
  url.hash = '';
  url.search = '';
  if (!url.href.startsWith(base)) return undefined;
  const path = decode(url.href.slice(base.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const bases = [
  'https://a.example/',
  'https://a.example/news/',
  'https://a.example/news',
  'https://a.example:8443/x/',
  'http://localhost:3000/',
  'https://a.example/?site=1/',
  'https://a.example/%D7%90/',
  'https://xn--4dbcagdahymbxekheh6e0a7fei0b.example/a/',
];
const paths = [
  'index.html',
  '404.html',
  'articles/a/index.html',
  'articles/שלום %25/index.html',
  'a/b/c/d.html',
  '../x',
  '',
];
const pieces = fc.constantFrom(
  ...['../', '../', '../../', './', '..', '.', '/', '//', 'a', 'a/', 'B', '-x', '_', 'atom.xml', 'x.', '.well-known/'],
  ...[
    '?',
    '?a=1',
    '#',
    '#b',
    '%',
    '%2e',
    '%2F',
    '%D7%90',
    '%zz',
    'שלום',
    '\\',
    '\t',
    '\n',
    ' ',
    '~',
    '@',
    ':',
    '&',
    "'",
  ],
  ...[
    'a:b',
    'c:',
    'mailto:a@b.example',
    'javascript:',
    'https:',
    'http://',
    'HTTPS://a.example/',
    'https://b.example/',
  ],
  ...bases,
  ...['news/', 'articles/', 'index.html', 'https://a.example/news/x/?q=../y', '1'],
);

test('a link is resolved as a full parse resolves it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...bases.flatMap((text) => parseUrl(text) ?? [])),
      fc.constantFrom(...paths),
      fc.array(pieces, { maxLength: 6 }),
      (base, path, list) => {
        const page = joinUrl(base, path);
        const href = list.join('');
        expect(resolveLink(href, page, base)).toBe(resolveSlowly(href, page, base));
      },
    ),
    { numRuns: 30_000 },
  );
});

test.each([
  ['../../', 'index.html'],
  ['../../atom.xml', 'atom.xml'],
  ['../b/', 'articles/b/index.html'],
  ['', 'articles/a/index.html'],
  ['?q', 'articles/a/index.html'],
  ['#x', undefined],
  ['../../../', undefined],
  ['../../../../news/x', 'x'],
  ['https://a.example/news/x/?q', 'x/index.html'],
  ['https://b.example/news/x/', undefined],
  ['../%D7%90/', 'articles/א/index.html'],
])('%s leads to %s', (href, expected) => {
  const base = 'https://a.example/news/' as Url;
  expect(resolveLink(href, joinUrl(base, 'articles/a/index.html'), base)).toBe(expected);
});
