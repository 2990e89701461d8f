import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseUrl } from '../../../src/model/url.ts';
import { readContent } from '../../../src/read/content.ts';
import { describeImport } from '../../../src/read/import/describe-import.ts';
import { formatArticle } from '../../../src/read/import/format-article.ts';
import { formatMarkdown } from '../../../src/read/import/format-markdown.ts';
import { importArticles } from '../../../src/read/import/import-articles.ts';
import { parseMarkdown, renderTokens } from '../../../src/read/markdown.ts';
import { readHtmlBody } from '../../../src/read/markup-body.ts';
import { makeFolder } from '../folder.ts';

const OPTIONS = { file: 'a.txt', timeZone: 'UTC', words: { ui: [], relatedLabels: [], agencies: [] } };
const SEED = readFileSync('content/articles/2020-01-04-netanyahu-and-pompeo.txt');
const read = (html: string) => readHtmlBody(html, { file: 'a', resolve: (address) => parseUrl(address) }).value;

describe('an imported article', () => {
  it('is the same article when the reader takes its file back', async () => {
    const [article] = (await importArticles(SEED, OPTIONS)).articles;
    if (article === undefined) throw new Error('no article');
    const root = makeFolder({ 'articles/2020-01-04-seed.md': formatArticle(article, 'UTC') });
    const { value, problems } = readContent(root);
    expect(problems).toEqual([]);
    const head = value?.heads[0];
    const { title, deck, authors, lead, audio, related, credits } = article.fields;
    expect(head).toMatchObject({ title, deck, authors, lead, audio, related, credits });
    const plain = article.body.map(({ html, ...block }) => ({ ...block, html: html.replaceAll('&quot;', '"') }));
    expect(head && value?.openArticle(head).value.body).toEqual(plain);
  });

  it('reports of the seed the nine lines left out and no other', async () => {
    const [article] = (await importArticles(SEED, OPTIONS)).articles;
    if (article === undefined) throw new Error('no article');
    const { report, article: described } = describeImport(article, 'UTC');
    expect(report.map(({ line }) => line)).toEqual([6, 7, 8, 9, 11, 12, 18, 20, 40]);
    expect(Object.keys(described)).toEqual(['title', 'deck', 'authors', 'lead', 'audio', 'related', 'credits', 'body']);
  });
});

describe('blocks as Markdown', () => {
  it.each([
    ['<p>1. not a list</p>'],
    ['<p># not a heading</p>'],
    ['<p>- not a list</p>'],
    ['<p>a * b * c _d_ `e` [f](g) &lt;b&gt; &amp;amp; \\ ~~h~~ ![i](j)</p>'],
    [
      '<p>words with <em>stress</em>, <strong>more</strong> and <a href="https://example.org/a?b=1&amp;c=2">a link</a></p>',
    ],
    ['<p>one<br>two</p>'],
    ['<ul><li>one</li><li>two * three</li></ul>'],
    ['<ol start="3"><li>three</li><li>four</li></ol>'],
    ['<ul><li>one<ul><li>deep</li></ul></li></ul>'],
    ['<blockquote><p>one</p><p>two</p></blockquote>'],
    ['<table><tbody><tr><td>a</td><td>b | c</td></tr></tbody></table>'],
    ['<figure><img src="https://example.org/a.png" alt="A"><figcaption>One</figcaption></figure>'],
    ['<h3>A heading #</h3>'],
    ['<pre><code>a\n\n  b\n</code></pre>'],
    ['<hr>'],
  ])('read back as they were: %s', (html) => {
    const blocks = read(html);
    const again = read(renderTokens(parseMarkdown(formatMarkdown(blocks))));
    expect(again.map(({ kind, text }) => ({ kind, text }))).toEqual(blocks.map(({ kind, text }) => ({ kind, text })));
  });

  it('read back as they were, whatever a paragraph holds', () => {
    const signs = fc.string({
      unit: fc.constantFrom(...'ab *_`#-+>|=~[]()!<&;:\\1.\u00A0"\'/'),
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(signs, (text) => {
        const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
        const blocks = read(`<p>${escaped}</p>`);
        const again = read(renderTokens(parseMarkdown(formatMarkdown(blocks))));
        expect(again.map((block) => block.text)).toEqual(blocks.map((block) => block.text));
      }),
      { numRuns: 500 },
    );
  });
});
