import type { Body } from '../../model/body.ts';
import type { Instant } from '../../model/instant.ts';
import { isLanguage } from '../../model/language.ts';
import type { Problem } from '../../model/problem.ts';
import { foldText } from '../../model/text.ts';
import { parseUrl, type Url } from '../../model/url.ts';
import { guessLanguage } from '../guess-language.ts';
import { readHtmlBody } from '../markup-body.ts';
import { omitAbsent } from '../omit-absent.ts';
import { readPaste } from '../paste/read-paste.ts';
import type { ImportedArticle, ImportedFields, ImportOptions } from './imported.ts';
import { dateOf } from './news-article.ts';
import { type PageReading, readPageLines } from './page-lines.ts';
import { findPageRelated } from './page-related.ts';
import { settlePage } from './page-settle.ts';
import { type PageStatements, readStatements } from './page-statements.ts';
import { extractReadable } from './readable.ts';
import { simplifyWordHtml } from './word-html.ts';

/**
 * A saved page: its own statements for machines first, then the part of it that reads like an article, then the rules
 * for pasted text, which know related headlines, captions and debris in any layout.
 */
export function importPage(given: string, options: ImportOptions): ImportedArticle {
  const markup = simplifyWordHtml(given).replace(/&#x200b;|&#8203;|&ZeroWidthSpace;|\u200B/gi, '');
  const page = readPageLines(markup);
  const statements = readStatements(page, options);
  const stated = statements.fields;
  const base = stated.via ?? options.url;
  const shown = page.lines.filter(({ role }) => role === 'text' || role === 'caption');
  const text = shown.map((line) => line.text.replace(/[\r\n\u2028\u2029]/g, ' ')).join('\n');
  const language = options.language ?? stated.language ?? languageOf(page) ?? guessLanguage(text);
  const title = chooseHeading(page, stated.title);
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
  const related = findPageRelated({ lines: page.lines, shown, reading, base, resolve });
  const time = findTime(page, title, options);
  const settled = settlePage({
    page,
    shown,
    reading,
    main: main?.value,
    related,
    stated,
    title: [title, stated.title],
    lead: stated.lead?.url,
  });
  const found = omitAbsent<ImportedFields>({ ...reading.fields, related: related.headlines });
  const fields = joinFields(found, { statements, settled, resolve, page, title, time });
  const doubts = reading.problems.flatMap((problem) => movePlace(problem, { shown, settled: settled.agreed }));
  return {
    fields: omitAbsent<ImportedFields>({ ...fields, language }),
    body: settled.body,
    report: settled.report,
    problems: [
      ...doubts,
      ...gatherAddresses(main?.problems ?? [], { base, file: options.file }),
      ...settled.problems.map((problem) => ({ ...problem, file: options.file })),
    ],
  };
}

// A logo is often a first heading too.
function chooseHeading({ headings }: PageReading, stated: string | undefined): string | undefined {
  const wanted = foldText(stated ?? '');
  return headings.find((text) => foldText(text) === wanted) ?? headings[0] ?? stated;
}

const NEAR = 8;

// The time of a teaser is another story's: only one close to the title counts.
function findTime(
  { lines, times }: PageReading,
  title: string | undefined,
  { timeZone }: ImportOptions,
): Instant | undefined {
  const at = title === undefined ? -1 : lines.findIndex((line) => foldText(line.text) === foldText(title));
  const near = times.filter(({ before }) => at !== -1 && before >= at - 2 && before <= at + NEAR);
  return near.map(({ datetime }) => dateOf(datetime, timeZone)).find((instant) => instant !== undefined);
}

const DAY = 86_400_000;

// A day alone is all that most pages show; `<time>` of the same day says the hour too.
function refineDate(found: Instant | undefined, time: Instant | undefined): Instant | undefined {
  if (found === undefined || time === undefined) return found ?? time;
  return found % DAY === 0 && Math.abs(found - time) <= 1.5 * DAY ? time : found;
}

// A page that does not say where it is from has nothing but addresses that lead nowhere: one problem, not one for each.
function gatherAddresses(
  problems: readonly Problem[],
  { base, file }: { readonly base: Url | undefined; readonly file: string },
): readonly Problem[] {
  const addresses = problems.filter(({ code }) => code === 'body/address');
  if (base !== undefined || addresses.length === 0) return problems;
  return [
    ...problems.filter(({ code }) => code !== 'body/address'),
    {
      code: 'page/no-address',
      severity: 'warning',
      file,
      message: `the page does not say where it comes from, so ${addresses.length === 1 ? 'one link or picture' : `${addresses.length} links or pictures`} with a relative address had to go.`,
      hint: 'Give its address:  --url https://…',
    },
  ];
}

interface Joining {
  readonly statements: PageStatements;
  readonly settled: { readonly body: Body; readonly caption?: string };
  readonly time: Instant | undefined;
  readonly resolve: (address: string) => Url | undefined;
  readonly page: PageReading;
  readonly title: string | undefined;
}

function joinFields(
  found: ImportedFields,
  { statements, settled, resolve, page, title, time }: Joining,
): ImportedFields {
  const stated = statements.fields;
  const publisher = foldText(stated.publisher ?? '');
  const isPublisher = publisher !== '' && foldText(found.kicker ?? '').startsWith(publisher);
  const named = statements.author === undefined ? undefined : [{ name: statements.author }];
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
    kicker: stated.kicker ?? (isPublisher ? undefined : found.kicker),
    authors: stated.authors ?? (found.authors?.length ? found.authors : named),
    tags: stated.tags ?? found.tags,
    published: stated.published ?? refineDate(found.published, time),
    updated: stated.updated ?? found.updated,
    lead: Object.keys(lead).length === 0 ? undefined : lead,
    related,
  } as ImportedFields;
}

function languageOf({ language }: PageReading): string | undefined {
  const tag = language?.replace('_', '-');
  return tag !== undefined && isLanguage(tag) ? tag : undefined;
}

interface Moving {
  readonly shown: readonly { readonly line: number }[];
  /** Numbers of shown lines that both readings take for text: no doubt is left. */
  readonly settled: ReadonlySet<number>;
}

function movePlace(problem: Problem, { shown, settled }: Moving): readonly Problem[] {
  const { column: _column, ...rest } = problem;
  if (problem.line !== undefined && settled.has(problem.line)) return [];
  const line = problem.line === undefined ? undefined : shown[problem.line - 1]?.line;
  return [line === undefined ? rest : { ...rest, line }];
}
