import type { Audio } from '../../model/article.ts';
import type { FeedEntry } from './entry.ts';
import { makeTag, type Tag } from './tag.ts';

/** Media RSS for the picture and the sound of an entry. Comes after summary and content: feedparser takes an earlier `media:description` for the summary. */
export function makeMediaTags(entry: FeedEntry): readonly Tag[] {
  const { image, audio } = entry;
  const tags: Tag[] = [];
  if (image !== undefined) {
    tags.push(
      makeTag(
        'media:content',
        {
          url: image.url,
          medium: 'image',
          type: image.type,
          fileSize: image.length,
          width: image.width,
          height: image.height,
        },
        [
          ...(image.alt === undefined || image.alt === ''
            ? []
            : [makeTag('media:description', { type: 'plain' }, image.alt)]),
          ...(image.credit === undefined
            ? []
            : [makeTag('media:credit', { role: 'photographer', scheme: 'urn:ebu' }, image.credit)]),
        ],
      ),
    );
  }
  if (audio !== undefined) {
    const { url, type, length, duration } = audio;
    tags.push(
      makeTag('media:content', { url, medium: mediumOf(audio), type, fileSize: length, duration: seconds(duration) }, [
        ...(audio.title === undefined ? [] : [makeTag('media:title', { type: 'plain' }, audio.title)]),
      ]),
    );
  }
  return tags;
}

/** Files that come with an entry, for `rel="enclosure"`, RSS `enclosure` and JSON `attachments`; sound first. */
export function listEnclosures(
  entry: FeedEntry,
): readonly { readonly url: string; readonly type?: string; readonly length?: number }[] {
  return [entry.audio, entry.image].filter((media) => media !== undefined);
}

function mediumOf(audio: Audio): string {
  return audio.type?.startsWith('video/') === true ? 'video' : 'audio';
}

function seconds(duration: number | undefined): number | undefined {
  return duration === undefined ? undefined : Math.round(duration);
}
