import { Feed } from 'feed';
import { parseXml } from '../../model/parse-xml.ts';
import { type Tag, toTag } from './tag.ts';

// `feed` cannot carry NUL or a second `]]>`, leaves some attributes unescaped and normalises ids in one format of
// three. So it is given nothing but stand-ins, once, and no entry: every value of ours is put in afterwards.
const STAND_IN = '-';
const ADDRESS = 'https://stand-in.invalid/';
const DATE = new Date(0);

/** The root of an Atom document without entries, as `feed` makes it. */
export const makeAtomSkeleton: () => Tag = remember(() => readSkeleton(makeFeed().atom1()));

/** The root of an RSS document without items. */
export const makeRssSkeleton: () => Tag = remember(() => readSkeleton(makeFeed().rss2()));

/** A JSON Feed without items, of version 1. */
export const makeJsonSkeleton: () => Readonly<Record<string, unknown>> = remember(() => JSON.parse(makeFeed().json1()));

function remember<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function makeFeed(): Feed {
  return new Feed({
    id: ADDRESS,
    title: STAND_IN,
    description: STAND_IN,
    link: ADDRESS,
    updated: DATE,
    generator: 'Latewire',
  });
}

function readSkeleton(xml: string): Tag {
  const parsed = parseXml(xml);
  if (parsed.kind === 'fault') throw new Error(`Reading the skeleton of a feed: ${parsed.message}`);
  return toTag(parsed.root);
}
