import type { ManifestFile } from '../model/manifest.ts';

/** Where a feed says it is, and who tells its subscribers (WebSub, W3C Recommendation of 2018). */
export interface FeedAddresses {
  readonly path: string;
  /** `rel="self"`. */
  readonly topic: string;
  /** `rel="hub"`. */
  readonly hubs: readonly string[];
}

/** One thing to tell one hub. */
export interface Ping {
  readonly hub: string;
  readonly topic: string;
}

/** The feeds whose bytes differ between two builds, by path; all of them when there was no build before. */
export function findChangedFeeds(
  now: readonly ManifestFile[],
  before: readonly ManifestFile[] | undefined,
): readonly ManifestFile[] {
  const hashes = new Map((before ?? []).map((file) => [file.path, file.sha256]));
  return now.filter((file) => isFeedFile(file) && hashes.get(file.path) !== file.sha256);
}

function isFeedFile(file: ManifestFile): boolean {
  return file.publish && /^application\/(?:rss\+xml|atom\+xml|feed\+json)/.test(file.mediaType);
}

/** What to tell whom, each pair once, in a fixed order. */
export function planPings(feeds: readonly FeedAddresses[]): readonly Ping[] {
  const pings = feeds.flatMap(({ topic, hubs }) => hubs.map((hub) => ({ hub, topic })));
  const unique = new Map(pings.map((ping) => [`${ping.hub} ${ping.topic}`, ping]));
  return [...unique.values()].sort((a, b) => compare(a.hub, b.hub) || compare(a.topic, b.topic));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
