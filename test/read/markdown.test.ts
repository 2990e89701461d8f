import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { makeArticle } from '../../bench/corpus/article.ts';
import { parseMarkdown, renderTokens } from '../../src/read/markdown.ts';

const library = MarkdownIt({ html: true, linkify: false, typographer: false });
library.validateLink = () => true;

const agree = (text: string): void =>
  expect(renderTokens(parseMarkdown(text)), JSON.stringify(text)).toBe(library.render(text));

test('all articles of the benchmark are read as the library reads them', () => {
  for (let index = 0; index < 300; index += 1) agree(makeArticle(index).text);
});

test.each([
  'https://example.org',
  'https://example.org/',
  'https://EXAMPLE.org/A',
  'https://example.org?a=b&c',
  'https://example.org/a//b/../c?d=e#f?g',
  'https://example.org:80/',
  'https://xn--bcher-kva.example/',
  'https://b\u00FCcher.example/',
  'https://example.org/%zz%20\u05D0',
  "https://example.org/it's(a)*!",
  'http://a-b.c--d.example/-_.~',
  'https://user@example.org/',
  'https:///a',
  'mailto:ann@example.org',
  '//example.org/a',
  '/a b',
])('%j is the address that the library makes of it', (address) => agree(`[a](<${address}>)`));

test('addresses and texts made of all signs: never a difference', () => {
  const signs = fc.constantFrom(
    ..."https:// http:// a b-c example.org EXAMPLE . .. - / // ? # = & + , ; : @ ! $ ' ( ) * % %20 ~ _ [ ] < > { } ^ ` \\ xn-- \u05D0 \u00FC \n".split(
      ' ',
    ),
    ' ',
  );
  const text = fc.array(signs, { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (address, words) => {
      agree(`[x](https://${address}) [y](<https://a${address}>) ${words}`);
      agree(words);
    }),
    { numRuns: 4_000, seed: 11 },
  );
});
