import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeArticle } from '../../bench/corpus/article.ts';
import { parseUrl, type Url } from '../../src/model/url.ts';
import { parseMarkdown, renderTokens } from '../../src/read/markdown.ts';
import { readHtmlBody } from '../../src/read/markup-body.ts';
import { readPlainMarkdown } from '../../src/read/plain-markdown.ts';

const HOME = parseUrl('https://example.org/articles/one/') as Url;
const resolve = (address: string): Url | undefined =>
  address.includes('nowhere') ? undefined : parseUrl(address, HOME);

/** Whether a text is read without the sanitiser; then it is what the sanitiser would have left. */
function agree(text: string): boolean {
  const tokens = parseMarkdown(text);
  const plain = readPlainMarkdown(tokens, resolve);
  if (plain === undefined) return false;
  const { value, problems } = readHtmlBody(renderTokens(parseMarkdown(text)), { file: 'x.md', resolve });
  const removed = problems.map(({ code, message }) => (code === 'body/removed' ? /^<(.*?)>/.exec(message)?.[1] : code));
  expect(plain, JSON.stringify(text)).toEqual({ body: value, removed });
  return true;
}

describe('Markdown without HTML is read without the sanitiser', () => {
  test.each([
    'One paragraph\nof two lines.\n\nAnother, with a hard  \nbreak and a\\\nsecond.',
    '# First\n\n## Second *with* emphasis\n\nThird\n=====\n\n#\n\n####### seven',
    'A [link](https://example.org/?a=1&b=2 "Ann\'s \\"title\\" & <more>"), **strong _and_ both**, ~~gone~~, `a < b && c`.',
    '- one\n- two\n  - three\n\n    with a paragraph\n\n7. seven\n8. eight',
    '> A quotation\n>\n> > in one\n\n---\n\n```js title\nif (a < b) {}\n```\n\n    indented & code',
    '| a | b |\n|:--|--:|\n| 1 | [2](/two) |\n| ![x](y.png) | |',
    '![A picture](photo.jpg "With a caption & more")\n\nWords ![inside](b.png) and around.',
    '![](a.png)\n\n[![](b.png)](/b)\n\n*![](c.png)*\n\n![d](d.png)![](e.png "E")\n\n- ![f](f.png)\n\n> ![](g.png)',
    'Amp &amp; lt &lt; nbsp &nbsp; number &#8212; hex &#x1F600; AT&T &unknown; \u00A0 "quotes" \u2028 \\* \\<b>',
    '<https://example.org/auto> and <ann@example.org',
    '[reference][r], [r]\n\n[r]: /place "Title"',
    '\uD800 lone, \u0007 bell, \uFFFE not a character, \0 zero',
    'A list<T> of <Things>, <b2>bold</b2> and </closed>; *in <x>emphasis* and [in a <y>link](/z).\n\n## Title <again>',
    '- one <a1> two </a1>\n- to </b1>\n\n> <q2>quoted\n\n| <t1> | b |\n|--|--|\n| c </u1> | d |',
    '',
  ])('%j', (text) => expect(agree(text)).toBe(true));

  test('all articles of the benchmark, each of them as the sanitiser reads it', () => {
    const plain = Array.from({ length: 300 }, (_, index) => makeArticle(index).text)
      .map((text) => agree(text.slice(text.indexOf('\n---\n') + 5)))
      .filter(Boolean);
    expect(plain).toHaveLength(300);
  });
});

describe('anything else is left to it', () => {
  test.each([
    'Words <b>in bold</b>.',
    '<div>\n\nA block.\n\n</div>',
    '<!-- a comment -->',
    'In <script> a line.',
    'With <x y="z"> an attribute, and <x-y> a dash.',
    '<block>\n\nA block.\n\n</block>',
    '- one <a1>\n  - two\n</a1>',
    '| <t1> | b |\n|--|--|\n| c </t1> | d |',
    `${'<x>'.repeat(21)} deep`,
    'A [script](javascript:alert(1)).',
    'A [mail](mailto:ann@example.org).',
    'Leads [nowhere](nowhere.html).',
    '![nowhere](nowhere.png)',
    '[empty]()',
    `${'> '.repeat(40)}deep`,
  ])('%j', (text) => expect(readPlainMarkdown(parseMarkdown(text), resolve)).toBeUndefined());
});

test('texts made of all that Markdown knows: never a difference', () => {
  const word = fc.oneof(
    fc.constantFrom(
      ...'a the Ann & < > " \' &amp; &lt; &#60; &nbsp; \\< \\& * _ ** __ ~~ ` `` [ ] ( ) ![ # - + 1. > | --- === \\ <b> </b> <br> <x> </x> <Y1> <p> <li> </again> <again> <title> http://example.org/ https://example.org/?a&b עברית 日本 \u00A0 \u200F \uFEFF'.split(
        ' ',
      ),
    ),
    fc.constantFrom(
      '[x](/y)',
      '[x](y "t")',
      '![i](j.png)',
      '![*i*](j "t")',
      '![](k)',
      '[![](l)](m "<&>")',
      '*e*',
      '**s**',
      '~~d~~',
      '`c < d`',
      '[**b**](<z z>)',
    ),
    fc.string({ maxLength: 8, unit: 'binary' }),
  );
  const line = fc
    .tuple(
      fc.constantFrom('', '', '', '# ', '## ', '> ', '- ', '  - ', '1. ', '    ', '| ', '```', '\t'),
      fc.array(word, { maxLength: 8 }),
      fc.constantFrom('', '', '  ', '\\', ' |', '.'),
    )
    .map(([start, words, end]) => start + words.join(' ') + end);
  const text = fc.array(fc.oneof(line, line, fc.constantFrom('', '', '---', '|-|-|', '```', '~~~')), { maxLength: 14 });
  let plain = 0;
  fc.assert(
    fc.property(text, (lines) => {
      if (agree(lines.join('\n'))) plain += 1;
    }),
    { numRuns: 6_000, seed: 7 },
  );
  expect(plain).toBeGreaterThan(1_500);
});
