import type { Problem } from '../model/problem.ts';
import type { RelatedHeadline } from '../model/related.ts';
import { foldText } from '../model/text.ts';
import { readWebAddress } from './address.ts';
import type { ArticleContext } from './article-context.ts';
import { type ArticleSource, type Complaint, complainAt } from './article-source.ts';
import type { GivenRelated } from './front-matter-schema.ts';
import { mayRepeat, type TitleRules } from './may-repeat.ts';
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

/** Headlines as they are collected, and which of them name an article. */
interface Collected {
  readonly headlines: RelatedHeadline[];
  readonly refs: Map<number, string>;
}

/** The front matter's list, else that of the file beside the article, else the text's; `related+` adds to it instead of taking its place. */
export function readGivenRelated(source: ArticleSource, { stated, context, report }: Sources): RelatedReading {
  const { article, given } = source;
  const beside = article.related === undefined ? undefined : readRelatedList(context.root, article.related);
  for (const problem of beside?.problems ?? []) report(problem);
  const collected: Collected = { headlines: [], refs: new Map() };
  if (given.related === undefined) collected.headlines.push(...(beside?.value ?? stated));
  else collectItems(source, 'related', { collected, report });
  if (given['related+'] !== undefined) collectItems(source, 'related+', { collected, report });
  const { headlines, refs } = collected;
  return refs.size > 1 || mayRepeat(headlines, TITLES) ? dropRepeats(collected) : { related: headlines, refs };
}

const TITLES: TitleRules = { fold: foldText, foreign: { first: 0x400, last: 0x7ff } };

function collectItems(
  source: ArticleSource,
  key: 'related' | 'related+',
  { collected: { headlines, refs }, report }: Pick<Sources, 'report'> & { readonly collected: Collected },
): void {
  const items = source.given[key] ?? [];
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index] ?? {};
    const headline = readItem(item);
    if ('code' in headline) {
      const { path, ...complaint } = headline;
      report(complainAt(source, [key, index, ...path], complaint));
    } else {
      if (item.ref !== undefined) refs.set(headlines.length, item.ref);
      headlines.push(headline);
    }
  }
}

type Refused = Complaint & { readonly path: readonly string[] };

function readItem({ title, url, ref, source, note, language, kind }: GivenRelated): RelatedHeadline | Refused {
  if (title === undefined && ref === undefined) {
    return {
      path: [],
      code: 'related/no-title',
      message: 'this related headline has no title.',
      hint: 'Write title: …, or ref: with the file of one of your articles.',
    };
  }
  const address = url === undefined ? undefined : readWebAddress(url);
  if (url !== undefined && address === undefined) {
    return {
      path: ['url'],
      code: 'article/address',
      message: `"${url}" is no web address.`,
      hint: 'Write one that starts with https://.',
    };
  }
  // In this order it stands in outputs; without omitAbsent, since there may be hundreds of thousands.
  const headline: { -readonly [K in keyof RelatedHeadline]?: RelatedHeadline[K] } = { title: title ?? '' };
  if (address !== undefined) headline.url = address;
  if (source !== undefined) headline.source = source;
  if (note !== undefined) headline.note = note;
  if (language !== undefined) headline.language = language;
  headline.kind = kind ?? 'related';
  return headline as RelatedHeadline;
}

function dropRepeats({ headlines, refs }: Collected): RelatedReading {
  const seen = new Set<string>();
  const kept: Collected = { headlines: [], refs: new Map() };
  for (const [at, headline] of headlines.entries()) {
    const ref = refs.get(at);
    const keys = [ref, headline.title === '' ? undefined : foldText(headline.title), headline.url].filter(
      (key) => key !== undefined,
    );
    if (keys.some((key) => seen.has(key))) continue;
    for (const key of keys) seen.add(key);
    if (ref !== undefined) kept.refs.set(kept.headlines.length, ref);
    kept.headlines.push(headline);
  }
  return { related: kept.headlines, refs: kept.refs };
}
