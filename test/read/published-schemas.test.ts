import { readFileSync } from 'node:fs';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { PUBLISHED_SCHEMAS } from '../../scripts/published-schemas.ts';
import { readEditionFile } from '../../src/read/edition-file.ts';
import { readFrontMatter } from '../../src/read/front-matter.ts';
import { readPublication } from '../../src/read/publication.ts';

const open = (file: string): AnySchemaObject => JSON.parse(readFileSync(`schema/${file}`, 'utf8')) as AnySchemaObject;
const compile = (file: string) => new Ajv2020({ strict: false, validateFormats: false }).compile(open(file));

describe.each(Object.keys(PUBLISHED_SCHEMAS))('%s', (file) => {
  it('is what the reader takes; npx tsx scripts/write-schemas.ts writes it', () => {
    expect(open(file)).toEqual(JSON.parse(JSON.stringify(PUBLISHED_SCHEMAS[file])));
  });

  it('is a schema of 2020-12', () => {
    expect(() => compile(file)).not.toThrow();
  });
});

// What is wrong with a value's words, such as a zone or an address, is beyond a schema; its shape is not.
const SHAPE = /^(?:front-matter|publication|edition)\/(?:unknown-key|missing-key|no-map|value)$/;
const WORDS =
  /no web address|IANA|BCP 47|such as editor|domain|calendar day|time of day|an instant|letters, figures|folder of/;

const READERS = {
  'front-matter.schema.json': (text: string) => readFrontMatter(`---\n${text}---\n`, 'a').problems,
  'edition.schema.json': (text: string) => readEditionFile(text, { file: 'a', timeZone: 'UTC' }).problems,
  'publication.schema.json': (text: string) => readPublication(text, 'a').problems,
};

const word = fc.constantFrom('a', 'en', 'whole', 'https://e.example/', '2026-11-23', 'ltr', 'related', 'mon');
const valuesOf = (scalar: fc.Arbitrary<unknown>) =>
  fc.letrec((tie) => ({
    one: fc.oneof({ maxDepth: 3 }, scalar, tie('list'), tie('map')),
    list: fc.array(tie('one'), { maxLength: 3 }),
    map: fc.dictionary(
      fc.constantFrom('name', 'url', 'title', 'date', 'text', 'email', 'keep', 'length', 'odd'),
      tie('one'),
      { maxKeys: 3 },
    ),
  })).one;

describe.each(Object.keys(READERS) as (keyof typeof READERS)[])('%s and the reader', (file) => {
  const keys = [...Object.keys((open(file)['properties'] ?? {}) as object), 'odd'];
  const required = (open(file)['required'] ?? []) as readonly string[];
  const base = Object.fromEntries(
    required.map((key) => [key, key === 'url' ? 'https://e.example/' : key === 'timeZone' ? 'UTC' : '2026-11-23']),
  );

  const validate = compile(file);
  const write = (key: string, given: unknown) => stringify({ ...base, [key]: given });

  it('agree on what is right', () => {
    const scalar = fc.oneof(word, fc.integer({ min: -2, max: 20 }), fc.boolean());
    fc.assert(
      fc.property(fc.constantFrom(...keys), valuesOf(scalar), (key, given) => {
        const text = write(key, given);
        fc.pre(validate(parse(text)) === true);
        const wrong = READERS[file](text).filter(({ code, message }) => SHAPE.test(code) && !WORDS.test(message));
        expect(wrong, text).toEqual([]);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  // Of words alone: the reader takes "3" in quotes for a figure, and a schema that did would help nobody.
  it('agree on what is wrong', () => {
    fc.assert(
      fc.property(fc.constantFrom(...keys), valuesOf(word), (key, given) => {
        const text = write(key, given);
        fc.pre(validate(parse(text)) === false);
        expect(READERS[file](text).length, text).toBeGreaterThan(0);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

describe('the shipped files', () => {
  it.each([
    ['publication.schema.json', 'content/publication.yaml'],
    ['edition.schema.json', 'content/editions/2026-11-23.yaml'],
  ])('fit %s: %s', (schema, file) => {
    const validate = compile(schema);
    expect(validate(parse(readFileSync(file, 'utf8'))), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    [{ title: 'T', authors: 'Ida Berg', published: '2026-11-23' }, true],
    [{ title: 'T', authors: [{ name: 'Ida', url: 'https://e.example/' }], related: ['A', { title: 'B' }] }, true],
    [{ title: 1984, draft: true, audio: { length: 3 } }, true],
    [{ tittle: 'T' }, false],
    [{ draft: 'maybe' }, false],
    [{ lead: { captoin: 'x' } }, false],
    [{ related: [{ kind: 'other' }] }, false],
  ])('front matter %j: %s', (given, fits) => {
    expect(compile('front-matter.schema.json')(given)).toBe(fits);
  });
});
