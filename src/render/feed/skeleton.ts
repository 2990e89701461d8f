import { Feed } from 'feed';
import { parseXml } from '../../model/xml.ts';
import type { Channel } from './channel.ts';
import type { FeedEntry } from './entry.ts';
import { type Tag, toTag } from './tag.ts';

/** The skeletons that `feed` makes. It cannot carry NUL or a second `]]>`, escapes some attributes not at all and normalises ids in one format of three: so it is given no text but stand-ins, and ours is put in afterwards. */
const STAND_IN = '-';

/** The root of an Atom document without entries. */
export function makeAtomSkeleton(channel: Channel): Tag {
  return readSkeleton(makeFeed(channel).atom1());
}

/** The root of an RSS document without items. */
export function makeRssSkeleton(channel: Channel): Tag {
  return readSkeleton(makeFeed(channel).rss2());
}

/** A JSON Feed without items, of version 1. */
export function makeJsonSkeleton(channel: Channel): Readonly<Record<string, unknown>> {
  return JSON.parse(makeFeed(channel).json1());
}

/** One Atom entry. */
export function makeAtomEntrySkeleton(entry: FeedEntry): Tag {
  return findTag(readSkeleton(makeFeedOf(entry).atom1()), 'entry');
}

/** One RSS item. */
export function makeRssItemSkeleton(entry: FeedEntry): Tag {
  return findTag(readSkeleton(makeFeedOf(entry).rss2()), 'item');
}

/** One item of a JSON Feed. */
export function makeJsonItemSkeleton(entry: FeedEntry): Readonly<Record<string, unknown>> {
  const { items } = JSON.parse(makeFeedOf(entry).json1()) as { readonly items: readonly Record<string, unknown>[] };
  return items[0] ?? {};
}

function makeFeed(channel: Channel): Feed {
  return new Feed({
    id: STAND_IN,
    title: STAND_IN,
    description: STAND_IN,
    link: channel.home,
    updated: new Date(channel.updated),
    generator: 'Latewire',
  });
}

function makeFeedOf(entry: FeedEntry): Feed {
  const feed = new Feed({ id: STAND_IN, title: STAND_IN, link: entry.url, updated: new Date(entry.updated) });
  feed.addItem({
    id: 'urn:latewire:stand-in',
    title: STAND_IN,
    link: entry.url,
    description: STAND_IN,
    content: STAND_IN,
    date: new Date(entry.updated),
    published: new Date(entry.published),
  });
  return feed;
}

function readSkeleton(xml: string): Tag {
  const parsed = parseXml(xml);
  if (parsed.kind === 'fault') throw new Error(`The skeleton of a feed is not XML: ${parsed.message}`);
  return toTag(parsed.root);
}

function findTag(parent: Tag, name: string): Tag {
  for (const child of parent.children) {
    if (typeof child === 'string' || !('name' in child)) continue;
    if (child.name === name) return child;
    if (child.name === 'channel') return findTag(child, name);
  }
  throw new Error(`The skeleton of a feed has no ${name}.`);
}
