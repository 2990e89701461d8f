import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleHead } from '../../src/model/article.ts';
import type { Problem } from '../../src/model/problem.ts';
import { readContent } from '../../src/read/content.ts';
import type { ArticleDraft } from '../../src/read/draft.ts';
import type { HeadCache } from '../../src/read/head-memory.ts';
import { readPublication } from '../../src/read/publication.ts';
import { type HeadShelf, openShelf } from '../../src/read/shelf/head-shelf.ts';
import { formatShelf, KEY_WORDS, parseShelf } from '../../src/read/shelf/shelf-file.ts';
import { makeFolder, PUBLICATION } from './folder.ts';

interface Memory extends HeadCache {
  /** What the last reading left. */
  file: Buffer | undefined;
}

function openMemory(): Memory {
  const memory: Memory = {
    file: undefined,
    read: () => memory.file,
    keep: (format) => {
      memory.file = Buffer.concat(format());
    },
  };
  return memory;
}

interface Reading {
  readonly heads: readonly Readonly<Record<string, unknown>>[];
  readonly problems: readonly Problem[];
}

function read(root: string, heads?: HeadCache): Reading {
  const { value, problems } = readContent(root, { heads });
  return { heads: value?.heads.map(spread) ?? [], problems };
}

// A head's fields are accessors of all heads: only `in` finds them.
function spread(head: ArticleHead): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  for (const name in head) if (name !== 'at') fields[name] = head[name as keyof ArticleHead];
  return fields;
}

const head = (lines: string, text = 'Text.') => `---\n${lines}\n---\n\n${text}\n`;
const PLAIN = head('title: Plain\ndate: 2026-01-01\nsection: news\ntags: [a, b]\nauthor: Ann');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const FILES = {
  'articles/plain.md': PLAIN,
  'articles/second.md': head('title: "Second"\ndate: 2026-01-02\ndraft: true\npublishAt: 2026-02-01'),
  'articles/expires.md': head('title: Expires\ndate: 2026-01-02\nexpiresAt: 2027-02-01\nlang: he\nunlisted: true'),
  'articles/2026-01-03-heading.md': '# Another\n\nText.\n',
  'articles/odd.md': head('title: >-\n  Folded\n  over lines\ndate: 2026-01-04\nid: "tag:example.org,2026:own"'),
  'articles/toml.md': '+++\ntitle = "Toml"\ndate = "2026-01-05"\n+++\n\nText.\n',
  'articles/links.md': head('title: Links\ndate: 2026-01-06\nrelated:\n  - title: Plain\n  - ref: second'),
  'articles/lead.md': head('title: Lead\ndate: 2026-01-07\nimage: /pictures/a.png'),
  'articles/bundle/index.md': head('title: Bundle\ndate: 2026-01-08'),
  'articles/control.md': head('title: "C\u200e \u{1F600}"\nsection: "a\u0085b"\ndate: 2026-01-09'),
  'articles/2026-01-10-paste.txt': `A pasted page\n\nBy Ann Example\n\n${'The night ferry stays another year, they said on Monday. '.repeat(12)}\n`,
} as const;

/** What is done to the folder between two readings. */
const STEPS: Readonly<Record<string, (root: string) => void>> = {
  nothing: () => {},
  'an article more': (root) => put(root, 'articles/new.md', head('title: New\ndate: 2026-01-01')),
  'an article without a date': (root) => put(root, 'articles/heading.md', '# From the heading\n\nText.\n'),
  'an article fewer': (root) => rmSync(join(root, 'content/articles/plain.md')),
  'other words below a head': (root) => put(root, 'articles/plain.md', `${PLAIN}More.\n`),
  'another title': (root) => put(root, 'articles/plain.md', PLAIN.replace('Plain', 'Plaid')),
  'another heading': (root) => put(root, 'articles/2026-01-03-heading.md', '# Another one\n\nText.\n'),
  'a byte that is no UTF-8 below a head': (root) =>
    put(root, 'articles/plain.md', Buffer.concat([Buffer.from(PLAIN), Buffer.from([0xff, 0x0a])])),
  'a control character below an unusual head': (root) =>
    put(root, 'articles/odd.md', `${FILES['articles/odd.md']}\u0001\n`),
  'a mistake in a head': (root) => put(root, 'articles/plain.md', PLAIN.replace('2026-01-01', '2026-13-01')),
  'a wrong key in a head': (root) => put(root, 'articles/plain.md', PLAIN.replace('section:', 'sektion:')),
  'a picture beside an article': (root) => put(root, 'articles/bundle/a.png', PNG),
  'a picture that an article names': (root) => {
    put(root, 'articles/a.png', PNG);
    put(root, 'articles/plain.md', PLAIN.replace('tags:', 'image: a.png\ntags:'));
  },
  'a list of headlines beside an article': (root) => put(root, 'articles/plain.related.txt', 'Another headline\n'),
  'another name': (root) =>
    renameSync(join(root, 'content/articles/plain.md'), join(root, 'content/articles/z-plain.md')),
  'two names exchanged': (root) => {
    put(root, 'articles/plain.md', FILES['articles/lead.md']);
    put(root, 'articles/lead.md', PLAIN);
  },
  'another zone': (root) => put(root, 'publication.yaml', PUBLICATION.replace('Asia/Jerusalem', 'Pacific/Auckland')),
  'another address': (root) => put(root, 'publication.yaml', PUBLICATION.replace('example.org', 'example.net')),
  'another paste': (root) =>
    put(root, 'articles/2026-01-10-paste.txt', 'Another page\n\nBy Ann Example\n\nThe text.\n'),
  'an id that is taken': (root) =>
    put(root, 'articles/plain.md', PLAIN.replace('section:', 'id: "tag:example.org,2026:own"\nsection:')),
};

function put(root: string, path: string, body: string | Uint8Array): void {
  mkdirSync(dirname(join(root, 'content', path)), { recursive: true });
  writeFileSync(join(root, 'content', path), body);
}

test.for(Object.entries(STEPS))('with heads kept from before, %s is read as without', ([, change]) => {
  const root = makeFolder(FILES);
  const memory = openMemory();
  const before = read(root, memory);
  expect(before).toEqual(read(root));
  change(root);
  expect(read(root, memory)).toEqual(read(root));
  // What was only copied from the first file is kept in the second as well.
  expect(read(root, memory)).toEqual(read(root));
});

test('what makes a picture missing is told each time', () => {
  const root = makeFolder({ 'articles/a.md': PLAIN.replace('tags:', 'image: a.png\ntags:'), 'articles/a.png': PNG });
  const memory = openMemory();
  expect(read(root, memory).problems).toEqual([]);
  rmSync(join(root, 'content/articles/a.png'));
  expect(read(root, memory).problems.map(({ code }) => code)).toEqual(['article/no-such-file']);
});

test('nothing is kept anew where nothing has changed', () => {
  const root = makeFolder({ ...FILES, 'articles/bundle/a.png': PNG });
  const memory = openMemory();
  const before = read(root, memory);
  const first = memory.file;
  expect(before.problems).toEqual([]);
  read(root, memory);
  expect(memory.file).toBe(first);
});

const publication = readPublication(PUBLICATION, 'content/publication.yaml').value;

test('a shelf comes back from its file, head by head and in any order', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 12 });
  const optional = fc.option(words, { nil: undefined });
  const moment = fc.option(fc.integer({ min: -1e12, max: 1e13 }), { nil: undefined });
  const fields = fc.record({
    file: fc.constantFrom('content/articles/night-ferry.md', 'content/articles/é.md'),
    slug: fc.constantFrom('night-ferry', 'é', 'index'),
    title: words,
    section: optional,
    tags: fc.array(words, { maxLength: 3 }),
    authors: fc.array(fc.record({ name: words }), { maxLength: 2 }),
    url: fc.constantFrom('https://example.org/articles/night-ferry/', 'https://elsewhere.example/'),
    published: fc.integer({ min: -1e12, max: 1e13 }),
    updated: fc.integer({ min: -1e12, max: 1e13 }),
    publishAt: moment,
    expiresAt: moment,
    language: fc.constantFrom('en', 'he', 'pt-BR'),
    direction: fc.constantFrom('ltr', 'rtl'),
    draft: fc.boolean(),
    unlisted: fc.boolean(),
    pinned: fc.option(fc.constant(true), { nil: undefined }),
    page: fc.option(fc.constant('articles/a/'), { nil: undefined }),
    related: fc.array(fc.record({ title: words, kind: fc.constant('related') }), { maxLength: 3 }),
  });
  const draft = fc.record({ head: fields, givenId: optional, formerId: optional, refs: fc.boolean() });
  fc.assert(
    fc.property(fc.array(draft, { maxLength: 8 }), fc.boolean(), (drafts, backwards) => {
      if (publication === undefined) throw new Error('The publication cannot be read.');
      const shelf = openShelf(publication);
      for (const one of drafts) {
        const whole = { corrections: [], credits: [], assets: [], ...one.head };
        const refs = new Map(one.refs ? [[0, 'other']] : []);
        shelf.add({ article: undefined, ...one, refs, head: whole } as unknown as ArticleDraft);
      }
      const keys = new Uint32Array(drafts.length * KEY_WORDS);
      const file = Buffer.concat(formatShelf('me', shelf.columns(), keys));
      expect(parseShelf('you', file)).toBeUndefined();
      const kept = parseShelf('me', file);
      if (kept === undefined) throw new Error('The shelf cannot be read.');
      const packed = drafts.map((_, at) => at).filter(shelf.isPacked);
      const order = backwards ? packed.reverse() : packed;
      const copy = openShelf(publication);
      for (const at of order) copy.copy(kept, at, kept.words(at));
      for (const [place, at] of order.entries()) expect(rowOf(copy, place)).toEqual(rowOf(shelf, at));
      const waits = (one: HeadShelf) => one.findOpen(() => true);
      expect(waits(copy)).toEqual(order.flatMap((at, place) => (waits(shelf).includes(at) ? [place] : [])));
    }),
    { numRuns: 500 },
  );
});

function rowOf(shelf: HeadShelf, at: number): unknown {
  const flags = ['draft', 'unlisted', 'pinned', 'rtl', 'page', 'related'] as const;
  return [
    shelf.words(at),
    shelf.firstId(at),
    shelf.firstIdHash(at),
    shelf.tags(at),
    shelf.authors(at),
    shelf.published(at),
    shelf.updated(at),
    shelf.publishAt(at),
    shelf.expiresAt(at),
    shelf.language(at),
    flags.map((flag) => shelf.flag(at, flag)),
  ];
}
