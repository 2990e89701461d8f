import type { ArticleFields } from '../model/article.ts';
import { hasErrors, type Problem, type Result } from '../model/problem.ts';
import type { ArticleContext } from './article-context.ts';
import type { ArticleFile } from './article-files.ts';
import { type ArticleSource, type HeadDesk, readHeadSource } from './article-source.ts';
import type { ArticleDraft } from './draft.ts';
import { readHead } from './head.ts';
import type { ReadPasted } from './pasted.ts';

/** What drafts are read with. */
export type DraftContext = ArticleContext & { readonly readPasted: ReadPasted };

const NO_DESK: HeadDesk = { recall: () => false, take: () => false };

/** Reads an article's head from its file, whatever is known of it. */
export function readAnew(article: ArticleFile, context: DraftContext): Result<ArticleDraft | undefined> {
  const draft = readDraft(article, context, NO_DESK);
  return draft === 'shelved' ? { value: undefined, problems: [] } : draft;
}

/** Reads an article's head from its file, unless `desk` puts it on the shelf. */
export function readDraft(
  article: ArticleFile,
  context: DraftContext,
  desk: HeadDesk,
): Result<ArticleDraft | undefined> | 'shelved' {
  const read = readHeadSource(context.root, article, desk);
  if (read === 'shelved') return read;
  const { value: source, problems } = read;
  if (source === undefined || problems.some(isUnreadable)) return { value: undefined, problems };
  const draft = draftOf(source, context);
  if (problems.length === 0) return draft;
  const found = hasErrors(problems) ? draft.problems.filter(({ code }) => !ABSENT.has(code)) : draft.problems;
  return { value: hasErrors(problems) ? undefined : draft.value, problems: [...problems, ...found] };
}

/** The head of an article whose file has been read. */
export function draftOf(source: ArticleSource, context: DraftContext): Result<ArticleDraft | undefined> {
  const stated = readStated(source, context);
  const head = readHead(source, stated.value, context);
  return stated.problems.length === 0 ? head : { value: head.value, problems: [...stated.problems, ...head.problems] };
}

// A front matter that cannot be read says nothing; of one with a wrong key, the rest is still checked in the same run.
function isUnreadable({ code, severity }: Problem): boolean {
  return severity === 'error' && /^(?:read\/|front-matter\/(?:yaml|toml|no-map|not-closed|too-long))/.test(code);
}

// What a front matter that cannot be read does not say may stand in it after all: one mistake, one message.
const ABSENT: ReadonlySet<string> = new Set(['article/no-date', 'article/no-title']);

function readStated(source: ArticleSource, context: DraftContext): Result<Partial<ArticleFields>> {
  if (source.article.kind !== 'paste') return { value: {}, problems: [] };
  const { fields, problems } = context.readPasted(source);
  return { value: fields, problems };
}
