import type { Body } from '../../model/body.ts';
import { isLanguage } from '../../model/language.ts';
import type { Problem } from '../../model/problem.ts';
import { foldText } from '../../model/text.ts';
import { parseUrl, type Url } from '../../model/url.ts';
import { readWebAddress } from '../address.ts';
import { readHtmlBody } from '../body.ts';
import { guessLanguage } from '../guess-language.ts';
import { omitAbsent } from '../omit-absent.ts';
import { readPaste } from '../paste/read-paste.ts';
import { decodeWords } from './decode-words.ts';
import type { ImportedArticle, ImportedFields, ImportOptions } from './imported.ts';
import { findNewsArticle, readNewsArticle } from './news-article.ts';
import { type PageReading, readPageLines } from './page-lines.ts';
import { settlePage } from './page-settle.ts';
import { extractReadable } from './readable.ts';

/**
 * A saved page: its own statements for machines first, then the part of it that reads like an article, then the rules
 * for pasted text, which know related headlines, captions and debris in any layout.
 */
export function importPage(markup: string, options: ImportOptions): ImportedArticle {
  const page = readPageLines(markup);
  const stated = readStatements(page, options);
  const base = stated.via ?? options.url;
  const shown = page.lines.filter((line) => line.role !== 'chrome');
  const text = shown.map((line) => line.text.replace(/[\r\n\u2028\u2029]/g, ' ')).join('\n');
  const language = options.language ?? stated.language ?? languageOf(page) ?? guessLanguage(text);
  const title = page.headings[0] ?? stated.title;
  const reading = readPaste(text, {
    file: options.file,
    language: language ?? 'en',
    timeZone: options.timeZone,
    words: options.words,
    firstLine: 1,
    ...(title === undefined ? {} : { title }),
  });
  const resolve = (address: string): Url | undefined =>
    address.startsWith('//') ? undefined : parseUrl(address, base);
  const readable = extractReadable(markup);
  const main = readable === undefined ? undefined : readHtmlBody(readable, { file: options.file, resolve });
  const settled = settlePage({
    page,
    shown,
    reading,
    main: main?.value,
    title: [title, stated.title],
    lead: stated.lead?.url,
  });
  const fields = joinFields(reading.fields, { stated, settled, resolve, page, title });
  const doubts = reading.problems.map((problem) => movePlace(problem, shown));
  return {
    fields: omitAbsent<ImportedFields>({ ...fields, language }),
    body: settled.body,
    report: settled.report,
    problems: [
      ...doubts,
      ...(main?.problems ?? []),
      ...settled.problems.map((problem) => ({ ...problem, file: options.file })),
    ],
  };
}

function readStatements({ jsonLd, meta, canonical }: PageReading, { timeZone }: ImportOptions): ImportedFields {
  const article = jsonLd.map((text) => findNewsArticle(parseJson(text))).find((found) => found !== undefined);
  const linked = article === undefined ? {} : readNewsArticle(article, timeZone);
  const image = readWebAddress(meta.get('og:image') ?? '');
  const via = linked.via ?? readWebAddress(canonical ?? '') ?? readWebAddress(meta.get('og:url') ?? '');
  return omitAbsent<ImportedFields>({
    ...linked,
    title: linked.title ?? wordsOf(meta.get('og:title')),
    deck: linked.deck ?? wordsOf(meta.get('og:description')),
    publisher: linked.publisher ?? wordsOf(meta.get('og:site_name')),
    lead: linked.lead ?? (image === undefined ? undefined : { url: image }),
    via,
  });
}

interface Joining {
  readonly stated: ImportedFields;
  readonly settled: { readonly body: Body; readonly caption?: string };
  readonly resolve: (address: string) => Url | undefined;
  readonly page: PageReading;
  readonly title: string | undefined;
}

function joinFields(found: ImportedFields, { stated, settled, resolve, page, title }: Joining): ImportedFields {
  const related = found.related?.map((headline) => {
    const address = headline.url === undefined ? page.links.get(foldText(headline.title)) : undefined;
    const url = address === undefined ? undefined : resolve(address);
    return url === undefined ? headline : { ...headline, url };
  });
  const start = settled.body[0]?.text.slice(0, 40) ?? '';
  const deck = found.deck ?? (stated.deck !== undefined && !stated.deck.startsWith(start) ? stated.deck : undefined);
  const caption = found.lead?.caption ?? stated.lead?.caption ?? settled.caption;
  const alt = page.meta.get('og:image:alt');
  const lead = omitAbsent({
    ...stated.lead,
    ...found.lead,
    url: stated.lead?.url,
    caption,
    alt: stated.lead?.url === undefined ? undefined : alt,
  });
  return {
    ...found,
    ...stated,
    title: stated.title ?? title ?? found.title,
    deck,
    authors: stated.authors ?? found.authors,
    tags: stated.tags ?? found.tags,
    published: stated.published ?? found.published,
    updated: stated.updated ?? found.updated,
    lead: Object.keys(lead).length === 0 ? undefined : lead,
    related,
  } as ImportedFields;
}

function languageOf({ language }: PageReading): string | undefined {
  const tag = language?.replace('_', '-');
  return tag !== undefined && isLanguage(tag) ? tag : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Machines' statements are often broken; the page itself is still read.
  }
}

function wordsOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : decodeWords(text);
}

function movePlace(problem: Problem, shown: readonly { readonly line: number }[]): Problem {
  const { column: _column, ...rest } = problem;
  const line = problem.line === undefined ? undefined : shown[problem.line - 1]?.line;
  return line === undefined ? rest : { ...rest, line };
}
