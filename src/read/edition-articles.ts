import type { ArticleHead } from '../model/article.ts';
import type { FrozenEdition } from '../model/edition.ts';
import { findNearest } from '../model/nearest.ts';
import type { Problem } from '../model/problem.ts';

/** What each frozen edition names that is no article here: a slip of the pen, or a file that is gone. */
export function findStrangers(editions: readonly FrozenEdition[], heads: readonly ArticleHead[]): readonly Problem[] {
  if (editions.every(({ articles }) => articles.length === 0)) return [];
  const ids = new Set(heads.map(({ id }) => id));
  return editions.flatMap(({ file, articles }) =>
    articles.filter((id) => !ids.has(id)).map((id) => describeStranger(file, id, ids)),
  );
}

function describeStranger(file: string, id: string, ids: ReadonlySet<string>): Problem {
  const near = findNearest(id, [...ids]);
  return {
    code: 'edition/no-such-article',
    severity: 'warning',
    file,
    message: `there is no article ${id}, so this edition goes without it.`,
    hint: near === undefined ? 'Take the line out, or bring its file back.' : `Did you mean ${near} ?`,
  };
}
