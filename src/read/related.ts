import type { Problem } from '../model/problem.ts';
import type { RelatedHeadline } from '../model/related.ts';
import { foldText } from '../model/text.ts';
import { readWebAddress } from './address.ts';
import type { ArticleContext } from './article-context.ts';
import { type ArticleSource, complainAt } from './article-source.ts';
import type { GivenRelated } from './front-matter-schema.ts';
import { omitAbsent } from './omit-absent.ts';
import { readRelatedList } from './related-list.ts';

/** The related headlines of an article, and which of them name another article of this publication. */
export interface RelatedReading {
  readonly related: readonly RelatedHeadline[];
  readonly refs: ReadonlyMap<number, string>;
}

interface Sources {
  /** What the text states. */
  readonly stated: readonly RelatedHeadline[];
  readonly context: ArticleContext;
  readonly report: (problem: Problem) => void;
}

interface Listed {
  readonly headline: RelatedHeadline;
  readonly ref?: string;
}

/** The front matter's list, else that of the file beside the article, else the text's; `related+` adds to it instead of taking its place. */
export function readGivenRelated(source: ArticleSource, { stated, context, report }: Sources): RelatedReading {
  const { article } = source;
  const beside = article.related === undefined ? undefined : readRelatedList(context.root, article.related);
  for (const problem of beside?.problems ?? []) report(problem);
  const found = (beside?.value ?? stated).map((headline): Listed => ({ headline }));
  const own = readItems(source, 'related', report) ?? found;
  const added = readItems(source, 'related+', report) ?? [];
  const kept = dropRepeats([...own, ...added]);
  const refs = new Map(kept.flatMap(({ ref }, index) => (ref === undefined ? [] : [[index, ref] as const])));
  return { related: kept.map(({ headline }) => headline), refs };
}

function readItems(
  source: ArticleSource,
  key: 'related' | 'related+',
  report: (problem: Problem) => void,
): readonly Listed[] | undefined {
  return source.given[key]?.flatMap((item, index) => {
    const { headline, problem } = readItem(source, item, [key, index]);
    if (problem !== undefined) report(problem);
    return headline === undefined ? [] : [headline];
  });
}

function readItem(
  source: ArticleSource,
  { title, url, ref, source: outlet, note, language, kind }: GivenRelated,
  path: readonly PropertyKey[],
): { readonly headline?: Listed; readonly problem?: Problem } {
  if (title === undefined && ref === undefined) {
    const complaint = {
      code: 'related/no-title',
      message: 'this related headline has no title.',
      hint: 'Write title: …, or ref: with the file of one of your articles.',
    };
    return { problem: complainAt(source, path, complaint) };
  }
  const address = url === undefined ? undefined : readWebAddress(url);
  if (url !== undefined && address === undefined) {
    const message = `"${url}" is no web address.`;
    return {
      problem: complainAt(source, [...path, 'url'], {
        code: 'article/address',
        message,
        hint: 'Write one that starts with https://.',
      }),
    };
  }
  const headline = omitAbsent<RelatedHeadline>({
    title: title ?? '',
    url: address,
    source: outlet,
    note,
    language,
    kind: kind ?? 'related',
  });
  return { headline: ref === undefined ? { headline } : { headline, ref } };
}

function dropRepeats(listed: readonly Listed[]): readonly Listed[] {
  if (listed.length < 2) return listed;
  if (listed.length > FEW) return dropByKeys(listed);
  const titles = listed.map(({ headline: { title } }) => (PLAIN.test(title) ? title : foldText(title)));
  const kept: number[] = [];
  for (const [at, one] of listed.entries()) {
    const title = titles[at] ?? '';
    const isSame = (before: number): boolean =>
      isSameTitle(title, titles[before] ?? '') || namesSame(one, listed[before] ?? one);
    if (!kept.some(isSame)) kept.push(at);
  }
  return kept.length === listed.length ? listed : listed.filter((_, at) => kept.includes(at));
}

/** Comparing a few with each other is cheaper than a set of their names. */
const FEW = 8;

/** Folding changes nothing of these but capitals. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

function isSameTitle(one: string, other: string): boolean {
  return one !== '' && one.length === other.length && one.toLowerCase() === other.toLowerCase();
}

function namesSame(one: Listed, other: Listed): boolean {
  const { url } = one.headline;
  return (one.ref !== undefined && one.ref === other.ref) || (url !== undefined && url === other.headline.url);
}

function dropByKeys(listed: readonly Listed[]): readonly Listed[] {
  const seen = new Set<string>();
  return listed.filter(({ headline, ref }) => {
    const keys = [ref, headline.title === '' ? undefined : foldText(headline.title), headline.url].filter(
      (key) => key !== undefined,
    );
    if (keys.some((key) => seen.has(key))) return false;
    for (const key of keys) seen.add(key);
    return true;
  });
}
