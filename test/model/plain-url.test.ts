import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinUrl, parseUrl, type Url } from '../../src/model/url.ts';

const pieces = fc.constantFrom(
  'a',
  'B',
  '9',
  '-',
  '_',
  '.',
  '..',
  '~',
  '/',
  '//',
  '?',
  '#',
  '&',
  '=',
  '%2e',
  '%',
  ':',
  ':80',
  '@',
  ';',
  ',',
  '+',
  '|',
  "'",
  'xn--',
  'com',
  'é',
  ' ',
  '1.2',
  'www.',
  'index.html',
);
const tails = fc.array(pieces, { maxLength: 8 }).map((list) => list.join(''));

function parseByLibrary(text: string, base?: string): string | undefined {
  try {
    const { protocol, username, password, href } = new URL(text, base);
    return /^(?:https?|mailto):$/.test(protocol) && username + password === '' && !/[\\\u0000-\u001F\u007F]/.test(text)
      ? href.replace(/'/g, '%27').replace(/\|/g, '%7C')
      : undefined;
  } catch {
    return undefined;
  }
}

test('a plain address is taken as it is only where a full parse gives it back as it is', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('http://', 'https://', 'https://a.example', 'https://a.example/'),
      tails,
      (start, tail) => {
        expect(parseUrl(start + tail)).toBe(parseByLibrary(start + tail));
      },
    ),
    { numRuns: 5_000 },
  );
  for (const text of [
    'https://1.2.3.4/',
    'https://a.1/',
    'https://xn--a.com/',
    'https://a.com',
    'https://a.com/.',
    'https://a.com/?',
  ])
    expect(parseUrl(text), text).toBe(parseByLibrary(text));
});

test('a plain address of the same site is joined only where a full parse gives the same', () => {
  const bases = fc.constantFrom(
    'https://a.example/',
    'https://a.example/b/c',
    'https://a.example:81/',
    'mailto:a@b.example',
  );
  fc.assert(
    fc.property(bases, tails, (base, tail) => {
      expect(parseUrl(`/${tail}`, base as Url)).toBe(parseByLibrary(`/${tail}`, base));
    }),
    { numRuns: 5_000 },
  );
});

test('a plain path is joined as it is only where a full parse gives the same', () => {
  const bases = fc.constantFrom(
    'https://a.example/',
    'https://a.example/b/',
    'https://a.example/b',
    'https://a.example/?q=/',
  );
  fc.assert(
    fc.property(bases, tails, (base, tail) => {
      const path = `a${tail}`;
      const encoded = path.split('/').map(encodeURIComponent).join('/');
      expect(joinUrl(base as Url, path)).toBe(new URL(encoded, base.endsWith('/') ? base : `${base}/`).href);
    }),
    { numRuns: 5_000 },
  );
});
