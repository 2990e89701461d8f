import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommand } from '../../src/commands/build.ts';
import { importCommand } from '../../src/commands/import.ts';
import { toInstant } from '../../src/model/instant.ts';
import { foldText } from '../../src/model/text.ts';
import { PLAIN } from '../../src/terminal/style.ts';
import { runCommand } from './context.ts';

interface Expected {
  readonly title: string;
  readonly deck?: string;
  readonly section?: string;
  readonly language: string;
  readonly authors: readonly { readonly name: string; readonly url?: string }[];
  readonly published: string;
  readonly updated?: string;
  readonly tags: readonly string[];
  readonly lead?: Readonly<Record<string, string>>;
  readonly related: readonly { readonly title: string; readonly url?: string }[];
  readonly body: readonly string[];
  readonly problems: readonly string[];
}

interface FeedItem {
  readonly title: string;
  readonly content_html: string;
  readonly content_text: string;
  readonly date_published: string;
  readonly date_modified?: string;
  readonly language: string;
  readonly authors?: readonly { readonly name: string; readonly url?: string }[];
  readonly tags?: readonly string[];
  readonly image?: string;
  readonly _latewire?: { readonly related?: readonly { readonly title: string; readonly url?: string }[] };
}

const PAGES = 'test/read/import/pages';
const names = readdirSync(PAGES).flatMap((file) => (file.endsWith('.html') ? [file.slice(0, -5)] : []));
const pages = names.map((name) => ({
  name,
  expected: JSON.parse(readFileSync(join(PAGES, `${name}.json`), 'utf8')) as Expected,
}));
const SCREEN = 24;

// Marks of lists and the wrapping of lines are the writer's; letters and their order are not.
function lettersOf(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

describe('latewire import page.html > article.md, then latewire build', () => {
  const root = mkdtempSync(join(tmpdir(), 'latewire-pages-'));
  const reports = new Map<string, string>();
  let items: readonly FeedItem[] = [];
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  beforeAll(async () => {
    mkdirSync(join(root, 'content/articles'), { recursive: true });
    writeFileSync(join(root, 'content/publication.yaml'), 'title: T\nurl: https://e.example/\ntimeZone: UTC\n');
    cpSync(resolve('templates'), join(root, 'templates'), { recursive: true });
    for (const name of names) {
      const { code, out, err } = await runCommand(importCommand, [resolve(PAGES, `${name}.html`)], { cwd: root });
      expect(code, err).toBe(0);
      reports.set(name, err);
      writeFileSync(join(root, 'content/articles', `${name}.md`), out);
    }
    const { code, err } = await runCommand(buildCommand, [], {
      cwd: root,
      style: PLAIN,
      readSystemClock: () => toInstant(Date.UTC(2032, 0, 1)),
    });
    expect(code, err).toBe(0);
    items = (JSON.parse(readFileSync(join(root, 'dist/feed.json'), 'utf8')) as { items: FeedItem[] }).items;
  }, 60_000);

  it.each(pages)('$name is the same article in the feed', ({ expected }) => {
    const item = items.find(({ title }) => title === expected.title);
    expect(item).toMatchObject({
      language: expected.language,
      ...(expected.authors.length === 0 ? {} : { authors: expected.authors }),
      ...(expected.lead?.['url'] === undefined ? {} : { image: expected.lead['url'] }),
    });
    expect(Date.parse(item?.date_published ?? '')).toBe(Date.parse(expected.published));
    if (expected.updated !== undefined)
      expect(Date.parse(item?.date_modified ?? '')).toBe(Date.parse(expected.updated));
    for (const tag of expected.tags) expect(item?.tags).toContain(tag);
    expect(
      (item?._latewire?.related ?? []).map(({ title, url }) => (url === undefined ? { title } : { title, url })),
    ).toEqual(expected.related);
    const text = lettersOf(item?.content_text ?? '');
    let from = 0;
    for (const block of expected.body) {
      const at = text.indexOf(lettersOf(block), from);
      expect(at, block).toBeGreaterThanOrEqual(from);
      from = at;
    }
  });

  it.each(pages)('$name gives a report of one screen that names what to look at', ({ name, expected }) => {
    const report = reports.get(name) ?? '';
    expect(report.trimEnd().split('\n').length).toBeLessThanOrEqual(SCREEN);
    for (const code of expected.problems) expect(report).toContain(code);
  });
});
