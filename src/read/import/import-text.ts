import type { ArticleFields } from '../../model/article.ts';
import { directionOf } from '../../model/language.ts';
import type { Problem } from '../../model/problem.ts';
import type { Publication } from '../../model/publication.ts';
import type { Url } from '../../model/url.ts';
import type { ArticleSource } from '../article-source.ts';
import { readFrontMatter } from '../front-matter.ts';
import { guessLanguage } from '../guess-language.ts';
import { readHead } from '../head.ts';
import { readPastedSource } from '../pasted.ts';
import type { ImportedArticle, ImportOptions } from './imported.ts';

// What only a publication can want of an article, an import need not have.
const LATER = new Set(['article/no-date', 'article/no-title', 'article/slug']);
/** Where an article without a publication stands. */
export const NOWHERE = 'https://import.invalid/' as Url;

/** One pasted article, with or without front matter. */
export function importText(text: string, options: ImportOptions): ImportedArticle {
  const { file } = options;
  const front = readFrontMatter(text, file);
  const source: ArticleSource = { article: { file, kind: 'paste', beside: [] }, text, ...front.value };
  const language = front.value.given.language ?? options.language ?? guessLanguage(front.value.rest);
  const context = { root: '.', publication: pretendPublication(options, language ?? 'en') };
  const told: Problem[] = [...front.problems];
  const { fields: stated, body, report, problems } = readPastedSource(source, context.publication);
  told.push(...problems);
  const fields = front.value.firstLine === 1 ? stated : mergeHead(source, stated, { context, told });
  return {
    fields: { ...fields, ...(language === undefined ? {} : { language }) },
    body,
    report: report.lines,
    problems: told,
  };
}

/** What front matter and text say of an article together; what is wrong with it is `told`. */
export function mergeHead(
  source: ArticleSource,
  stated: Partial<ArticleFields>,
  { context, told }: { readonly context: Parameters<typeof readHead>[2]; readonly told: Problem[] },
): Partial<ArticleFields> {
  const { value, problems } = readHead({ ...source, given: { ...source.given, draft: true } }, stated, context);
  told.push(...problems.filter(({ code }) => !LATER.has(code)));
  if (value === undefined) return stated;
  const {
    title,
    deck,
    kicker,
    section,
    tags,
    authors,
    agency,
    credits,
    publisher,
    rights,
    corrections,
    lead,
    audio,
    related,
    published,
    updated,
  } = value.head;
  const dated = published > 0 ? { published, ...(updated > published ? { updated } : {}) } : {};
  const entries = {
    title,
    deck,
    kicker,
    section,
    tags,
    authors,
    agency,
    credits,
    publisher,
    rights,
    corrections,
    lead,
    audio,
    related,
    ...dated,
  };
  return Object.fromEntries(
    Object.entries(entries).filter(([, field]) => field !== undefined && field !== ''),
  ) as Partial<ArticleFields>;
}

/** A publication for an article that has none yet. */
export function pretendPublication({ timeZone, words }: ImportOptions, language: string): Publication {
  return {
    title: '',
    url: NOWHERE,
    language,
    direction: directionOf(language),
    timeZone,
    authors: [],
    tagAuthority: 'import.invalid,2026',
    feeds: { limit: 1, content: 'whole', hubs: [], by: [] },
    digest: { limit: 1, lead: 'whole', stories: 'whole', theme: '' },
    paste: words,
  };
}
