import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleHead } from '../model/article.ts';
import type { Problem } from '../model/problem.ts';
import type { ArticleContext } from './article-context.ts';
import type { ArticleFile } from './article-files.ts';
import type { ArticleDraft } from './draft.ts';
import { formatLedger, readLedger, settleIds } from './ids.ts';
import { linkRelated } from './link-related.ts';
import { foldSlug, nameFromFile, toSlug } from './slug.ts';
import { readTextFile } from './text-file.ts';

const LEDGER = 'content/ids.json';

/** A million articles. */
const MAX_LEDGER_BYTES = 256 * 1024 * 1024;

/** What only all articles together can tell. */
export interface JoinedDrafts {
  readonly heads: readonly ArticleHead[];
  /** The new text of the ledger; empty when it stays as it is. */
  readonly ids: string;
  readonly problems: readonly Problem[];
}

/** Gives each article its id, and each related headline of this publication its address; two articles at one address are a problem. */
export function joinDrafts(
  drafts: readonly ArticleDraft[],
  files: readonly ArticleFile[],
  context: ArticleContext,
): JoinedDrafts {
  const problems: Problem[] = [...findSlugTwins(drafts)];
  const before = existsSync(join(context.root, LEDGER))
    ? readTextFile(context.root, LEDGER, MAX_LEDGER_BYTES)
    : { value: '', problems: [] };
  const known =
    before.value === undefined || before.value === ''
      ? { ledger: new Map(), problems: before.problems }
      : readLedger(before.value, LEDGER);
  const requests = drafts.map(({ head, givenId, formerId }) => ({
    file: head.file.replace(/^content\//, ''),
    title: head.title,
    given: givenId,
    formerId,
  }));
  const settled = settleIds(requests, known.ledger, {
    tagAuthority: context.publication.tagAuthority,
    present: new Set(files.map(({ file }) => file.replace(/^content\//, ''))),
  });
  problems.push(...known.problems, ...settled.problems);
  const text = formatLedger(settled.ledger);
  const heads = drafts.map(
    ({ head }): ArticleHead => ({ ...head, id: settled.ids.get(head.file.replace(/^content\//, '')) ?? '' }),
  );
  const linked = linkRelated(heads, drafts, context);
  return { heads: linked.value, ids: text === before.value ? '' : text, problems: [...problems, ...linked.problems] };
}

function* findSlugTwins(drafts: readonly ArticleDraft[]): Iterable<Problem> {
  const owners = new Map<string, string>();
  for (const { head } of drafts) {
    if (head.page === undefined) continue;
    const key = foldSlug(head.slug);
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, head.file);
    else
      yield {
        code: 'article/slug-twice',
        severity: 'error',
        file: head.file,
        message: `${owner} and this article would both be published at articles/${head.slug}/.`,
        hint: `Give one of them another address on top:  slug: ${toSlug(nameFromFile(head.file))}-2`,
      };
  }
}
