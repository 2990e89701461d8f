import { ITEM, isUnusual, LINE, RELATED } from './plain-patterns.ts';
import { ITEM as BETWEEN } from './shelf/pack-words.ts';

/**
 * Where the values of a plain head stand, by key. Lists come last: theirs is the text of their items, with
 * {@link BETWEEN} two of them.
 */
export const PLACE = {
  title: 0,
  slug: 1,
  id: 2,
  formerId: 3,
  section: 4,
  published: 5,
  date: 6,
  updated: 7,
  publishAt: 8,
  expiresAt: 9,
  language: 10,
  lang: 11,
  direction: 12,
  draft: 13,
  unlisted: 14,
  pinned: 15,
  held: 16,
  url: 17,
  via: 18,
  source_url: 19,
  publisherFeed: 20,
  lead: 21,
  image: 22,
  deck: 23,
  summary: 24,
  description: 25,
  kicker: 26,
  agency: 27,
  publisher: 28,
  rights: 29,
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
  for (let at = 0; at < head.length; ) {
    LINE.lastIndex = at;
    const match = LINE.exec(head);
    if (match === null) return undefined;
    const [line, key = '', double, single, plain, quotedItems, bareItems] = match;
    at += line.length;
    const place = PLACES.get(key);
    const isAlone = line.length === key.length + COLON_AND_END;
    if (place === undefined) {
      if (key !== 'related' || related !== undefined || !isAlone) return undefined;
      related = readRelated(head, at);
      if (related === undefined) return undefined;
      at = related.end;
      continue;
    }
    if (values[place] !== undefined) return undefined;
    let value = double ?? single ?? plain;
    if (value === undefined) {
      if (place < PLACE.tags) return undefined;
      value = quotedItems?.replaceAll('", "', BETWEEN) ?? bareItems?.replaceAll(', ', BETWEEN);
      if (isAlone) {
        const block = readItems(head, at);
        if (block === undefined) return undefined;
        value = block.items.join(BETWEEN);
        at = block.end;
      }
    }
    values[place] = value;
  }
  return { values, related: related?.items ?? NO_RELATED };
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
