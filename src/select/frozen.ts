import type { ArticleHead } from '../model/article.ts';
import type { Edition, FrozenEdition } from '../model/edition.ts';
import type { Problem, Result } from '../model/problem.ts';
import type { EditionSources } from './edition-sources.ts';

/** The frozen editions with the articles that can be shown now, in the order of their files. */
export function selectFrozen({ heads, frozen, now }: EditionSources): Result<readonly Edition[]> {
  if (frozen.length === 0) return { value: [], problems: [] };
  const problems: Problem[] = [];
  const byId = new Map(heads.map((head) => [head.id, head]));
  const owners = new Map<string, FrozenEdition>();
  const value = frozen.map((edition): Edition => {
    const articles: ArticleHead[] = [];
    for (const id of edition.articles) {
      const head = byId.get(id);
      const owner = owners.get(id);
      if (owner !== undefined && head?.repeatIn?.includes(edition.id) !== true)
        problems.push(twice(edition, id, owner));
      owners.set(id, edition);
      if (head !== undefined) articles.push(head);
    }
    if (articles.length === 0 && edition.date <= now) problems.push(emptied(edition));
    const { id, date, subject, revision } = edition;
    return { id, date, ...(subject === undefined ? {} : { subject }), articles, frozen: true, revision };
  });
  return { value, problems };
}

function twice(edition: FrozenEdition, id: string, owner: FrozenEdition): Problem {
  return {
    code: 'edition/article-twice',
    severity: 'error',
    file: edition.file,
    message: `The article ${id} stands in the edition ${owner.id} already (${owner.file}).`,
    hint: `Take it out of one of them, or write "repeatIn: [${edition.id}]" into the article's front matter.`,
  };
}

function emptied(edition: FrozenEdition): Problem {
  return {
    code: 'edition/empty',
    severity: 'warning',
    file: edition.file,
    message: `None of the articles of the edition ${edition.id} can be shown any more, so it is not written.`,
    hint: 'Its articles are gone, drafts, unlisted or expired: bring one back, or delete the file.',
  };
}
