import { ITEM, isUnusual, LINE, RELATED } from './plain-patterns.ts';
import { ITEM as BETWEEN } from './shelf/pack-words.ts';

/**
 * Where the values of a plain head stand, by key. Lists come last: theirs is the text of their items, with
 * {@link BETWEEN} two of them.
 */
export const PLACE = {
  title: 0,
  slug: 1,
  section: 2,
  date: 3,
  language: 4,
  lang: 5,
  direction: 6,
  lead: 7,
  image: 8,
  deck: 9,
  summary: 10,
  description: 11,
  kicker: 12,
  agency: 13,
  publisher: 14,
  rights: 15,
  id: 16,
  formerId: 17,
  published: 18,
  updated: 19,
  publishAt: 20,
  expiresAt: 21,
  draft: 22,
  unlisted: 23,
  pinned: 24,
  held: 25,
  url: 26,
  via: 27,
  source_url: 28,
  publisherFeed: 29,
  tags: 30,
  authors: 31,
  author: 32,
  credits: 33,
  repeatIn: 34,
} as const;

const PLACES: ReadonlyMap<string, number> = new Map(Object.entries(PLACE));

/** A related headline as a plain head has it; the address, where there is one, is as plain. */
export interface PlainRelated {
  readonly title: string;
  readonly url: string | undefined;
}

/** What a plain head says. */
export interface PlainLines {
  /** By {@link PLACE}. */
  readonly values: readonly (string | undefined)[];
  readonly related: readonly PlainRelated[];
  /** Whether any value stands from `PLACE.id` to `PLACE.publisherFeed`: few heads have one. */
  readonly hasMore: boolean;
}

/** Longer ones are unusual, and a pattern remembers where it may go back to. */
const MAX_LENGTH = 16_384;

/**
 * The values of a head that is as plain as most are, as `readPlainFrontMatter` has them; `undefined` where anything in it
 * is not. `head` is what stands between the fences, in UTF-8 with a character for each byte.
 */
export function readPlainLines(head: string): PlainLines | undefined {
  if (head.length > MAX_LENGTH || isUnusual(head)) return undefined;
  const values = NO_VALUES.slice();
  let related: Block<PlainRelated> | undefined;
  let hasMore = false;
  for (let at = 0; at < head.length; ) {
    LINE.lastIndex = at;
    const match = LINE.exec(head);
    if (match === null) return undefined;
    // By number: taking a list apart by name asks it for each item in turn, which costs more than the pattern.
    const key = match[1] ?? '';
    at += match[0].length;
    const place = PLACES.get(key);
    const isAlone = match[0].length === key.length + COLON_AND_END;
    if (place === undefined) {
      if (key !== 'related' || related !== undefined || !isAlone) return undefined;
      related = readRelated(head, at);
      if (related === undefined) return undefined;
      at = related.end;
      continue;
    }
    if (values[place] !== undefined) return undefined;
    let value = match[2] ?? match[3] ?? match[4];
    if (value === undefined) {
      if (place < PLACE.tags) return undefined;
      value = match[5]?.replaceAll('", "', BETWEEN) ?? match[6]?.replaceAll(', ', BETWEEN);
      if (isAlone) {
        const block = readItems(head, at);
        if (block === undefined) return undefined;
        value = block.items.join(BETWEEN);
        at = block.end;
      }
    }
    values[place] = value;
    if (place >= PLACE.id && place <= PLACE.publisherFeed) hasMore = true;
  }
  return { values, related: related?.items ?? NO_RELATED, hasMore };
}

const NO_VALUES: (string | undefined)[] = Array.from(PLACES, () => undefined);
const NO_RELATED: readonly PlainRelated[] = [];
const COLON_AND_END = 2;

interface Block<T> {
  readonly items: readonly T[];
  readonly end: number;
}

// What goes on behind a block in another way is no line of ours.
function readItems(head: string, from: number): Block<string> | undefined {
  const items: string[] = [];
  let end = from;
  for (;;) {
    ITEM.lastIndex = end;
    const match = ITEM.exec(head);
    if (match === null) return items.length === 0 ? undefined : { items, end };
    end += match[0].length;
    items.push(match[1] ?? match[2] ?? match[3] ?? '');
  }
}

function readRelated(head: string, from: number): Block<PlainRelated> | undefined {
  const items: PlainRelated[] = [];
  let end = from;
  for (;;) {
    RELATED.lastIndex = end;
    const match = RELATED.exec(head);
    if (match === null) return items.length === 0 ? undefined : { items, end };
    end += match[0].length;
    items.push({ title: match[1] ?? match[2] ?? match[3] ?? '', url: match[5] });
  }
}
