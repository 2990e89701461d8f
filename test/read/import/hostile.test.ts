import { describe, expect, it } from 'vitest';
import { markHtml } from '../../../src/model/text.ts';
import { splitBlocks } from '../../../src/read/html-body.ts';
import { formatArticle } from '../../../src/read/import/format-article.ts';
import { formatMarkdown } from '../../../src/read/import/format-markdown.ts';
import { importArticles } from '../../../src/read/import/import-articles.ts';

const MEGABYTE = 1_000_000;
const OPTIONS = { file: 'a.txt', timeZone: 'UTC', words: { ui: [], relatedLabels: [], agencies: [] } };

// Each would keep a pattern that backtracks busy for longer than any test may take.
describe('a megabyte of one thing', () => {
  it.each(['<', '■', 'a', '"“«', '> ', '>> A ■ B ', 'By A, ', '(Photo: ', '[a](', '1/2/', '&amp;', '\u00A0', '😀'])(
    'is read, reported whole and written: %j',
    async (unit) => {
      const text = unit.repeat(Math.ceil(MEGABYTE / unit.length));
      const { articles, problems } = await importArticles(new TextEncoder().encode(text), OPTIONS);
      expect(articles.length + problems.length).toBeGreaterThan(0);
      for (const article of articles) {
        expect(formatArticle(article, 'UTC')).toMatch(/^---\n/);
        const reported = article.report.map((line) => line.text).join('');
        expect(reported.length).toBeGreaterThanOrEqual(text.trim().length);
      }
    },
  );
});

describe('a quote', () => {
  const paragraphs = '<p>One.</p>'.repeat(60);

  it('of many paragraphs is written as Markdown', () => {
    const html = markHtml(`<blockquote>${paragraphs}</blockquote>`);
    const written = Array.from({ length: 60 }, () => '> One.').join('\n>\n');
    expect(formatMarkdown(splitBlocks(html))).toBe(`${written}\n`);
  });

  it('of many paragraphs and a list is written as HTML, at once', () => {
    const html = markHtml(`<blockquote>${paragraphs}<ul><li>Two.</li></ul></blockquote>`);
    expect(formatMarkdown([{ kind: 'quote', text: 'One.', html }])).toBe(`${html}\n`);
  });
});
