import type { Author } from '../../model/article.ts';
import type { FeedFile } from '../../model/feeds.ts';
import { formatRfc3339 } from '../../model/time.ts';
import type { Channel } from './channel.ts';
import type { FeedEntry } from './entry.ts';
import { makeJsonSkeleton } from './skeleton.ts';
import type { Written } from './tag.ts';

/** Data for `JSON.stringify`, which leaves out what is undefined. */
type JsonItem = Readonly<Record<string, unknown>>;

/** One item, indented to stand in a feed. */
export function writeJsonItem(entry: FeedEntry, about: string): Written {
  const feed = JSON.stringify({ items: [makeJsonItem(entry, about)] }, undefined, 2);
  return { written: feed.slice(BEFORE.length, -AFTER.length) };
}

const BEFORE = '{\n  "items": [\n';
const AFTER = '\n  ]\n}';

/** A JSON Feed 1.1 document, indented by two spaces. */
export function writeJson(channel: Channel, items: readonly Written[]): string {
  const { archive, logo, hubs, license, rights } = channel;
  const { items: _, ...skeleton } = makeJsonSkeleton();
  const feed = {
    ...skeleton,
    version: 'https://jsonfeed.org/version/1.1',
    title: channel.title,
    home_page_url: channel.home,
    feed_url: addressOf(channel.files),
    next_url: archive?.previous === undefined ? undefined : addressOf(archive.previous),
    description: channel.description,
    icon: logo?.url,
    authors: channel.authors.length === 0 ? undefined : channel.authors.map(makeAuthor),
    language: channel.language,
    hubs: hubs.length === 0 || archive?.isArchive === true ? undefined : hubs.map((url) => ({ type: 'WebSub', url })),
    _latewire: { about: channel.about, license, rights },
  };
  // The items are written already, and come last: the document is closed by hand.
  const open = JSON.stringify(feed, undefined, 2).slice(0, -2);
  const list = items.map(({ written }) => written).join(',\n');
  return `${open},\n  "items": [${list === '' ? '' : `\n${list}\n  `}]\n}\n`;
}

function makeJsonItem(entry: FeedEntry, about: string): JsonItem {
  const { article, image, audio, timeZone, authors, categories } = entry;
  return {
    id: entry.id,
    content_html: entry.html,
    url: entry.url,
    title: entry.title,
    summary: entry.summary,
    date_modified: formatRfc3339(entry.updated, timeZone),
    date_published: formatRfc3339(entry.published, timeZone),
    external_url: entry.via,
    content_text: entry.text === '' ? undefined : entry.text,
    image: image?.url,
    authors: authors.length === 0 ? undefined : authors.map(makeAuthor),
    tags: categories.length === 0 ? undefined : categories,
    language: entry.language,
    attachments:
      audio?.type === undefined
        ? undefined
        : [
            {
              url: audio.url,
              mime_type: audio.type,
              title: audio.title,
              size_in_bytes: audio.length,
              duration_in_seconds: audio.duration,
            },
          ],
    _latewire: {
      about,
      related: entry.related,
      kicker: article.kicker,
      publisher: entry.publisher,
      publisherFeed: entry.source?.url,
      rights: entry.rights,
      agency: article.agency,
      credits: article.credits.length === 0 ? undefined : article.credits,
      corrections:
        article.corrections.length === 0
          ? undefined
          : article.corrections.map(({ date, text }) => ({ date: formatRfc3339(date, timeZone), text })),
      audio: article.audio,
    },
  };
}

function makeAuthor({ name, url }: Author): JsonItem {
  return { name, url };
}

function addressOf(files: readonly FeedFile[]): string | undefined {
  return files.find((file) => file.format === 'json')?.url;
}
