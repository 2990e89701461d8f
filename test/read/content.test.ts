import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/read/content.ts';
import { makeFolder } from './folder.ts';

const MINIMAL = '---\ntitle: A title\npublished: 2020-01-04\n---\n\nA *first* paragraph.\n';

describe('a publication', () => {
  it('needs three settings and has defaults for all others', () => {
    const { value, problems } = readContent(makeFolder({}));
    expect(problems).toEqual([]);
    expect(value?.heads).toEqual([]);
    expect(value?.publication).toMatchObject({
      language: 'en',
      tagAuthority: 'example.org,2026',
      feeds: { limit: 50, content: 'whole' },
      digest: { limit: 30, lead: 'whole', stories: 'excerpt', theme: 'broadsheet' },
    });
  });

  it('without its file is one problem that says how to begin', () => {
    const { value, problems } = readContent('/nonexistent');
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'publication/missing', file: 'content/publication.yaml' }]);
  });

  it('reads the shipped example without a problem, ledger unchanged', () => {
    const { value, problems } = readContent('.');
    expect(problems).toEqual([]);
    expect(value?.ids).toBe('');
    expect(value?.heads).toHaveLength(11);
    const opened = value?.heads.map((head) => value.openArticle(head)) ?? [];
    expect(opened.flatMap((one) => one.problems)).toEqual([]);
    expect(opened.every(({ value: article }) => article.body.length > 0)).toBe(true);
  });
});

describe('a Markdown article', () => {
  it('has a head at once and a text on demand', () => {
    const { value } = readContent(makeFolder({ 'articles/a.md': MINIMAL }));
    const head = value?.heads[0];
    expect(head).toMatchObject({
      id: 'tag:example.org,2026:a',
      slug: 'a',
      url: 'https://example.org/articles/a/',
      page: 'articles/a/',
      published: Date.parse('2020-01-04T00:00:00+02:00'),
    });
    expect(head && value?.openArticle(head).value.body).toEqual([
      { kind: 'paragraph', text: 'A first paragraph.', html: '<p>A <em>first</em> paragraph.</p>' },
    ]);
  });
});
