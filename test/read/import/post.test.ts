import { describe, expect, it } from 'vitest';
import { formatArticle } from '../../../src/read/import/format-article.ts';
import { importArticles } from '../../../src/read/import/import-articles.ts';
import type { ImportedArticle } from '../../../src/read/import/imported.ts';
import { translateKeys } from '../../../src/read/import/post-keys.ts';
import { readYaml } from '../../../src/read/yaml.ts';

async function read(text: string, file = 'post.md'): Promise<ImportedArticle> {
  const options = { file, timeZone: 'UTC', words: { ui: [], relatedLabels: [], agencies: [] } };
  const [article] = (await importArticles(Buffer.from(text), options)).articles;
  if (article === undefined) throw new Error('no article');
  return article;
}

const said = ({ problems }: ImportedArticle): readonly string[] =>
  problems.map(({ line, severity, code, message }) => `${line} ${severity} ${code}: ${message}`);

describe('the keys of other generators', () => {
  it.each([
    [
      'Jekyll',
      'date: 2024-01-02 10:00:00 +0200\ncategories: [news, sea]\ntags: a, b\nexcerpt: Words.\nlast_modified_at: 2024-01-03',
      {
        date: '2024-01-02 10:00:00 +0200',
        section: 'news',
        tags: ['a', 'b', 'sea'],
        summary: 'Words.',
        updated: '2024-01-03',
      },
    ],
    ['Jekyll, waiting', 'published: false\ncategory: news', { draft: 'true', section: 'news' }],
    ['Jekyll, out', 'published: true', { draft: 'false' }],
    [
      'Hugo',
      'date: 2024-01-02\nlastmod: 2024-01-03\nexpiryDate: 2025-01-01\nkeywords: [k]\nimages: [a.png]',
      { date: '2024-01-02', updated: '2024-01-03', expiresAt: '2025-01-01', tags: ['k'], lead: 'a.png' },
    ],
    [
      'a theme of Hugo',
      'cover: { image: a.png, alt: A lamp, caption: In June }',
      { lead: { url: 'a.png', alt: 'A lamp', caption: 'In June' } },
    ],
    [
      'Zola',
      'taxonomies: { tags: [a], categories: [c], authors: [Ann] }',
      { tags: ['a'], section: 'c', authors: ['Ann'] },
    ],
    [
      'Astro',
      'pubDate: 2024-01-02\nupdatedDate: 2024-01-03\nheroImage: ./a.png',
      { published: '2024-01-02', updated: '2024-01-03', lead: './a.png' },
    ],
    [
      'people',
      'author: { name: Ann, link: https://ann.example/ }\nlocale: en_US.UTF-8',
      { author: [{ name: 'Ann', url: 'https://ann.example/' }], language: 'en-US' },
    ],
    [
      'ours',
      'title: T\nkicker: K\nrelated: [{ title: R }]\nimage: { src: a.png }',
      { title: 'T', kicker: 'K', related: [{ title: 'R' }], image: { url: 'a.png' } },
    ],
    ['nothing in them', 'tags:\nimage: ""\nauthor: []', {}],
  ])('%s', (_, yaml, expected) => {
    const { value, left } = translateKeys(readYaml(yaml, { file: 'x', firstLine: 1 }).value as Record<string, unknown>);
    expect(value).toEqual(expected);
    expect(left).toEqual([]);
  });

  it.each([
    ['layout: post\npermalink: /a/\nparams: { a: b }', ['layout', 'permalink', 'params']],
    ['date: 2024-01-02\npubDate: 2024-01-03\nimage: a.png\ncover: b.png', ['pubDate', 'cover']],
    ['author: { name: Ann, twitter: ann }\nimages: [a.png, b.png]', ['author.twitter', 'images.1']],
    ['url: /old/', ['url']],
    ['__proto__: x\nconstructor: y\ntoString: z', ['__proto__', 'constructor', 'toString']],
  ])('%j: what has no place is named', (yaml, expected) => {
    expect(translateKeys(readYaml(yaml, { file: 'x', firstLine: 1 }).value as Record<string, unknown>).left).toEqual(
      expected,
    );
    expect({}).not.toHaveProperty('x');
  });

  it('takes two ways to file a story together, and loses none', () => {
    const { value, left } = translateKeys({ category: 'a', categories: ['b', 'c'], tags: ['d', 'a'] });
    expect([value, left]).toEqual([{ section: 'a', tags: ['d', 'a', 'b', 'c'] }, []]);
  });
});

describe('a post', () => {
  const BODY = '# Heading\n\n* one\n* two\n\n```js\n{{ code }}\n```\n\n<!--more-->\n\n| a |\n|---|\n| `{% raw %}` |\n';

  it('keeps its text as it was written', async () => {
    const article = await read(`---\nlayout: post\ntitle: "A: post"\ndate: 2024-01-02\n---\n\n${BODY}`);
    expect(formatArticle(article, 'UTC')).toBe(`---\ntitle: "A: post"\ndate: 2024-01-02\n---\n\n${BODY}`);
    expect(said(article)).toEqual(['2 warning import/keys-left: left out of the front matter: layout.']);
  });

  it('takes its title from its heading and its day from its name, and its language from the text', async () => {
    const words =
      'The bridge was closed for the whole of the winter, and nobody knew when it would open again to them.';
    const article = await read(`# The *long* winter\n\n${words}\n`, '2024-01-02-winter.md');
    expect(formatArticle(article, 'UTC')).toBe(
      `---\ntitle: The long winter\npublished: 2024-01-02T00:00:00Z\nlanguage: en\n---\n\n${words}\n`,
    );
  });

  it('of TOML is one of YAML', async () => {
    const article = await read('+++\ntitle = "T"\ndate = 2024-01-02T10:00:00Z\nweight = 3\n+++\nText.\n');
    expect(formatArticle(article, 'UTC')).toBe('---\ntitle: T\ndate: 2024-01-02T10:00:00Z\n---\n\nText.\n');
    expect(said(article)).toEqual(['4 warning import/keys-left: left out of the front matter: weight.']);
  });

  it('with a mistake in its own keys says where it was written', async () => {
    const article = await read('---\ntitle: T\npubDate: someday\ncover: a.png\n---\nText.\n');
    expect(said(article)).toEqual([
      expect.stringMatching(/^3 error article\/date: "published": "someday"/),
      expect.stringMatching(/^4 warning article\/no-such-file: "a.png"/),
    ]);
  });

  it('names tags of templates, each once, but not in code', async () => {
    const article = await read(
      `---\ntitle: T\n---\n${BODY}\nSee {{ site.url }} and {{ site.url }}, {% include x %}.\n`,
    );
    expect(said(article)).toEqual([
      expect.stringMatching(/^19 warning import\/template-tag: \{\{ site\.url \}\} is/),
      expect.stringMatching(/^19 warning import\/template-tag: \{% include x %\} is/),
    ]);
  });

  it('that is not closed, or no YAML, is told of as a build tells it', async () => {
    expect(said(await read('---\ntitle: T\nText.\n'))).toEqual([expect.stringContaining('front-matter/not-closed')]);
    expect(said(await read('---\ntitle: "T\n---\nText.\n'))).toEqual([expect.stringContaining('front-matter/yaml')]);
  });
});
