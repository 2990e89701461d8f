import type { ArticleHead } from '../../model/article.ts';
import type { HeadShelf } from './head-shelf.ts';

/** What the heads on a shelf need from outside it. */
export interface RowSources {
  readonly shelf: HeadShelf;
  readonly idOf: (at: number) => string;
  /** Reads the whole head again. */
  readonly open: (at: number) => ArticleHead;
}

/** Where a head stands on its shelf. */
interface Row {
  readonly at: number;
}

// The newest articles are asked for by every feed, the digest and their gates.
const KEPT = 512;

type Field<K extends keyof ArticleHead> = (at: number) => ArticleHead[K];

/** The heads on a shelf, each of them a number that looks like the whole: what the shelf does not hold is read when it is asked for. */
export function makeRows(sources: RowSources): readonly ArticleHead[] {
  const prototype = Object.create(Object.prototype, describeFields(sources)) as object;
  return Array.from(
    { length: sources.shelf.length() },
    (_, at) => ({ __proto__: prototype, at }) as unknown as ArticleHead,
  );
}

/** The number of a head that came from {@link makeRows}. */
export function rowOf(head: ArticleHead): number {
  return (head as unknown as Row).at;
}

/** The last few whole heads that were read. */
export interface KeptHeads {
  readonly read: (at: number) => ArticleHead;
  /** Keeps one that is at hand while there is room, and gives it back: who has it may be on the way through all of them. */
  readonly offer: (at: number, head: ArticleHead) => ArticleHead;
}

/** Keeps the last few whole heads that `open` reads. */
export function keepHeads(open: (at: number) => ArticleHead): KeptHeads {
  const kept = new Map<number, ArticleHead>();
  const offer = (at: number, head: ArticleHead): ArticleHead => {
    if (kept.size < KEPT) kept.set(at, head);
    return head;
  };
  const read = (at: number): ArticleHead => {
    const known = kept.get(at);
    if (known !== undefined) return known;
    const oldest = kept.size >= KEPT ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    return offer(at, open(at));
  };
  return { read, offer };
}

function describeFields({ shelf, idOf, open }: RowSources): PropertyDescriptorMap {
  const whole =
    <K extends keyof ArticleHead>(key: K): Field<K> =>
    (at) =>
      open(at)[key];
  const fields = {
    id: idOf,
    file: (at) => shelf.words(at).file,
    slug: (at) => shelf.words(at).slug,
    title: (at) => shelf.words(at).title,
    section: (at) => shelf.words(at).section,
    tags: shelf.tags,
    authors: (at) => shelf.authors(at) ?? open(at).authors,
    url: (at) => shelf.words(at).url,
    page: (at) => (shelf.flag(at, 'page') ? `articles/${shelf.words(at).slug}/` : undefined),
    published: shelf.published,
    updated: shelf.updated,
    publishAt: shelf.publishAt,
    expiresAt: shelf.expiresAt,
    language: shelf.language,
    direction: (at) => (shelf.flag(at, 'rtl') ? 'rtl' : 'ltr'),
    draft: (at) => shelf.flag(at, 'draft'),
    unlisted: (at) => shelf.flag(at, 'unlisted'),
    pinned: (at) => (shelf.flag(at, 'pinned') ? true : undefined),
    held: (at) => (shelf.flag(at, 'held') ? true : undefined),
    repeatIn: (at) => (shelf.flag(at, 'repeats') ? open(at).repeatIn : undefined),
    assets: (at) => (shelf.flag(at, 'assets') ? open(at).assets : []),
    related: (at) => (shelf.flag(at, 'related') ? open(at).related : []),
    audio: (at) => (shelf.flag(at, 'audio') ? open(at).audio : undefined),
    deck: whole('deck'),
    kicker: whole('kicker'),
    agency: whole('agency'),
    credits: whole('credits'),
    publisher: whole('publisher'),
    publisherFeed: whole('publisherFeed'),
    rights: whole('rights'),
    via: whole('via'),
    corrections: whole('corrections'),
    lead: whole('lead'),
  } as const satisfies { readonly [K in keyof Required<ArticleHead>]: Field<K> };
  return Object.fromEntries(
    Object.entries(fields).map(([name, read]) => [
      name,
      {
        enumerable: true,
        get(this: Row) {
          return read(this.at);
        },
      },
    ]),
  );
}
