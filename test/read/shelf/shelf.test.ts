import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleDraft } from '../../../src/read/draft.ts';
import { readPublication } from '../../../src/read/publication.ts';
import { openShelf } from '../../../src/read/shelf/head-shelf.ts';
import { hashName, indexNames } from '../../../src/read/shelf/name-index.ts';
import { openTextStore } from '../../../src/read/shelf/text-store.ts';

const words = fc.string({ unit: 'binary', maxLength: 12 });

test('a text store gives back every text, longer than its chunks too', () => {
  const store = openTextStore();
  const texts = [
    '',
    'a',
    'é\u{1F600}\0',
    'x'.repeat(3_000_000),
    'after',
    ...Array.from({ length: 5_000 }, (_, n) => `${n} שלום`),
  ];
  for (const text of texts) store.add(text);
  expect(texts.map((_, at) => store.read(at))).toEqual(texts);
});

test('an index finds all of one name in order, and suspects each but the first', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', '', 'né'), { maxLength: 40 }), (names) => {
      const index = indexNames(names.length, (at) => names[at] ?? '');
      for (const name of ['a', 'né', 'not there'])
        expect(index.find(name)).toEqual(names.flatMap((other, at) => (other === name ? [at] : [])));
      for (const name of names) expect(index.mayHave(hashName(name))).toBe(true);
      expect(index.suspects).toEqual(names.flatMap((name, at) => (names.indexOf(name) < at ? [at] : [])));
    }),
  );
});

const publication = readPublication(
  'title: T\nurl: https://example.org/\ntimeZone: UTC\n',
  'content/publication.yaml',
).value;

test('a shelf gives back the words of each head, whatever characters they have', () => {
  const optional = fc.option(words, { nil: undefined });
  const head = fc.record({
    file: fc.constantFrom(
      'content/articles/2026-01-01-night-ferry.md',
      'content/articles/a/index.md',
      'content/articles/é.md',
    ),
    slug: fc.constantFrom('night-ferry', 'a', 'é', '1', 'ferry', 'index'),
    title: words,
    section: optional,
    tags: fc.array(words, { maxLength: 3 }),
    authors: fc.array(fc.record({ name: words }), { maxLength: 2 }),
    url: fc.constantFrom('https://example.org/articles/night-ferry/', 'https://elsewhere.example/'),
  });
  const draft = fc.record({ head, givenId: optional, formerId: optional });
  fc.assert(
    fc.property(fc.array(draft, { maxLength: 6 }), (drafts) => {
      if (publication === undefined) throw new Error('The publication cannot be read.');
      const shelf = openShelf(publication);
      for (const one of drafts) {
        const rest = { published: 5, updated: 6, language: 'en', direction: 'ltr', draft: false, unlisted: false };
        const whole = { ...rest, corrections: [], credits: [], related: [], assets: [], ...one.head };
        shelf.add({ article: undefined, refs: new Map(), ...one, head: whole } as unknown as ArticleDraft);
      }
      for (const [at, { head: given, givenId, formerId }] of drafts.entries())
        expect({ ...shelf.words(at), tags: shelf.tags(at), authors: shelf.authors(at) }).toEqual({
          ...given,
          givenId,
          formerId,
        });
    }),
    { numRuns: 2_000 },
  );
});
