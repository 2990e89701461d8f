import type { Problem } from '../model/problem.ts';
import type { SettledHeads } from './settle-heads.ts';
import type { HeadShelf } from './shelf/head-shelf.ts';
import { indexNames } from './shelf/name-index.ts';
import { foldSlug, nameFromFile, toSlug } from './slug.ts';

/** Two articles at one address, and two of one id: what only all articles together can tell. */
export function findTwins(
  shelf: HeadShelf,
  { idOf, idHash }: Pick<SettledHeads, 'idOf' | 'idHash'>,
): readonly Problem[] {
  const problems: Problem[] = [];
  const fileAt = (at: number): string => shelf.words(at).file;
  const ids = indexNames(shelf.length(), idOf, idHash);
  for (const at of ids.suspects) {
    const [first = at] = ids.find(idOf(at));
    if (first !== at) problems.push(describeDouble(fileAt(at), fileAt(first), idOf(at)));
  }
  if (!shelf.hasPages()) return problems;
  // An article on somebody else's page takes no address of ours.
  const slugAt = (at: number): string => (shelf.flag(at, 'page') ? foldSlug(shelf.words(at).slug) : `/${at}`);
  const slugs = indexNames(shelf.length(), slugAt);
  for (const at of slugs.suspects) {
    const [first = at] = slugs.find(slugAt(at));
    if (first !== at) problems.push(describeTwin(shelf.words(at), fileAt(first)));
  }
  return problems;
}

function describeDouble(file: string, owner: string, id: string): Problem {
  return {
    code: 'article/duplicate-id',
    severity: 'error',
    file,
    message: `the id ${id} is that of ${owner} already.`,
    hint: 'Give one of the two an id of its own in its front matter:  id: …',
  };
}

function describeTwin({ file, slug }: { readonly file: string; readonly slug: string }, owner: string): Problem {
  return {
    code: 'article/slug-twice',
    severity: 'error',
    file,
    message: `${owner} and this article would both be published at articles/${slug}/.`,
    hint: `Give one of them another address on top:  slug: ${toSlug(nameFromFile(file))}-2`,
  };
}
