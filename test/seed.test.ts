import { parseFeed } from 'feedsmith';
import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, test } from 'vitest';
import { collectElements, textOf } from './render/page/dom.ts';
import { buildSeed, SEED, type SeedBuild } from './seed-build.ts';

// The checks at the end of the design of reading, on every output of the seed, by parsers that are not the writers.

const LINES = SEED.split('\n');
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
const line = (number: number) => tidy(LINES[number - 1] ?? '');
const BODY = [14, 16, 22, 24, 26, 30, 32, 34, 36].map(line);
const RELATED = line(28).replace('>> ', '').split(' ■ ');
const CREDIT = 'The Associated Press contributed to this report.';
const CAPTION = 'Netanyahu meets with Pompeo, Lisbon, December 4, 2019.';

interface Reading {
  /** Everything a reader sees of the story, title and deck included. */
  readonly text: string;
  /** The same as markup, where there is any. */
  readonly markup?: string;
}

let seed: SeedBuild;
const readings = new Map<string, Reading>();
const file = (path: string) => seed.files.get(path) ?? '';

beforeAll(async () => {
  seed = await buildSeed();
  expect(seed.result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const edition = [...seed.files.keys()].find((path) => path.endsWith('digest.eml'))?.replace('digest.eml', '') ?? '';
  const message = await PostalMime.parse(file(`${edition}digest.eml`));
  const rss = parseFeed(file('rss.xml'));
  const atom = parseFeed(file('atom.xml'));
  if (rss.format !== 'rss' || atom.format !== 'atom') throw new Error('not the formats expected');
  const json = JSON.parse(file('feed.json')) as { items: { content_html: string; content_text: string }[] };
  readings.set('RSS', fromHtml(rss.feed.items?.[0]?.content?.encoded));
  readings.set('Atom', fromHtml(atom.feed.entries?.[0]?.content?.value));
  readings.set('JSON', fromHtml(json.items[0]?.content_html));
  readings.set('JSON text', { text: tidy(json.items[0]?.content_text ?? '') });
  readings.set('digest HTML', fromHtml(file(`${edition}digest.html`)));
  readings.set('digest text', { text: tidy(file(`${edition}digest.txt`)) });
  readings.set('message HTML', fromHtml(message.html));
  readings.set('message text', { text: tidy(message.text ?? '') });
  readings.set('page', fromPage('articles/netanyahu-and-pompeo/index.html'));
  readings.set('edition page', fromPage(`${edition}index.html`));
});

function fromHtml(markup = ''): Reading {
  const body = collectElements(markup, 'body')[0];
  return { text: tidy(textOf(body)), markup };
}

function fromPage(path: string): Reading {
  const main = collectElements(file(path), 'main')[0];
  return { text: tidy(textOf(main)), markup: file(path) };
}

const OUTPUTS = [
  'RSS',
  'Atom',
  'JSON',
  'JSON text',
  'digest HTML',
  'digest text',
  'message HTML',
  'message text',
  'page',
  'edition page',
];
const count = (text: string, part: string) => text.split(part).length - 1;

describe.each(OUTPUTS)('in %s', (name) => {
  const read = () => readings.get(name) ?? { text: '' };

  test('the nine paragraphs are there in order, no word joined, split or changed', () => {
    const found = BODY.map((paragraph) => read().text.indexOf(paragraph));
    expect(found).not.toContain(-1);
    expect([...found].sort((a, b) => a - b)).toEqual(found);
    expect(BODY.map((paragraph) => count(read().text, paragraph))).toEqual(BODY.map(() => 1));
  });

  test('both kinds of quotation mark survive', () => {
    expect(read().text).toContain('"steadfast support in defeating terrorism,"');
    expect(read().text).toContain('“security and defensive measures”');
    expect(read().text).toContain('Iran’s elite Quds Force');
  });

  test('no apostrophe or ampersand is shown as a reference', () => {
    expect(read().text).not.toMatch(/&(#\d+|#x[\da-f]+|amp|quot|lt|gt);/i);
  });

  test('the debris is nowhere', () => {
    for (const debris of ['Send in e-mail', '2019.Credit', 'Click the alert icon', '-- : --', '– : –', '>>', '■']) {
      expect(read().text, debris).not.toContain(debris);
    }
  });

  test('the author is named at most once, and in no line of the body', () => {
    expect(count(read().text, 'Noa Landau')).toBeLessThanOrEqual(1);
    expect(count(read().text, 'Noa Landau Noa Landau')).toBe(0);
  });

  test('the caption stands once at most, with its credit apart', () => {
    const times = count(read().text, CAPTION);
    expect(times).toBeLessThanOrEqual(1);
    if (times === 1) expect(read().text).toContain('AFP');
  });

  test('the wire credit stands once, after the last paragraph', () => {
    expect(count(read().text, CREDIT)).toBe(1);
    expect(read().text.indexOf(CREDIT)).toBeGreaterThan(read().text.indexOf(BODY.at(-1) ?? '?'));
  });

  test('the podcast is not part of the body', () => {
    const [before, after] = [read().text.indexOf(BODY[1] ?? '?'), read().text.indexOf(BODY[2] ?? '?')];
    expect(read().text.slice(before, after)).not.toContain('haters');
  });

  test('five related headlines, in order, each once, none a link', () => {
    const found = RELATED.map((title) => read().text.indexOf(title));
    expect(RELATED).toHaveLength(5);
    expect(found).not.toContain(-1);
    expect([...found].sort((a, b) => a - b)).toEqual(found);
    expect(RELATED.map((title) => count(read().text, title))).toEqual(RELATED.map(() => 1));
    const { markup } = read();
    if (markup === undefined) return;
    for (const element of ['a', 'blockquote']) {
      const texts = collectElements(markup, element).map((found) => tidy(textOf(found)));
      expect(texts.filter((text) => RELATED.some((title) => text.includes(title)))).toEqual([]);
    }
    expect(
      collectElements(markup, 'a').filter(({ attrs }) =>
        attrs.some(({ name, value }) => name === 'href' && ['', '#'].includes(value)),
      ),
    ).toEqual([]);
  });
});

test.each(['RSS', 'Atom', 'JSON', 'JSON text'])(
  'the title and the deck do not stand again in the content of %s',
  (name) => {
    const text = readings.get(name)?.text ?? '';
    expect(count(text, line(1))).toBe(0);
    expect(text.startsWith(line(3))).toBe(false);
    expect(count(text, 'Noa Landau')).toBe(0);
  },
);

test('title, deck, author and date are fields', () => {
  const rss = parseFeed(file('rss.xml'));
  const atom = parseFeed(file('atom.xml'));
  const [item] = (JSON.parse(file('feed.json')) as { items: Record<string, unknown>[] }).items;
  if (rss.format !== 'rss' || atom.format !== 'atom') throw new Error('not the formats expected');
  const inRss = rss.feed.items?.[0];
  const inAtom = atom.feed.entries?.[0];
  expect([inRss?.title, inAtom?.title?.value ?? inAtom?.title, item?.['title']]).toEqual([line(1), line(1), line(1)]);
  expect([inRss?.description, item?.['summary']]).toEqual([line(3), line(3)]);
  expect(JSON.stringify(inAtom?.summary)).toContain(JSON.stringify(line(3)).slice(1, -1));
  expect(inRss?.dc?.creators).toEqual(['Noa Landau']);
  expect(inAtom?.authors?.map(({ name }) => name)).toEqual(['Noa Landau']);
  expect(item?.['authors']).toEqual([{ name: 'Noa Landau' }]);
  expect(item?.['date_published']).toMatch(/^2020-01-04T00:00:00/);
  expect(new Date(String(inRss?.pubDate)).toISOString()).toBe('2020-01-03T22:00:00.000Z');
  expect(inAtom?.published).toMatch(/^2020-01-0[34]T/);
});

test('the report accounts for every line, and leaves out nothing but the debris', () => {
  const report = JSON.parse(file('report.json')) as {
    articles: { lines: { line: number; place: string; label: string; rule: string }[] }[];
  };
  const lines = report.articles[0]?.lines ?? [];
  expect(lines.map((entry) => entry.line)).toEqual(
    LINES.flatMap((text, index) => (tidy(text) === '' ? [] : [index + 1])),
  );
  expect(lines.filter(({ place }) => place === 'out').map((entry) => entry.line)).toEqual([
    6, 7, 8, 9, 11, 12, 18, 20, 40,
  ]);
  expect(lines.every(({ label, rule }) => label !== '' && rule !== '')).toBe(true);
});

test('the digest text is wrapped and lists the related headlines as a list', () => {
  const text = [...seed.files].find(([path]) => path.endsWith('digest.txt'))?.[1] ?? '';
  expect(text.split('\n').filter((row) => row.length > 78 && !/https?:/.test(row))).toEqual([]);
  for (const title of RELATED)
    expect(text).toMatch(new RegExp(`^\\s*[-*•] ${title.slice(0, 30).replace(/[.']/g, '.')}`, 'm'));
});

test('a second build in another folder gives the same bytes', async () => {
  const again = await buildSeed();
  expect([...again.files].map(([path]) => path)).toEqual([...seed.files].map(([path]) => path));
  for (const [path, body] of again.files) expect(body, path).toBe(seed.files.get(path));
});

test('without a date there is no guess: an error that says what to add, and no output', async () => {
  const dateless = await buildSeed({ name: 'netanyahu-and-pompeo.txt' });
  expect(dateless.result.ok).toBe(false);
  expect(dateless.files.size).toBe(0);
  const problem = dateless.result.problems.find(({ severity }) => severity === 'error');
  expect(problem?.file).toBe('content/articles/netanyahu-and-pompeo.txt');
  expect(problem?.hint).toContain('published:');
});

test('with a date, an address and another title on top, the id stays', async () => {
  const frontMatter = `---\ntitle: Another title\npublished: 2020-01-04T21:10:00+02:00\nurl: https://latewire.example/2020/pompeo\n---\n`;
  const edited = await buildSeed({ frontMatter, ids: seed.ids });
  expect(edited.result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const item = (build: SeedBuild) =>
    (JSON.parse(build.files.get('feed.json') ?? '') as { items: Record<string, unknown>[] }).items[0];
  expect(item(edited)?.['title']).toBe('Another title');
  expect(item(edited)?.['url']).toBe('https://latewire.example/2020/pompeo');
  expect(item(edited)?.['id']).toBe(item(seed)?.['id']);
});
