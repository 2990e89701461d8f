import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/read/content.ts';
import { makeFolder } from './folder.ts';

const article = (title: string, more = '') => `---\ntitle: ${title}\npublished: 2020-01-04\n${more}---\n\nText.\n`;
const LEDGER = '{\n  "articles/a.md": {\n    "id": "tag:example.org,2020:a",\n    "title": "The old one"\n  }\n}\n';
const read = (files: Readonly<Record<string, string>>) => {
  const { value, problems } = readContent(makeFolder(files));
  return {
    ids: value?.heads.map(({ id }) => id),
    ledger: [...(value?.formatIds() ?? [])].join(''),
    codes: problems.map(({ code }) => code),
    problems,
  };
};

describe('the id of an article', () => {
  it('is made of its path at first sight, and written down', () => {
    const { ids, ledger } = read({ 'articles/שלום.md': article('A'), 'articles/b/index.md': article('B') });
    expect(ids).toEqual(['tag:example.org,2026:b', 'tag:example.org,2026:%D7%A9%D7%9C%D7%95%D7%9D']);
    expect(Object.keys(JSON.parse(ledger))).toEqual(['articles/b/index.md', 'articles/שלום.md']);
  });

  it('is written down as JSON.stringify writes it, whatever the words', () => {
    const titles = ['Plain', 'שלום “x” 🙂', "A 'single' one", '"a \\\\ and \\"b\\""'];
    const files = titles.map((title, at) => [`articles/${at === 3 ? 'é' : at}.md`, article(title)] as const);
    const more = { 'articles/own.md': article('Own', 'id: "tag:é.example,2020:\\"own\\""\n') };
    const { ledger } = read({ ...Object.fromEntries(files), ...more });
    const parsed = JSON.parse(ledger) as Readonly<Record<string, { readonly id: string; readonly title: string }>>;
    expect(ledger).toBe(`${JSON.stringify(parsed, null, 2)}\n`);
    expect(Object.values(parsed).map(({ title }) => title)).toEqual([
      'Plain',
      'שלום “x” 🙂',
      "A 'single' one",
      'Own',
      'a \\ and "b"',
    ]);
    expect(parsed['articles/own.md']?.id).toBe('tag:é.example,2020:"own"');
    expect(parsed['articles/é.md']?.id).toBe('tag:example.org,2026:%C3%A9');
  });

  it.each([
    ['a new title', { 'articles/a.md': article('Another title') }],
    ['a new name', { 'articles/b.md': article('The old one') }],
    ['a new name and other quotes and case', { 'articles/b.md': article('the OLD one') }],
    [
      'another domain and scheme',
      {
        'articles/a.md': article('The old one'),
        'publication.yaml': 'title: E\nurl: http://other.example/\ntimeZone: UTC\n',
      },
    ],
    ['a bundle instead of a file', { 'articles/a/index.md': article('The old one') }],
    [
      'a new name and title that front matter explains',
      { 'articles/b.md': article('New', 'id: tag:example.org,2020:a\n') },
    ],
  ])('stays with %s', (_name, files) => {
    const { ids, codes } = read({ 'ids.json': LEDGER, ...files });
    expect(codes).toEqual([]);
    expect(ids).toEqual(['tag:example.org,2020:a']);
  });

  it('is asked for when name and title are new and another article is gone', () => {
    const { problems } = read({ 'ids.json': LEDGER, 'articles/b.md': article('A new one') });
    expect(problems).toMatchObject([{ code: 'article/renamed', file: 'content/articles/b.md' }]);
    expect(problems[0]?.hint).toContain('id: tag:example.org,2020:a ');
    expect(problems[0]?.hint).toContain('id: tag:example.org,2026:b ');
    expect(
      read({ 'ids.json': LEDGER, 'articles/b.md': article('A new one', 'id: tag:example.org,2026:b\n') }).codes,
    ).toEqual([]);
  });

  it('of an article that was gone at an earlier build is not asked for again, and comes back with its file', () => {
    const { ledger, codes } = read({ 'ids.json': LEDGER, 'articles/other.md': article('Other', 'id: tag:x,2020:o\n') });
    expect(codes).toEqual([]);
    expect(
      read({ 'ids.json': ledger, 'articles/b.md': article('A new one'), 'articles/other.md': article('Other') }).codes,
    ).toEqual([]);
    expect(
      read({ 'ids.json': ledger, 'articles/a.md': article('Back'), 'articles/other.md': article('Other') }).ids,
    ).toContain('tag:example.org,2020:a');
  });

  it('is asked for when two that are gone had its title', () => {
    const ledger = JSON.stringify({
      'articles/x.md': { id: 'tag:e,2020:x', title: 'Same' },
      'articles/y.md': { id: 'tag:e,2020:y', title: 'Same' },
    });
    expect(read({ 'ids.json': ledger, 'articles/b.md': article('Same') }).codes).toContain('article/renamed');
  });

  it('that front matter changes needs the former one (hazard 17)', () => {
    expect(read({ 'ids.json': LEDGER, 'articles/a.md': article('T', 'id: tag:new,2020:a\n') }).codes).toEqual([
      'article/changed-id',
    ]);
    expect(
      read({
        'ids.json': LEDGER,
        'articles/a.md': article('T', 'id: tag:new,2020:a\nformerId: tag:example.org,2020:a\n'),
      }).codes,
    ).toEqual([]);
  });

  it('of two files is a problem that names both (hazard 17)', () => {
    const { problems } = read({
      'articles/a.md': article('A', 'id: tag:e,2020:x\n'),
      'articles/b.md': article('B', 'id: tag:e,2020:x\n'),
    });
    expect(problems).toMatchObject([{ code: 'article/duplicate-id', file: 'content/articles/b.md' }]);
    expect(problems[0]?.message).toContain('content/articles/a.md');
  });

  it('in a ledger that is broken is a problem', () => {
    expect(read({ 'ids.json': '{', 'articles/a.md': article('A') }).codes).toContain('ids/unreadable');
    expect(read({ 'ids.json': '{"articles/a.md": 1}', 'articles/a.md': article('A') }).codes).toContain(
      'ids/unreadable',
    );
  });
});

describe('related headlines', () => {
  const related = (list: string) => article('Main', `related:\n${list}`);
  const readRelated = (files: Readonly<Record<string, string>>) => {
    const { value, problems } = readContent(makeFolder(files));
    return {
      related: value?.heads.find(({ title }) => title === 'Main')?.related,
      codes: problems.map(({ code }) => code),
    };
  };

  it('that are the title of another article lead to it', () => {
    const { related: found } = readRelated({
      'articles/a.md': related('  - "“B” it is"\n  - Unknown\n'),
      'articles/b.md': article('\'"B" it is\''),
    });
    expect(found).toEqual([
      { title: '“B” it is', url: 'https://example.org/articles/b/', kind: 'related' },
      { title: 'Unknown', kind: 'related' },
    ]);
  });

  it('that are the title of two are a problem', () => {
    const files = {
      'articles/a.md': related('  - Same\n'),
      'articles/b.md': article('Same'),
      'articles/c.md': article('Same'),
    };
    expect(readRelated(files)).toEqual({ related: [{ title: 'Same', kind: 'related' }], codes: ['related/tie'] });
  });

  it('may name an article by its file, and never the article itself', () => {
    expect(
      readRelated({ 'articles/a.md': related('  - ref: b.md\n  - Main\n'), 'articles/b.md': article('B') }).related,
    ).toEqual([{ title: 'B', url: 'https://example.org/articles/b/', kind: 'related' }]);
    expect(readRelated({ 'articles/a.md': related('  - ref: nobody\n') }).codes).toEqual(['related/no-such-article']);
  });

  it.each([
    ['txt', 'One\nTwo | https://e.example/2\nThree (https://e.example/3)\n[Four](https://e.example/4)\none\n'],
    ['csv', 'title,url\nOne\nTwo,https://e.example/2\n"Three",https://e.example/3\nFour,https://e.example/4\n'],
    [
      'yaml',
      '- One\n- title: Two\n  url: https://e.example/2\n- Three (https://e.example/3)\n- title: Four\n  url: https://e.example/4\n',
    ],
  ])('may stand beside the article: .related.%s', (ending, list) => {
    expect(readRelated({ 'articles/a.md': article('Main'), [`articles/a.related.${ending}`]: list })).toEqual({
      codes: [],
      related: [
        { title: 'One', kind: 'related' },
        { title: 'Two', url: 'https://e.example/2', kind: 'related' },
        { title: 'Three', url: 'https://e.example/3', kind: 'related' },
        { title: 'Four', url: 'https://e.example/4', kind: 'related' },
      ],
    });
  });
});
