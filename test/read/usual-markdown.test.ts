import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeArticle } from '../../bench/corpus/article.ts';
import { parseUrl, type Url } from '../../src/model/url.ts';
import { parseMarkdown, renderTokens } from '../../src/read/markdown.ts';
import { readHtmlBody } from '../../src/read/markup-body.ts';
import { readParsedBlocks } from '../../src/read/parsed-markdown.ts';
import { type ReadOther, readUsualMarkdown } from '../../src/read/usual-markdown.ts';

const HOME = parseUrl('https://example.org/articles/one/') as Url;
const resolve = (address: string): Url | undefined =>
  address.includes('nowhere') || address.startsWith('//') ? undefined : parseUrl(address, HOME);

const refuse: ReadOther = () => undefined;

/** Whether a text is read in this way; then it is what the parser and the sanitiser make of it. */
function agree(text: string, readOther: ReadOther = refuse): boolean {
  const usual = readUsualMarkdown(text, resolve, readOther);
  if (usual === undefined) return false;
  const { value, problems } = readHtmlBody(renderTokens(parseMarkdown(text)), { file: 'x.md', resolve });
  const removed = problems.map(({ code, message }) => (code === 'body/removed' ? /^<(.*?)>/.exec(message)?.[1] : code));
  expect(usual, JSON.stringify(text)).toEqual({ body: value, removed });
  return true;
}

describe('what is usually written is read without the parser', () => {
  test.each([
    '\n\nOne paragraph\nof two lines.\n\n\nAnother, with a hard  \nbreak and a\\\nsecond.\n',
    '# First *thing*\nwith words under it\n\n## Second\n\n###### Sixth',
    '*a* **b** _c_ __d__ ~~e~~ `f < g` **h _i_ `j`** *k [l](/m)* [n **o**](p.md "q \'r\'") a*b*c',
    '"*Quoted*," he said (*twice*), **then left.** _Why?_ *No*: **A**; *b*, —*c*—',
    'snake_case, C++, 50 % + 5 = 5.5, {a}, $b, x^2, a|b, 10:30, https://example.org/a_b?c=d&e',
    'A [link](https://example.org/?a=1&b=2#c), [one](../up/there.md#part), [its](#own) and [sic], [ ], [1].',
    'AT&T, R&D &amp; &lt;b&gt; &quot;x&quot;&nbsp;y; a < b > c ~ d, \\*e\\*, \\a',
    'Of <T> and <List>words</List>, *in <x>emphasis*.\n\n## Title <again>',
    '- one\n- *two*\n  goes on\nand on\n- [ ] three\u00A0four  five\n\nWords.\n\n1. a\n2. b\n\nWords.\n\n0) c\n\nEnd',
    '- one\n- two\n\n- three\n\n\n- four\n\nWords.\n\n7. seven\n\n9. nine',
    '> One\n> goes on.\n>\n> Two.\n\n> Another.',
    '![A picture](/photo.jpg "With a caption")\n\n![](a.png)\n\n---\n\n***\n\n* * *',
    '```js title\nif (a < b) {}\n\n\n# no *heading*\n```\nWords.\n\n```\n \n```\n',
    'שלום *עולם*, **日本**語, Ελλάδα _Ελλάδα_ 😀 *😀*',
    '',
  ])('%j', (text) => expect(agree(text)).toBe(true));

  test('all articles of the benchmark', () => {
    for (let index = 0; index < 300; index += 1) {
      const { text } = makeArticle(index);
      expect(agree(text.slice(text.indexOf('\n---\n') + 5)), text).toBe(true);
    }
  });
});

describe('anything else is left to it', () => {
  test.each([
    'A\ttab',
    '    indented',
    'Title\n=====',
    'a | b\n--|--\nc | d',
    '<div>\n\nA block.\n\n</div>',
    'Words <b>in bold</b>.',
    '<https://example.org/>',
    '[reference][r]\n\n[r]: /place',
    '- one\n  - two',
    '- one\n\n  more of it',
    '- one\n\n* other',
    '- # one',
    '> > one',
    '> one\ntwo',
    '*a**b*',
    '<T>\nwords',
    '***both***',
    '**a *b* c**',
    'one * alone',
    '`` a ` b ``',
    'an ![inner](a.png) picture',
    '[nowhere](nowhere.html)',
    '[mail](mailto:ann@example.org)',
    '[a](b(c))',
    '[empty]()',
    '&mdash;',
    '```\nnot closed',
    '```\na\n  ```\n```',
    '~~~\na\n~~~',
    '## Closed ##',
    `${'<x>'.repeat(21)} deep`,
  ])('%j', (text) => expect(readUsualMarkdown(text, resolve, refuse)).toBeUndefined());
});

test('a hundred thousand empty lines of code take no more than their time', () => {
  const many = `a${'\n'.repeat(100_000)}b`;
  const started = performance.now();
  expect(agree(`\`\`\`\n${many}\n\`\`\``)).toBe(true);
  expect(agree(`    ${many.replaceAll('\n', '\n    ')}`, readParsedBlocks)).toBe(true);
  expect(performance.now() - started).toBeLessThan(5_000);
});

describe('a block that stands by itself is left to it alone', () => {
  test.each([
    'Words.\n\n| a | b |\n|--|--|\n| c | *d* |\n\n- one\n- two\n',
    'Words.\n\n- one\n  - two\n\n    more\n\n- three\n\n* other\n\n***Both.***\n\n    code\n\n    more of it',
    'Title\n=====\n\n> > one\n\nIntroduces\n- one\n\n- two\n\n&mdash; and `` a ` b ``',
  ])('%j', (text) => {
    expect(agree(text)).toBe(false);
    expect(agree(text, readParsedBlocks)).toBe(true);
  });

  test.each([
    'Of [one][a].\n\n***Both.***\n\n[a]: /b',
    'Words.\n\n<div>\n\nIn it.\n\n</div>',
    'Words.\n\n> ```\n\nOthers.',
    'Words.\n\n***Both*** [nowhere](nowhere.html)',
  ])('not %j', (text) => expect(agree(text, readParsedBlocks)).toBe(false));
});

test('texts made of usual and unusual things: never a difference', () => {
  const words = fc.constantFrom(
    ...'a the Ann x1 café שלום 東京 😀 don\'t "q" “q” (p) co-op — end. Wait! 5 1. 2) # - + * ** _ __ ~ ~~ ` `` & &amp; &lt; &nbsp; &#60; &copy < > <T> </T> <x1> <b> \\ \\* \\_ \\[ \\a [ ] ( ) ! [1] [x] [x]: ![ snake_case a*b a_b_ \u00A0 \uFEFF = | --- : ;'.split(
      ' ',
    ),
    '[ ]',
  );
  const things = fc.constantFrom(
    ...'*e* **s** _e_ __s__ ~~d~~ `c` [x](/y) [x](#f) [x](nowhere) [](y) [*e*](/z) **[x](/y)** ***x*** [a_b](c_d) [x](a(b)) ![i](/j.png) [![i](j)](k) *a.* **"a"** (*a*) "*a*" a*b*c a**b**c a_b_c _a_b [a](b)c *(a)* **a.**b *a*, **a**: *😀* `a``b` [a][b] [a](b)(c) \\\\*a* *a\\* &amp;*a* *a*&amp; [a](//c.d/e) [a](b;c) ~a~ ~~~a~~~ <T>*a*</T>'.split(
      ' ',
    ),
    '`c < d`',
    '` c `',
    '[x](y "t")',
    '[a **b** c](d.md)',
    '*a `b` c*',
    '**a *b* c**',
    '_a **b** c_',
    '*a\nb*',
    '`a\nb`',
    '[a\nb](c)',
    '[x](https://example.org/a?b=1&c=2)',
  );
  const start = fc.constantFrom(
    ...['', '', '', '', '', '', '# ', '## ', '> ', '> ', '- ', '- ', '* ', '1. ', '2. ', '3) ', '  ', '    ', '  - '],
    ...['```', '> - ', '> > ', '- # ', '#', '===', '---', '* * *', '| ', '|-|-|', '~~~', '<div>', '<T>\n', '[r]: /x'],
  );
  const end = fc.constantFrom('', '', '', '', '  ', '\\', ' ', '.', ' #');
  const lineOf = (part: fc.Arbitrary<string>, most: number) =>
    fc
      .tuple(start, fc.array(part, { maxLength: most }), fc.constantFrom(' ', ' ', ' ', '', '  '), end)
      .map(([before, parts, between, after]) => before + parts.join(between) + after);
  const plain = fc.constantFrom('a', 'Some words', 'and more.');
  const line = fc.oneof(
    lineOf(fc.oneof(plain, things), 4),
    lineOf(fc.oneof(plain, words, things), 5),
    lineOf(plain, 3),
  );
  const text = fc
    .array(fc.tuple(line, fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\n\n\n', '\n \n')), { maxLength: 4 })
    .map((lines) => lines.flat().join(''));
  let usual = 0;
  let alone = 0;
  fc.assert(
    fc.property(text, (one) => {
      if (agree(one)) usual += 1;
      if (agree(one, readParsedBlocks)) alone += 1;
    }),
    { numRuns: 8_000, seed: 13 },
  );
  expect(usual).toBeGreaterThan(1_500);
  expect(alone).toBeGreaterThan(2 * usual);
});
