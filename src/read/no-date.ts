import type { Problem } from '../model/problem.ts';
import { type ArticleSource, complainAt } from './article-source.ts';

const WRITTEN =
  /\b(?:\d{1,2}\.? )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\.?(?: \d{1,2},)? \d{4}\b/;

/** The problem of an article without a date, which says which date of the text was not taken. */
export function describeNoDate(source: ArticleSource): Problem {
  const lines = source.rest.split('\n', 400);
  const index = lines.findIndex((line) => line.length < 400 && WRITTEN.test(line));
  const found = index === -1 ? undefined : WRITTEN.exec(lines[index] ?? '')?.[0];
  const seen =
    found === undefined ? '' : ` ("${found}" on line ${source.firstLine + index} is not the article's own date)`;
  const key = 'published: 2020-01-04T21:10:00+02:00';
  const hint = source.firstLine > 1 ? `Add to the front matter:\n${key}` : `Add on top:\n---\n${key}\n---`;
  const message = `feeds and digests need a date and this text has none${seen}.`;
  return complainAt(source, [], { code: 'article/no-date', message, hint });
}
