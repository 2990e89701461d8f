import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { describeImport } from '../../src/read/import/describe-import.ts';
import { importArticles } from '../../src/read/import/import-articles.ts';

const compile = (name: string) =>
  new Ajv2020({ strict: false, validateFormats: false }).compile(
    JSON.parse(readFileSync(`schema/${name}.schema.json`, 'utf8')),
  );

describe('the published schemas', () => {
  it('take the shipped publication, and no unknown key', () => {
    const validate = compile('publication');
    const shipped: unknown = parse(readFileSync('content/publication.yaml', 'utf8'));
    expect(validate(shipped), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ title: 'T', url: 'https://e.example/', timeZone: 'UTC', tittle: 'x' })).toBe(false);
    expect(validate({ title: 'T' })).toBe(false);
  });

  it('take what import prints', async () => {
    const seed = readFileSync('content/articles/2020-01-04-netanyahu-and-pompeo.txt');
    const options = { file: 'a.txt', timeZone: 'UTC', words: { ui: [], relatedLabels: [], agencies: [] } };
    const [article] = (await importArticles(seed, options)).articles;
    if (article === undefined) throw new Error('no article');
    const validate = compile('article');
    expect(validate({ ...describeImport(article, 'UTC'), problems: [] }), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ article: { title: 'T' } })).toBe(false);
  });
});
