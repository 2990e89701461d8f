import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/model/text.ts';
import { CORPUS_SETS, type CorpusCase, setFolder, type Role, readCases } from './cases.ts';

const cases = CORPUS_SETS.flatMap(readCases);

/** The folded text of all lines with one of these roles, joined as one line. */
function textOf({ lines, truth }: CorpusCase, ...roles: readonly Role[]): string {
  const wanted = truth.roles.filter(([, role]) => roles.includes(role));
  return foldText(wanted.map(([line]) => lines[line - 1]).join(' '));
}

describe.each(cases)('$set/$name', (page) => {
  const { article, roles } = page.truth;

  it('gives every non-blank line exactly one role', () => {
    const filled = page.lines.flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]));
    expect(roles.map(([line]) => line)).toEqual(filled);
  });

  it('has its title on its title lines', () => {
    expect(textOf(page, 'title')).toContain(foldText(article.title));
  });

  it.each([
    ['deck', article.deck],
    ['kicker', article.kicker],
  ] as const)('has its %s on lines of that role', (role, text) => {
    expect(textOf(page, role)).toContain(foldText(text ?? ''));
    expect(text === undefined).toBe(!roles.some(([, other]) => other === role));
  });

  it('names its authors on lines that say who wrote it', () => {
    const text = textOf(page, 'byline', 'wire-credit', 'bio');
    for (const author of article.authors) expect(text).toContain(foldText(author.name));
  });

  it('has each related headline on a line of that role, and no such line without headlines', () => {
    const text = textOf(page, 'related');
    for (const item of article.related) expect(text).toContain(foldText(item.title));
    for (const item of article.related) expect(text).toContain(foldText(item.url ?? ''));
    expect(article.related.length > 0).toBe(text !== '');
  });

  it('has its credits, tags and picture on lines that hold them', () => {
    const credits = textOf(page, 'wire-credit', 'byline');
    const picture = textOf(page, 'caption', 'credit');
    for (const credit of article.credits ?? []) expect(credits).toContain(foldText(credit));
    for (const tag of article.tags ?? []) expect(textOf(page, 'tags')).toContain(foldText(tag));
    expect(picture).toContain(foldText(article.lead?.caption ?? ''));
    expect(picture).toContain(foldText(article.lead?.credit ?? ''));
  });
});

describe('the corpus as a whole', () => {
  it.each(CORPUS_SETS)('has a truth for every page of %s and no other file', (set) => {
    const names = cases.filter((page) => page.set === set).map(({ name }) => name);
    expect(readdirSync(setFolder(set)).sort()).toEqual(names.flatMap((name) => [`${name}.json`, `${name}.txt`]).sort());
  });

  it('never uses one name twice', () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });
});
