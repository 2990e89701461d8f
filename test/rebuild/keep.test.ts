import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, makePublication, readTree, writeText } from './publication.ts';

const NOW = '2026-01-02T00:00:00Z';
/** Only what needs a parser is kept. */
const UNUSUAL = 'Markup <b>in</b> Markdown.';
const LINKED = `---\ntitle: One that links\ndate: 2026-01-01\n---\n\n${UNUSUAL} See [the other](other.md).\n`;
const PASTE = `The night ferry stays another year

By Ann Example

The council voted on Monday to keep the night ferry, which nobody had asked it to do. It has sailed since 1931 without a break.

Eleven members spoke for it and none against, though three of them had asked for a smaller boat only a month before.

Ferry tips
The last timetable of the northern quay
A harbour that moved by a hundred metres

It sails at eleven, and whoever misses it walks round the bay until the morning comes. The next vote is in a year.

"We will be there," said the captain, who has not missed a night since she took over from her father in 2011.
`;
const other = (slug: string) => `---\ntitle: The other\nslug: ${slug}\ndate: 2026-01-01\n---\n\nText.\n`;

test('a kept text is read anew when the article it links to moves', async () => {
  const root = makePublication(0);
  const cache = { now: NOW, cache: 'kept' };
  writeText(root, 'content/articles/links.md', LINKED);
  writeText(root, 'content/articles/other.md', other('here'));
  await build(root, cache);
  expect(readFileSync(join(root, 'dist/articles/links/index.html'), 'utf8')).toContain('/articles/here/');
  writeText(root, 'content/articles/other.md', other('there'));
  await build(root, cache);
  expect(readFileSync(join(root, 'dist/articles/links/index.html'), 'utf8')).toContain('/articles/there/');
  rmSync(root, { recursive: true });
});

test('a kept reading of a paste is the reading, and gives way to another word list', async () => {
  const root = makePublication(0);
  const cache = { now: NOW, cache: 'kept' };
  const settings = readFileSync(join(root, 'content/publication.yaml'), 'utf8');
  writeText(root, 'content/articles/2026-01-01-ferry.txt', PASTE);
  await build(root, cache);
  const before = readTree(join(root, 'dist'));
  writeText(root, 'content/articles/other.md', other('here'));
  await build(root, cache);
  rmSync(join(root, 'content/articles/other.md'));
  await build(root, cache);
  expect(readTree(join(root, 'dist'))).toEqual(before);
  const related = () => JSON.parse(readFileSync(join(root, 'dist/feed.json'), 'utf8')).items[0]._latewire.related;
  expect(related()).toEqual([]);
  writeText(root, 'content/publication.yaml', `${settings}paste: { relatedLabels: [Ferry tips] }\n`);
  await build(root, cache);
  expect(related()).toMatchObject([
    { title: 'The last timetable of the northern quay' },
    { title: 'A harbour that moved by a hundred metres' },
  ]);
  rmSync(root, { recursive: true });
});

test('the warnings of a kept text are told again', async () => {
  const root = makePublication(0);
  const head = '---\ntitle: A\ndate: 2026-01-01\n---\n\n';
  writeText(root, 'content/articles/a.md', `${head}${UNUSUAL} A <blink>b</blink>.\n`);
  const first = await build(root, { now: NOW, cache: 'kept' });
  expect(first.errors).toContain('body/removed');
  expect((await build(root, { now: NOW, cache: 'kept' })).errors).toBe(first.errors);
  rmSync(root, { recursive: true });
});

test('nothing of an article is kept in the project, where a stranger could put it', async () => {
  const root = makePublication(3);
  await build(root, { now: NOW }, { env: { HOME: join(root, 'home') } });
  const texts = Object.values(readTree(join(root, '.latewire'))).join('');
  expect(texts).not.toContain('<p>');
  expect(readdirSync(join(root, 'home/.cache/latewire/texts'))).toHaveLength(2);
  rmSync(root, { recursive: true });
});

test('what was changed in the cache by hand is not believed', async () => {
  const root = makePublication(3);
  writeText(root, 'content/articles/links.md', LINKED);
  writeText(root, 'content/articles/other.md', other('here'));
  await build(root, { now: NOW, cache: 'kept' });
  const before = readTree(join(root, 'dist'));
  const changes = [
    ['<p>', '<p>Changed. '],
    ['.md', '.MD'],
  ] as const;
  const changed = readdirSync(join(root, 'kept/texts')).map((name) => {
    const path = join(root, 'kept/texts', name);
    const text = readFileSync(path, 'latin1');
    const other = changes.reduce((part, [from, to]) => part.replaceAll(from, to), text);
    writeFileSync(path, other, 'latin1');
    return other !== text;
  });
  expect(changed).toEqual([true, true]);
  await build(root, { now: NOW, cache: 'kept' });
  expect(readTree(join(root, 'dist'))).toEqual(before);
  rmSync(root, { recursive: true });
});
