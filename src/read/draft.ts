import type { ArticleFields, Audio, Author, Correction } from '../model/article.ts';
import type { Problem } from '../model/problem.ts';
import type { Publication } from '../model/publication.ts';
import type { RelatedHeadline } from '../model/related.ts';
import type { ReadingReport } from '../model/report.ts';
import type { Instant } from '../model/time.ts';
import { parseUrl, type Url } from '../model/url.ts';
import { readDate } from './date.ts';
import type { FrontMatterReading } from './front-matter.ts';
import type { FrontMatter, GivenAuthor, GivenRelated } from './front-matter-schema.ts';
import { omitAbsent } from './omit-absent.ts';
import { dropRepeats } from './related-list.ts';
import { dayFromFile, isSlug, slugFromFile } from './slug.ts';

/** An article as its own file states it: its identity among the others is not settled yet. */
export interface ArticleDraft {
  /** Relative to `content/`. */
  readonly file: string;
  readonly beside: readonly string[];
  readonly fields: ArticleFields;
  readonly given: FrontMatter;
  readonly slug: string;
  readonly url: Url | undefined;
  readonly via: Url | undefined;
  readonly published: Instant | undefined;
  readonly updated: Instant | undefined;
  readonly publishAt: Instant | undefined;
  readonly expiresAt: Instant | undefined;
  /** Headlines that name another article of this publication, in place of the title. */
  readonly refs: readonly (string | undefined)[];
  readonly report: ReadingReport | undefined;
}

/** What a draft is made from. */
export interface DraftSources {
  readonly file: string;
  readonly beside: readonly string[];
  readonly matter: FrontMatterReading;
  /** What the text itself said, for pasted articles; the title of a Markdown file that has one. */
  readonly found: Partial<ArticleFields>;
  readonly listed: readonly RelatedHeadline[];
  readonly report: ReadingReport | undefined;
  readonly publication: Publication;
}

/** Joins what the front matter says with what the text says: the front matter always wins. */
export function makeDraft(sources: DraftSources): {
  readonly draft: ArticleDraft;
  readonly problems: readonly Problem[];
} {
  const { file, beside, matter, found, listed, report, publication } = sources;
  const { given, locate } = matter;
  const path = `content/${file}`;
  const problems: Problem[] = [];
  const zone = publication.timeZone;
  const complain = (code: string, key: readonly PropertyKey[], message: string, hint?: string): undefined => {
    problems.push({
      code,
      severity: 'error',
      file: path,
      ...locate(key),
      message,
      ...(hint === undefined ? {} : { hint }),
    });
  };
  const date = (text: string | undefined, key: readonly PropertyKey[]): Instant | undefined => {
    if (text === undefined || text === '') return undefined;
    const read = readDate(text, zone);
    if (read.kind === 'instant') return read.instant;
    return complain(
      'article/date',
      key,
      `"${key.join('.')}": ${read.reason}.`,
      'Write a day, or a day and a time with its offset: 2020-01-04T21:10:00+02:00',
    );
  };
  const web = (text: string | undefined, key: readonly PropertyKey[]): Url | undefined => {
    if (text === undefined || text === '') return undefined;
    const url = /^https?:\/\//i.test(text) ? parseUrl(text) : undefined;
    return (
      url ??
      complain(
        'article/url',
        key,
        `"${key.join('.')}": "${text}" is no web address.`,
        'Write it whole: https://example.org/story',
      )
    );
  };
  const author = (one: GivenAuthor, index: number): Author =>
    omitAbsent<Author>({ name: one.name, email: one.email, url: web(one.url, ['authors', index, 'url']) });
  const headline = (one: GivenRelated, index: number): RelatedHeadline =>
    omitAbsent<RelatedHeadline>({
      title: one.title ?? '',
      url: web(one.url, ['related', index, 'url']),
      source: one.source,
      note: one.note,
      language: one.language,
      kind: one.kind ?? 'related',
    });
  const corrections = given.corrections.flatMap(({ date: at, text }, index): readonly Correction[] => {
    const instant = date(at, ['corrections', index, 'date']);
    return instant === undefined ? [] : [{ date: instant, text }];
  });
  const byFile = dayFromFile(file);
  const published =
    date(given.published ?? given.date, [given.published === undefined ? 'date' : 'published']) ??
    (byFile === undefined ? found.published : date(byFile, []));
  const slug = (given.slug ?? slugFromFile(file)).normalize('NFC');
  if (!isSlug(slug))
    complain(
      'article/slug',
      ['slug'],
      `"${slug}" cannot be a part of an address.`,
      'Write letters, figures and single hyphens:  slug: my-story',
    );
  const authors = given.authors ?? given.author;
  const related = given.related?.map(headline) ?? (listed.length > 0 ? listed : (found.related ?? []));
  const fields = omitAbsent<ArticleFields>({
    title: given.title ?? found.title ?? '',
    deck: given.deck ?? given.summary ?? given.description ?? found.deck,
    kicker: given.kicker ?? found.kicker,
    section: given.section ?? found.section,
    tags: given.tags.length > 0 ? given.tags : (found.tags ?? []),
    authors: authors?.map(author) ?? found.authors ?? [],
    agency: given.agency ?? found.agency,
    credits: given.credits ?? found.credits ?? [],
    publisher: given.publisher ?? found.publisher,
    rights: given.rights ?? found.rights,
    published,
    updated: date(given.updated, ['updated']) ?? found.updated,
    corrections: corrections.sort((a, b) => b.date - a.date),
    lead: found.lead,
    audio:
      given.audio === undefined
        ? found.audio
        : omitAbsent<Audio>({ ...given.audio, url: web(given.audio.url, ['audio', 'url']) }),
    related: given.related === undefined ? dropRepeats(related) : related,
  });
  return {
    draft: {
      file,
      beside,
      fields,
      given,
      slug,
      url: web(given.url, ['url']),
      via: web(given.via ?? given.source_url, [given.via === undefined ? 'source_url' : 'via']),
      published,
      updated: fields.updated,
      publishAt: date(given.publishAt, ['publishAt']),
      expiresAt: date(given.expiresAt, ['expiresAt']),
      refs: given.related?.map((one) => one.ref) ?? [],
      report,
    },
    problems,
  };
}
