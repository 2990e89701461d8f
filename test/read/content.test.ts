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

  it('without its file is one problem that says how to begin (hazard 37)', () => {
    const { value, problems } = readContent('/nonexistent');
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'publication/missing', file: 'content/publication.yaml' }]);
  });

  it('reads the shipped example without a problem, ledger unchanged', () => {
    const { value, problems } = readContent('.');
    expect(problems).toEqual([]);
    expect([...(value?.formatIds() ?? ['?'])]).toEqual([]);
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

describe('one mistake is one message', () => {
  it.each([
    ['a colon', '---\ntitle: A: b\npublished: 2026-11-01\n---\nText.\n', ['front-matter/yaml']],
    ['an open quotation mark', '---\ntitle: "A\npublished: 2026-11-01\n---\nText.\n', ['front-matter/yaml']],
    ['no end', '---\ntitle: A\npublished: 2026-11-01\nText.\n', ['front-matter/not-closed']],
    ['a mistyped date', '---\ntitle: A\npubished: 2026-11-01\n---\nText.\n', ['front-matter/unknown-key']],
    [
      'a picture that is not there',
      `---\ntitle: A\nlead: no.jpg\npublished: 2026-11-01\n---\nText.\n`,
      ['article/no-such-file'],
    ],
    ['nothing stated', 'Text.\n', ['article/no-title', 'article/no-date']],
  ])('%s', (_, text, codes) => {
    const { problems } = readContent(makeFolder({ 'articles/a.md': text }));
    expect(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(codes);
  });

  it('a frozen edition that names no article says which was meant', () => {
    const edition = 'id: x\ndate: 2026-11-23T07:00:00+02:00\narticles:\n  - tag:example.org,2026:harbor\n';
    const { problems } = readContent(makeFolder({ 'articles/harbour.md': MINIMAL, 'editions/x.yaml': edition }));
    expect(problems).toMatchObject([
      { code: 'edition/no-such-article', severity: 'warning', hint: 'Did you mean tag:example.org,2026:harbour ?' },
    ]);
  });
});
