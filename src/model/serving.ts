import type { ManifestFile } from './manifest.ts';

const FEED = /^(?:application\/(?:rss\+xml|atom\+xml|feed\+json)|text\/x-opml)/;

/** How long readers may keep a file: a feed for a quarter of an hour, so that polling costs an answer of 304 and no more. */
export function cacheControlOf(file: Pick<ManifestFile, 'path' | 'mediaType'>): string {
  // An archive changes only when an article in it is put right.
  if (FEED.test(file.mediaType) && file.path.includes('feeds/archive/')) return 'public, max-age=86400';
  if (FEED.test(file.mediaType)) return 'public, max-age=900';
  return 'public, max-age=300';
}

/** The file with what a server should say of it. */
export function describeServing(file: ManifestFile): ManifestFile {
  if (!file.publish) return file;
  return { ...file, etag: `"${file.sha256.slice(0, 32)}"`, cacheControl: cacheControlOf(file) };
}
