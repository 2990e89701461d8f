import { describe, expect, test } from 'vitest';
import type { Body } from '../../src/model/body.ts';
import { parseUrl, type Url } from '../../src/model/url.ts';
import { parseMarkdown, renderTokens } from '../../src/read/markdown.ts';
import { readHtmlBody } from '../../src/read/markup-body.ts';
import { readPlainMarkdown } from '../../src/read/plain-markdown.ts';

const HOME = parseUrl('https://example.org/articles/one/') as Url;
const resolve = (address: string): Url | undefined => parseUrl(address, HOME);

const LINKED = '<a href="https://example.org/b"><img alt src="https://example.org/a.png"></a>';

const WAYS: Readonly<Record<string, (text: string) => Body | undefined>> = {
  'read as Markdown': (text) => readPlainMarkdown(parseMarkdown(text), resolve)?.body,
  'read as HTML': (text) => readHtmlBody(`<p>${text}</p>`, { file: 'x.html', resolve }).value,
};

describe.each([
  ['read as Markdown', '[![](/a.png)](/b)', `<p>${LINKED}</p>`],
  ['read as Markdown', '*[![](/a.png)](/b)*', `<p><em>${LINKED}</em></p>`],
  ['read as HTML', LINKED, `<p>${LINKED}</p>`],
])('%s: %s', (way, text, html) => {
  test('a picture in a link, without a word, is kept', () => {
    expect(WAYS[way]?.(text)).toEqual([{ kind: 'figure', text: '', html }]);
  });
});

test.each([
  ['![The harbour](nowhere.png)', '<p><span>The harbour</span></p>', 'only its description stays'],
  [
    'The ![logo](nowhere.png "T") of [it](nowhere.html)',
    '<p>The <span>logo</span> of <span>it</span></p>',
    'of the picture',
  ],
  ['![a < b](nowhere.png)', '<p><span>a &lt; b</span></p>', 'of the picture'],
])('%j: what cannot be shown leaves its words, and says so', (text, html, said) => {
  const nowhere = (): Url | undefined => undefined;
  const { value, problems } = readHtmlBody(renderTokens(parseMarkdown(text)), { file: 'x.md', resolve: nowhere });
  expect(value.map((block) => block.html)).toEqual([html]);
  expect(problems[0]?.message).toContain(said);
});

test.each([
  ['read as Markdown', '&nbsp;'],
  ['read as Markdown', '##'],
  ['read as HTML', '<em> </em><br>'],
])('%s: a block with nothing in it is none: %j', (way, text) => {
  expect(WAYS[way]?.(text)).toEqual([]);
});

test.each([
  ['![A map](/a.png "Where it is")', 'A map Where it is'],
  ['![](/a.png "Where it is")', 'Where it is'],
  ['![The same](/a.png "The same")', 'The same'],
  ['![A map](/a.png)', 'A map'],
])('%s: the text part says what a picture shows, and what stands under it', (text, said) => {
  expect(WAYS['read as Markdown']?.(text)?.map((block) => block.text)).toEqual([said]);
});
