import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/read/content.ts';
import { formatArticle } from '../../src/read/import/format-article.ts';
import { importArticles } from '../../src/read/import/import-articles.ts';
import type { ImportedArticle } from '../../src/read/import/imported.ts';
import { CORPUS_SETS, type CorpusCase, readCases, setFolder } from '../corpus/cases.ts';
import { makeFolder } from './folder.ts';

const pages = CORPUS_SETS.flatMap(readCases);

// Letters, digits and their marks: spaces, quotes and list marks round a line are not its text.
const letters = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}]/gu, '');

async function importPage({ set, name, truth }: CorpusCase): Promise<ImportedArticle> {
  const { articles, problems } = await importArticles(readFileSync(`${setFolder(set)}${name}.txt`), {
    file: `${name}.txt`,
    timeZone: 'UTC',
    language: truth.language,
    words: { ui: [], relatedLabels: [], agencies: [] },
  });
  expect(problems).toEqual([]);
  expect(articles).toHaveLength(1);
  return articles[0] as ImportedArticle;
}

describe.each(pages)('$set/$name', (page) => {
  it('has each non-blank line in the report once, with all its letters', async () => {
    const { report } = await importPage(page);
    const filled = page.lines.flatMap((line, index) => (letters(line) === '' ? [] : [index + 1]));
    expect(report.map(({ line }) => line).filter((line) => letters(page.lines[line - 1] ?? '') !== '')).toEqual(filled);
    for (const { line, text } of report) expect(letters(text)).toBe(letters(page.lines[line - 1] ?? ''));
  });

  it('publishes in the body the letters of the lines that it says are body, and no others', async () => {
    const { report, body } = await importPage(page);
    const said = report.filter(({ place }) => place === 'body').map(({ text }) => text);
    expect(letters(body.map(({ text }) => text).join(''))).toBe(letters(said.join('')));
  });

  it('is the same article when its file is read back', async () => {
    const { fields, body } = await importPage(page);
    if (fields.title === undefined) return;
    const text = formatArticle({ fields, body, report: [], problems: [] }, 'UTC');
    const { value, problems } = readContent(makeFolder({ 'articles/2031-01-01-page.md': text }));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const head = value?.heads[0];
    const { title, authors, related, credits } = fields;
    expect(head).toMatchObject({ title, authors: authors ?? [], related: related ?? [], credits: credits ?? [] });
    const read = head === undefined ? [] : (value?.openArticle(head).value.body ?? []);
    expect(read.map(({ kind, text }) => ({ kind, text }))).toEqual(body.map(({ kind, text }) => ({ kind, text })));
  });
});
