import type { Problem, Result } from '../model/problem.ts';
import type { ArticleFile } from './article-files.ts';
import { type FrontMatterReading, readFrontMatter } from './front-matter.ts';
import { readTextFile } from './text-file.ts';

/** An article's file, read and cut in two: what stands on top, and the rest. */
export interface ArticleSource extends FrontMatterReading {
  readonly article: ArticleFile;
  readonly text: string;
}

/** Reads one article's file, or says why it cannot be read. */
export function readSource(root: string, article: ArticleFile): Result<ArticleSource | undefined> {
  const { value: text, problems } = readTextFile(root, article.file);
  if (text === undefined) return { value: undefined, problems };
  const reading = readFrontMatter(text, article.file);
  return { value: { article, text, ...reading.value }, problems: [...problems, ...reading.problems] };
}

/** What a problem in the front matter says, and where. */
export interface Complaint {
  readonly code: string;
  readonly severity?: Problem['severity'];
  readonly message: string;
  readonly hint?: string;
}

/** A problem at a key of the front matter, with its place in the file; the first line when the key is not there. */
export function complainAt(source: ArticleSource, path: readonly PropertyKey[], complaint: Complaint): Problem {
  const place = path.length === 0 ? { line: 1, column: 1 } : source.locate(path);
  const line = nthLine(source.text, place.line);
  return {
    severity: 'error',
    file: source.article.file,
    ...place,
    ...complaint,
    ...(line === '' ? {} : { source: line }),
  };
}

function nthLine(text: string, number: number): string {
  let start = 0;
  for (let line = 1; line < number; line += 1) {
    const end = text.indexOf('\n', start);
    if (end === -1) return '';
    start = end + 1;
  }
  const end = text.indexOf('\n', start);
  return text.slice(start, Math.min(end === -1 ? text.length : end, start + 4_000));
}
