import type { ArticleHead } from '../model/article.ts';
import type { Problem } from '../model/problem.ts';
import type { RelatedHeadline } from '../model/related.ts';
import { foldText } from '../model/text.ts';

/** A head with the references that its related headlines make, by position. */
export interface HeadWithRefs {
  readonly head: ArticleHead;
  readonly refs: readonly (string | undefined)[];
}

/** Links related headlines to this publication's own articles: those that name one with `ref`, and those that bear its title. A tie is a problem, never a guess. */
export function linkRelated(all: readonly HeadWithRefs[]): {
  readonly heads: readonly ArticleHead[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  // Titles are folded only when some headline could be linked: most publications link by address.
  const open = all.some(({ head }) => head.related.some(({ url }) => url === undefined));
  const byTitle = open ? group(all, ({ head }) => [foldText(head.title)]) : new Map<string, readonly ArticleHead[]>();
  const withRefs = all.some(({ refs }) => refs.some((ref) => ref !== undefined));
  const byName = withRefs ? group(all, ({ head }) => namesOf(head)) : new Map<string, readonly ArticleHead[]>();
  const heads = all.map(({ head, refs }) => {
    if (!head.related.some((one, index) => one.url === undefined || refs[index] !== undefined)) return head;
    const related = head.related.flatMap((one, index): readonly RelatedHeadline[] => {
      const ref = refs[index];
      const matches = (ref === undefined ? byTitle.get(foldText(one.title)) : byName.get(ref)) ?? [];
      const others = matches.filter(
        (match) => match !== head && !match.draft && match.publishAt === undefined && match.expiresAt === undefined,
      );
      if (ref !== undefined && others.length !== 1) problems.push(unresolved(head, ref, others));
      if (ref === undefined && one.url === undefined && others.length > 1) problems.push(tie(head, one, others));
      const [match] = others;
      if (others.length !== 1 || match === undefined || one.url !== undefined) return one.title === '' ? [] : [one];
      return [{ ...one, title: one.title === '' ? match.title : one.title, url: match.url }];
    });
    return { ...head, related };
  });
  return { heads, problems };
}

function namesOf(head: ArticleHead): readonly string[] {
  return [
    ...new Set([
      head.id,
      head.slug,
      head.file,
      head.file.replace(/^content\//, ''),
      head.file.replace(/^content\/articles\//, ''),
    ]),
  ];
}

function group(
  all: readonly HeadWithRefs[],
  keysOf: (one: HeadWithRefs) => readonly string[],
): ReadonlyMap<string, readonly ArticleHead[]> {
  const groups = new Map<string, ArticleHead[]>();
  for (const one of all) {
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [one.head]);
      else group.push(one.head);
    }
  }
  return groups;
}

function unresolved(head: ArticleHead, ref: string, others: readonly ArticleHead[]): Problem {
  const found =
    others.length === 0
      ? 'no article that can be linked'
      : `${others.length} articles (${others.map((other) => other.file).join(', ')})`;
  return {
    code: 'related/ref',
    severity: 'error',
    file: head.file,
    message: `the related headline "ref: ${ref}" names ${found}.`,
    hint: 'Write the id, the slug or the file of one other article.',
  };
}

function tie(head: ArticleHead, one: RelatedHeadline, others: readonly ArticleHead[]): Problem {
  const files = others.map((other) => other.file).join(' and ');
  return {
    code: 'related/tie',
    severity: 'warning',
    file: head.file,
    message: `the related headline "${one.title}" is the title of ${files}; it stays without a link.`,
    hint: 'Say which in the front matter:  related: [{ ref: … }]',
  };
}
