import type { ArticleFields, Correction } from '../model/article.ts';
import { type Instant, toInstant } from '../model/instant.ts';
import type { Problem } from '../model/problem.ts';
import { formatDay, toWallTime } from '../model/time.ts';
import { type ArticleSource, complainAt } from './article-source.ts';
import { readDate } from './date.ts';
import { dayFromFile } from './slug.ts';

/** Every date of an article. */
export interface ArticleDates {
  readonly published: Instant | undefined;
  readonly updated: Instant | undefined;
  readonly publishAt: Instant | undefined;
  readonly expiresAt: Instant | undefined;
  readonly corrections: readonly Correction[];
  readonly problems: readonly Problem[];
}

const HINT =
  'Write a day (2026-11-23), a day and a time (2026-11-23 07:00), or the whole instant (2026-11-23T07:00:00+02:00).';

/** The dates of the front matter, then those that the text states, then the day that the file's name begins with. */
export function readArticleDates(
  source: ArticleSource,
  stated: Pick<Partial<ArticleFields>, 'published' | 'updated'>,
  zone: string,
): ArticleDates {
  const { given, article } = source;
  const problems: Problem[] = [];
  const read = (path: readonly PropertyKey[], text: string | undefined): Instant | undefined => {
    if (text === undefined) return undefined;
    const date = readDate(text, zone);
    if (date.kind === 'instant') return date.instant;
    const message = `"${path.map(String).join('.')}": ${date.reason}.`;
    problems.push(complainAt(source, path, { code: 'article/date', message, hint: date.hint ?? HINT }));
    return undefined;
  };
  const publishAt = read(['publishAt'], given.publishAt);
  const expiresAt = read(['expiresAt'], given.expiresAt);
  const corrections = given.corrections
    .flatMap(({ date, text }, index): readonly Correction[] => {
      const instant = read(['corrections', index, 'date'], date);
      return instant === undefined ? [] : [{ date: instant, text }];
    })
    .sort((a, b) => b.date - a.date);
  const key = given.published === undefined ? 'date' : 'published';
  const written = read([key], given[key]);
  const published = written ?? stated.published ?? publishAt ?? dateFromName(article.file, zone);
  const updated = read(['updated'], given.updated) ?? stated.updated ?? newest(published, corrections);
  if (published !== undefined && updated !== undefined && updated < published && given.updated !== undefined) {
    const day = formatDay(toWallTime(published, zone));
    const message = `"updated" lies before the article was published (${day}).`;
    problems.push(
      complainAt(source, ['updated'], {
        code: 'article/updated-early',
        message,
        hint: 'Correct one of the two dates.',
      }),
    );
  }
  return {
    published,
    updated: published === undefined || updated === undefined ? updated : toInstant(Math.max(published, updated)),
    publishAt,
    expiresAt,
    corrections,
    problems,
  };
}

/** The day that the name of an article's file begins with. */
export function dateFromName(file: string, zone: string): Instant | undefined {
  const day = dayFromFile(file);
  const named = day === undefined ? undefined : readDate(day, zone);
  return named?.kind === 'instant' ? named.instant : undefined;
}

function newest(published: Instant | undefined, corrections: readonly Correction[]): Instant | undefined {
  const corrected = corrections[0]?.date;
  return corrected !== undefined && published !== undefined && corrected > published ? corrected : published;
}
