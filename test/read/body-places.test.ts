import { expect, test } from 'vitest';
import { readContent } from '../../src/read/content.ts';
import { makeFolder } from './folder.ts';

const HEAD = '---\ntitle: T\npublished: 2020-01-04\n---\n';

/** What reading the body says: place, code, and the line of the frame. */
function problemsOf(text: string): readonly string[] {
  const { value } = readContent(makeFolder({ 'articles/a.md': text }));
  const [head] = value?.heads ?? [];
  if (value === undefined || head === undefined) throw new Error('no article');
  return value
    .openArticle(head)
    .problems.map(({ line, column, code, source }) => `${line}:${column} ${code} | ${source}`);
}

test.each([
  ['First.\n\nIt was <again> a mess.\n', ['7:8 body/removed | It was <again> a mess.']],
  ['<SCRIPT>x()</SCRIPT>\n', ['5:1 body/removed | <SCRIPT>x()</SCRIPT>']],
  [
    'A [link](javascript:x) no.\n\nAn [old page](missing.html) and ![](nowhere.png)\n',
    [
      '5:10 body/address | A [link](javascript:x) no.',
      '7:15 body/address | An [old page](missing.html) and ![](nowhere.png)',
      '7:37 body/address | An [old page](missing.html) and ![](nowhere.png)',
    ],
  ],
  ['<form>\n\n<form>\n', ['5:1 body/removed | <form>']],
  ['Nothing to say: 1 < 2 and [a](https://a.example/).\n', []],
])('%j', (body, expected) => {
  expect(problemsOf(HEAD + body)).toEqual(expected);
});
