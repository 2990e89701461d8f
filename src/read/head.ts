import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleFields, Author } from '../model/article.ts';
import { toInstant } from '../model/instant.ts';
import { directionOf } from '../model/language.ts';
import type { Problem, Result } from '../model/problem.ts';
import { joinUrl, type Url } from '../model/url.ts';
import { isFilePath, readWebAddress } from './address.ts';
import type { ArticleContext } from './article-context.ts';
import { readArticleDates } from './article-dates.ts';
import { type ArticleSource, complainAt } from './article-source.ts';
import { fileBeside, type MeasuredAsset, readAssets } from './assets.ts';
import type { ArticleDraft, DraftHead } from './draft.ts';
import { readAudio, readLead } from './media.ts';
import { describeNoDate } from './no-date.ts';
import { omitAbsent } from './omit-absent.ts';
import { readGivenRelated } from './related.ts';
import { isSlug, slugFromFile } from './slug.ts';
import { findTitleHeading } from './title-heading.ts';

/** The head of an article from its front matter and from what its text states; `undefined` when it cannot be published. */
export function readHead(
  source: ArticleSource,
  stated: Partial<ArticleFields>,
  context: ArticleContext,
): Result<ArticleDraft | undefined> {
  const { given, article } = source;
  const { publication } = context;
  const problems: Problem[] = [];
  const report = (problem: Problem): void => {
    problems.push(problem);
  };
  const title = given.title ?? stated.title ?? titleOfText(source);
  if (title === undefined || title === '') report(describeNoTitle(source));
  const slug = readSlug(source, report);
  const dates = readArticleDates(source, stated, publication.timeZone);
  problems.push(...dates.problems);
  const draft = given.draft ?? false;
  const written = given.published ?? given.date;
  if (dates.published === undefined && written === undefined && !draft) report(describeNoDate(source));
  const language = given.language ?? given.lang ?? publication.language;
  const folder = `articles/${slug}/`;
  const { assets } = collectAssets(source, { ...context, folder, report });
  const media = { assets, home: publication.url, report };
  const url = readAddress(source, 'url', report);
  const via = readAddress(source, given.via === undefined ? 'source_url' : 'via', report);
  const { related, refs } = readGivenRelated(source, { stated: stated.related ?? [], context, report });
  // A draft without a date is in no output: its place in time does not matter.
  const published = dates.published ?? toInstant(0);
  const head = {
    file: article.file,
    slug,
    url: url ?? joinUrl(publication.url, folder),
    page: url === undefined && publication.pages !== false ? folder : undefined,
    via,
    title: title ?? '',
    deck: given.deck ?? given.summary ?? given.description ?? stated.deck,
    kicker: given.kicker ?? stated.kicker,
    section: given.section ?? stated.section,
    tags: given.tags.length > 0 ? given.tags : (stated.tags ?? []),
    authors: readAuthors(source, report) ?? stated.authors ?? [],
    agency: given.agency ?? stated.agency,
    credits: given.credits ?? stated.credits ?? [],
    publisher: given.publisher ?? stated.publisher,
    publisherFeed: readAddress(source, 'publisherFeed', report),
    rights: given.rights ?? stated.rights,
    published,
    updated: dates.updated ?? published,
    publishAt: dates.publishAt,
    expiresAt: dates.expiresAt,
    corrections: dates.corrections,
    lead: readLead(source, stated.lead, media),
    audio: readAudio(source, stated.audio, media),
    related,
    language,
    direction: given.direction ?? directionOf(language),
    draft,
    unlisted: given.unlisted ?? false,
    assets: assets.length === 0 ? NONE : assets.map(({ file, path, type, length }) => ({ file, path, type, length })),
    pinned: given.pinned,
    held: given.held,
    repeatIn: given.repeatIn,
  } satisfies DraftHead;
  const failed = problems.some((problem) => problem.severity === 'error');
  return { value: failed ? undefined : { article, head, givenId: given.id, formerId: given.formerId, refs }, problems };
}

function titleOfText(source: ArticleSource): string | undefined {
  return source.article.kind === 'markdown' ? findTitleHeading(source.rest)?.title : undefined;
}

function readSlug(source: ArticleSource, report: (problem: Problem) => void): string {
  const slug = source.given.slug ?? slugFromFile(source.article.file);
  if (isSlug(slug)) return slug.normalize('NFC');
  const path = source.given.slug === undefined ? [] : ['slug'];
  const message = `"${slug.slice(0, 100)}" cannot be a part of an address: letters, figures and single hyphens, at most 80 characters and 200 bytes.`;
  report(
    complainAt(source, path, { code: 'article/slug', message, hint: 'Write a short one on top:  slug: night-ferry' }),
  );
  return 'unnamed';
}

function readAddress(
  source: ArticleSource,
  key: 'url' | 'via' | 'source_url' | 'publisherFeed',
  report: (problem: Problem) => void,
): Url | undefined {
  const text = source.given[key];
  const url = text === undefined ? undefined : readWebAddress(text);
  if (text !== undefined && url === undefined) {
    const message = `"${key}": "${text}" is no web address.`;
    report(
      complainAt(source, [key], { code: 'article/address', message, hint: 'Write one that starts with https://.' }),
    );
  }
  return url;
}

function readAuthors(source: ArticleSource, report: (problem: Problem) => void): readonly Author[] | undefined {
  const key = source.given.authors === undefined ? 'author' : 'authors';
  return source.given[key]?.map(({ name, url, email }, index): Author => {
    const address = url === undefined ? undefined : readWebAddress(url);
    if (url !== undefined && address === undefined) {
      const message = `"${url}" is no web address.`;
      report(
        complainAt(source, [key, index, 'url'], {
          code: 'article/address',
          message,
          hint: 'Write one that starts with https://.',
        }),
      );
    }
    return omitAbsent<Author>({ name, url: address, email });
  });
}

// A bundle's folder belongs to its article; beside a single file only what its front matter names does.
function collectAssets(
  source: ArticleSource,
  {
    root,
    folder,
    report,
  }: Pick<ArticleContext, 'root'> & { readonly folder: string; readonly report: (problem: Problem) => void },
): { readonly assets: readonly MeasuredAsset[] } {
  const { article, given } = source;
  if (article.beside.length === 0 && given.audio === undefined && !namesFile(given)) return { assets: NONE };
  const named = [given.lead?.url ?? given.lead?.src ?? given.image?.url ?? given.image?.src, given.audio?.url]
    .filter((address) => address !== undefined && isFilePath(address))
    .map((address) => fileBeside(source, address ?? ''))
    // One that is not there is told of at the line that names it.
    .filter((file): file is string => file !== undefined && existsSync(join(root, file)));
  const { assets, problems } = readAssets([...new Set([...article.beside, ...named])], { root, folder });
  for (const problem of problems) report(problem);
  return { assets };
}

const NONE: readonly never[] = [];

function namesFile({ lead, image }: ArticleSource['given']): boolean {
  const address = lead?.url ?? lead?.src ?? image?.url ?? image?.src;
  return address !== undefined && isFilePath(address);
}

function describeNoTitle(source: ArticleSource): Problem {
  const message = 'this article has no title.';
  return complainAt(source, [], { code: 'article/no-title', message, hint: 'Add on top:\n---\ntitle: …\n---' });
}
