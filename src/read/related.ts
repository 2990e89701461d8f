import type { Problem } from '../model/problem.ts';
import type { RelatedHeadline } from '../model/related.ts';
import { foldText } from '../model/text.ts';
import { readWebAddress } from './address.ts';
import type { ArticleContext } from './article-context.ts';
import { type ArticleSource, type Complaint, complainAt } from './article-source.ts';
import type { GivenRelated } from './front-matter-schema.ts';
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
  return mayRepeat(collected) ? dropRepeats(collected) : { related: collected.headlines, refs: collected.refs };
}

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

/** Comparing a few with each other is cheaper than a set of their names. */
const FEW = 8;

function mayRepeat({ headlines, refs }: Collected): boolean {
  if (headlines.length > FEW || refs.size > 1) return true;
  for (let at = 1; at < headlines.length; at += 1) {
    for (let before = 0; before < at; before += 1) if (saysSame(headlines[at], headlines[before])) return true;
  }
  return false;
}

function saysSame(one: RelatedHeadline | undefined, other: RelatedHeadline | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  if (one.url !== undefined && one.url === other.url) return true;
  if (one.title === '' || other.title === '') return false;
  return !endsDiffer(one.title, other.title) && foldText(one.title) === foldText(other.title);
}

// Folding never makes one letter of ASCII into another: most titles differ in the first or the last.
function endsDiffer(one: string, other: string): boolean {
  return (
    lettersDiffer(one.charCodeAt(0), other.charCodeAt(0)) ||
    lettersDiffer(one.charCodeAt(one.length - 1), other.charCodeAt(other.length - 1))
  );
}

function lettersDiffer(one: number, other: number): boolean {
  const a = one | CASE;
  const b = other | CASE;
  return a !== b && a >= LETTER_A && a <= LETTER_Z && b >= LETTER_A && b <= LETTER_Z;
}

const CASE = 0x20;
const LETTER_A = 0x61;
const LETTER_Z = 0x7a;

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
