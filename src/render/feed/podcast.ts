import { createHash } from 'node:crypto';
import type { Channel } from './channel.ts';
import type { FeedEntry } from './entry.ts';
import { isEpisode } from './podcast-owner.ts';
import { makeTag, type Tag } from './tag.ts';

/** What podcast directories want of a channel with episodes (Apple's requirements, the Podcast namespace). */
export function makePodcastTags(channel: Channel): readonly Tag[] {
  const { owner, logo, title, files } = channel;
  if (owner === undefined) return [];
  const self = files.find(({ format }) => format === 'rss')?.url ?? channel.home;
  return [
    makeTag('itunes:author', {}, channel.authors[0]?.name ?? title),
    makeTag('itunes:category', { text: 'News' }),
    makeTag('itunes:explicit', {}, 'false'),
    ...(logo === undefined ? [] : [makeTag('itunes:image', { href: logo.url })]),
    makeTag('itunes:owner', {}, [
      makeTag('itunes:name', {}, owner.name ?? title),
      makeTag('itunes:email', {}, owner.email),
    ]),
    makeTag('itunes:type', {}, 'episodic'),
    makeTag('podcast:guid', {}, nameFeed(self)),
    makeTag('podcast:medium', {}, 'podcast'),
  ];
}

/** What they want of an episode. */
export function makeEpisodeTags({ owner, article, audio, title, image }: FeedEntry): readonly Tag[] {
  if (owner === undefined || !isEpisode(article)) return [];
  const number = audio?.episode?.trim();
  const isCover = image?.type === 'image/jpeg' || image?.type === 'image/png';
  return [
    makeTag('itunes:title', {}, audio?.title ?? title),
    makeTag('itunes:episodeType', {}, 'full'),
    ...(number !== undefined && /^[1-9]\d{0,8}$/.test(number) ? [makeTag('itunes:episode', {}, number)] : []),
    ...(audio?.duration === undefined ? [] : [makeTag('itunes:duration', {}, String(Math.round(audio.duration)))]),
    ...(isCover ? [makeTag('itunes:image', { href: image.url })] : []),
  ];
}

// The namespace that the specification of podcast:guid names, as bytes.
const NAMESPACE = Buffer.from('ead4c236bf5858c6a2c6a6b28d128cb6', 'hex');

// A UUID of version 5 (RFC 9562 section 5.5) over the feed's address without scheme and last slash.
function nameFeed(address: string): string {
  const name = address.replace(/^\w+:\/\//, '').replace(/\/+$/, '');
  const hash = createHash('sha1').update(NAMESPACE).update(name).digest();
  const digits = hash.toString('hex').slice(0, 32);
  const variant = ((Number.parseInt(digits.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-5${digits.slice(13, 16)}-${variant}${digits.slice(18, 20)}-${digits.slice(20)}`;
}
