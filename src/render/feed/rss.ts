import { formatRfc3339, formatRfc5322 } from '../../model/time.ts';
import type { Channel } from './channel.ts';
import type { FeedEntry } from './entry.ts';
import { makeLink, makeRelatedLinks, makeServiceLinks } from './links.ts';
import { listEnclosures, makeMediaTags } from './media.ts';
import { declareNamespaces } from './namespaces.ts';
import { makeEpisodeTags, makePodcastTags } from './podcast.ts';
import { makeRssSkeleton } from './skeleton.ts';
import { dressTag, isTag, makeEscapedTag, makeTag, type Tag, type Written } from './tag.ts';
import { type WriteOptions, writeDocument, writeTag } from './write-xml.ts';

const CHANNEL_ORDER =
  'title link atom:link description language copyright lastBuildDate generator docs image fh:archive itunes:author itunes:category itunes:explicit itunes:image itunes:owner itunes:type podcast:guid podcast:medium item'.split(
    ' ',
  );

// Plain text is escaped by number: see write-xml.
const STYLE: WriteOptions = { text: 'hex', attributes: 'hex' };

/** An RSS 2.0 document, as the RSS Advisory Board's profile asks. */
export function writeRss(channel: Channel, items: readonly Written[], instructions: readonly string[]): string {
  const { archive, language, logo, rights } = channel;
  const isArchive = archive?.isArchive === true;
  const skeleton = makeRssSkeleton();
  const dressed = dressTag(
    findChannel(skeleton),
    [
      makeTag('title', {}, channel.title),
      makeTag('link', {}, channel.home),
      makeTag('description', {}, channel.description),
      makeTag('lastBuildDate', {}, formatRfc5322(channel.updated, channel.timeZone)),
      ...makeServiceLinks(channel, 'rss').map((attributes) => makeTag('atom:link', attributes)),
      ...(language === undefined ? [] : [makeTag('language', {}, language)]),
      ...(rights === undefined ? [] : [makeTag('copyright', {}, rights)]),
      ...(logo === undefined ? [] : [makeImage(channel, logo.url)]),
      ...(isArchive ? [makeTag('fh:archive')] : []),
      ...makePodcastTags(channel),
    ],
    CHANNEL_ORDER,
  );
  const namespaces = declareNamespaces([
    'atom',
    'content',
    'dc',
    'media',
    ...(isArchive ? (['fh'] as const) : []),
    ...(channel.owner === undefined ? [] : (['itunes', 'podcast'] as const)),
  ]);
  const root = makeTag('rss', { version: '2.0', ...namespaces }, [
    { ...dressed, children: [...dressed.children, ...items] },
  ]);
  return writeDocument(root, { ...STYLE, instructions });
}

/** One item, indented to stand in a channel. Text comes before media: see {@link makeMediaTags}. */
export function writeRssItem(entry: FeedEntry): Written {
  const { title, summary, via, rights, publisher, source, language, timeZone, published, updated } = entry;
  const enclosure = listEnclosures(entry).find(({ type, length }) => type !== undefined && length !== undefined);
  const children = [
    makeTag('title', {}, title),
    makeTag('link', {}, entry.url),
    makeTag('guid', { isPermaLink: 'false' }, entry.id),
    makeTag('pubDate', {}, formatRfc5322(published, timeZone)),
    ...(updated === published ? [] : [makeTag('atom:updated', {}, formatRfc3339(updated, timeZone))]),
    // An `author` must be an e-mail address, and beside `dc:creator` would say the same twice.
    ...entry.authors.map(({ name }) => makeTag('dc:creator', {}, name)),
    ...entry.contributors.map((name) => makeTag('dc:contributor', {}, name)),
    ...(publisher === undefined ? [] : [makeTag('dc:publisher', {}, publisher)]),
    ...(language === undefined ? [] : [makeTag('dc:language', {}, language)]),
    ...(rights === undefined ? [] : [makeTag('dc:rights', {}, rights)]),
    ...entry.categories.map((name) => makeTag('category', {}, name)),
    ...(summary === undefined ? [] : [makeTag('description', {}, summary)]),
    makeEscapedTag('content:encoded', {}, entry.escapedHtml),
    ...(enclosure === undefined
      ? []
      : [makeTag('enclosure', { url: enclosure.url, length: enclosure.length, type: enclosure.type })]),
    ...(source === undefined ? [] : [makeTag('source', { url: source.url }, source.title)]),
    ...makeRelatedLinks(entry).map((attributes) => makeTag('atom:link', attributes)),
    ...(via === undefined ? [] : [makeTag('atom:link', makeLink('via', via, { type: 'text/html' }))]),
    ...makeMediaTags(entry),
    ...makeEpisodeTags(entry),
  ];
  return { written: writeTag(makeTag('item', {}, children), STYLE, '    ') };
}

function findChannel(root: Tag): Tag {
  return root.children.filter(isTag).find((tag) => tag.name === 'channel') ?? makeTag('channel');
}

// Title and link repeat the channel's: readers show them as the picture's alternative text and target.
function makeImage(channel: Channel, url: string): Tag {
  return makeTag('image', {}, [
    makeTag('url', {}, url),
    makeTag('title', {}, channel.title),
    makeTag('link', {}, channel.home),
  ]);
}
