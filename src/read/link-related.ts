import type { ArticleHead } from '../model/article.ts';
import type { RelatedHeadline } from '../model/related.ts';
import type { ArticleDraft } from './draft.ts';
import { indexNames } from './shelf/name-index.ts';

type Complain = (
  path: readonly PropertyKey[],
  complaint: { readonly code: string; readonly message: string; readonly hint: string },
) => void;

interface Links {
  readonly findTitle: (title: string) => readonly ArticleHead[];
  readonly find: (ref: string) => ArticleHead | undefined;
  readonly complain: Complain;
}

/** The related headlines of one article, linked. */
export type LinkRelated = (draft: ArticleDraft, complain: Complain) => readonly RelatedHeadline[];

/** Links each related headline that names an article of this publication, by `ref` or by its very title, to that article; a tie is told of. */
export function makeLinker(heads: readonly ArticleHead[], findTitle: Links['findTitle']): LinkRelated {
  let find: Links['find'] | undefined;
  return ({ head, refs }, complain) =>
    head.related.flatMap((headline, at): readonly RelatedHeadline[] => {
      const ref = refs.get(at);
      if (ref !== undefined) find ??= makeFinder(heads);
      const linked =
        ref === undefined
          ? linkByTitle(headline, { head, findTitle, complain, at })
          : linkByRef(headline, ref, { find: find ?? (() => undefined), complain, at });
      return linked === undefined || linked.url === head.url ? [] : [linked];
    });
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
    findTitle,
    complain,
    at,
  }: Pick<Links, 'findTitle' | 'complain'> & { readonly head: ArticleDraft['head']; readonly at: number },
): RelatedHeadline | undefined {
  if (headline.url !== undefined) return headline;
  const matches = findTitle(headline.title);
  const [first, second] = matches;
  if (first === undefined) return headline;
  // An article that recommends itself recommends nothing.
  if (first.file === head.file && second === undefined) return undefined;
  if (second === undefined) return { ...headline, url: first.url };
  const message = `the related headline "${headline.title}" is the title of ${matches.map(({ file }) => file).join(' and ')}.`;
  const hint = `Say which one is meant:\nrelated:\n  - ref: ${first.file.replace(/^content\/articles\//, '')}`;
  complain(['related', at], { code: 'related/tie', message, hint });
  return headline;
}

// A name that several have is the last one's.
function makeFinder(heads: readonly ArticleHead[]): Links['find'] {
  const names = indexNames(heads.length * NAMES.length, (at) => {
    const head = heads[Math.floor(at / NAMES.length)];
    return head === undefined ? '' : (NAMES[at % NAMES.length]?.(head) ?? '');
  });
  return (ref) => heads[Math.floor((names.find(ref).at(-1) ?? -1) / NAMES.length)];
}

const NAMES: readonly ((head: ArticleHead) => string)[] = [
  ({ file }) => file.replace(/^content\/articles\//, '').replace(/\/index\.\w+$|\.\w+$/, ''),
  ({ file }) => file.replace(/^content\/articles\//, ''),
  ({ slug }) => slug,
  ({ file }) => file,
  ({ id }) => id,
];
