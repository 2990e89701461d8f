import type { ArticleHead } from '../model/article.ts';
import type { Problem, Result } from '../model/problem.ts';
import type { RelatedHeadline } from '../model/related.ts';
import { foldText } from '../model/text.ts';
import type { ArticleContext } from './article-context.ts';
import { complainAt, readSource } from './article-source.ts';
import type { ArticleDraft } from './draft.ts';

interface Links {
  readonly byTitle: ReadonlyMap<string, readonly ArticleHead[]>;
  readonly find: (ref: string) => ArticleHead | undefined;
  readonly complain: (
    path: readonly PropertyKey[],
    complaint: { readonly code: string; readonly message: string; readonly hint: string },
  ) => void;
}

/** Links each related headline that names an article of this publication, by `ref` or by its very title, to that article; a tie is a problem. */
export function linkRelated(
  heads: readonly ArticleHead[],
  drafts: readonly ArticleDraft[],
  context: ArticleContext,
): Result<readonly ArticleHead[]> {
  const problems: Problem[] = [];
  const byTitle = groupByTitle(heads);
  let find: Links['find'] | undefined;
  const value = heads.map((head, index): ArticleHead => {
    const draft = drafts[index];
    if (draft === undefined || head.related.length === 0) return head;
    const complain: Links['complain'] = (path, complaint) => {
      const { value: source } = readSource(context.root, draft.article);
      if (source !== undefined) problems.push(complainAt(source, path, complaint));
    };
    const related = head.related.flatMap((headline, at): readonly RelatedHeadline[] => {
      const ref = draft.refs.get(at);
      find ??= ref === undefined ? undefined : makeFinder(heads);
      const linked =
        ref === undefined
          ? linkByTitle(headline, { head, byTitle, complain, at })
          : linkByRef(headline, ref, { find: find ?? (() => undefined), complain, at });
      return linked === undefined || linked.url === head.url ? [] : [linked];
    });
    return { ...head, related };
  });
  return { value, problems };
}

function linkByRef(
  headline: RelatedHeadline,
  ref: string,
  { find, complain, at }: Pick<Links, 'find' | 'complain'> & { readonly at: number },
): RelatedHeadline | undefined {
  const target = find(ref);
  if (target !== undefined)
    return { ...headline, title: headline.title === '' ? target.title : headline.title, url: target.url };
  const message = `there is no article "${ref}" in this publication.`;
  complain(['related', at, 'ref'], {
    code: 'related/no-such-article',
    message,
    hint: 'Write the name of its file, its slug or its id.',
  });
  return undefined;
}

function linkByTitle(
  headline: RelatedHeadline,
  {
    head,
    byTitle,
    complain,
    at,
  }: Pick<Links, 'byTitle' | 'complain'> & { readonly head: ArticleHead; readonly at: number },
): RelatedHeadline | undefined {
  if (headline.url !== undefined) return headline;
  const matches = byTitle.get(foldText(headline.title)) ?? [];
  const [first, second] = matches;
  if (first === undefined) return headline;
  // An article that recommends itself recommends nothing.
  if (first === head && second === undefined) return undefined;
  if (second === undefined) return { ...headline, url: first.url };
  const message = `the related headline "${headline.title}" is the title of ${matches.map(({ file }) => file).join(' and ')}.`;
  const hint = `Say which one is meant:\nrelated:\n  - ref: ${first.file.replace(/^content\/articles\//, '')}`;
  complain(['related', at], { code: 'related/tie', message, hint });
  return headline;
}

function groupByTitle(heads: readonly ArticleHead[]): ReadonlyMap<string, readonly ArticleHead[]> {
  const groups = new Map<string, ArticleHead[]>();
  // Without one headline that waits for its link there is nothing to look up.
  if (!heads.some((head) => head.related.some((headline) => headline.url === undefined))) return groups;
  for (const head of heads) {
    const key = foldText(head.title);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [head]);
    else group.push(head);
  }
  return groups;
}

function makeFinder(heads: readonly ArticleHead[]): Links['find'] {
  const names = new Map<string, ArticleHead>();
  for (const head of heads) {
    const file = head.file.replace(/^content\/articles\//, '');
    const bare = file.replace(/\/index\.\w+$|\.\w+$/, '');
    for (const name of [bare, file, head.slug, head.file, head.id]) names.set(name, head);
  }
  return (ref) => names.get(ref);
}
