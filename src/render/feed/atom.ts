import type { Author } from '../../model/article.ts';
import { formatRfc3339 } from '../../model/time.ts';
import type { Channel } from './channel.ts';
import type { FeedEntry } from './entry.ts';
import { makeLink, makeRelatedLinks, makeServiceLinks } from './links.ts';
import { listEnclosures, makeMediaTags } from './media.ts';
import { declareNamespaces } from './namespaces.ts';
import { makeAtomSkeleton } from './skeleton.ts';
import { dressTag, makeEscapedTag, makeTag, type Tag, type Written } from './tag.ts';
import { type WriteOptions, writeDocument, writeTag } from './write-xml.ts';

const FEED_ORDER =
  'id title subtitle link updated author generator icon logo rights fh:archive at:deleted-entry entry'.split(' ');
const STYLE: WriteOptions = { text: 'named', attributes: 'named' };

/** An Atom document (RFC 4287). */
export function writeAtom(channel: Channel, entries: readonly Written[], instructions: readonly string[]): string {
  const { title, description, rights, logo, archive, language } = channel;
  const root = dressTag(
    makeAtomSkeleton(),
    [
      makeTag('id', {}, channel.id),
      makeTag('title', { type: 'text' }, title),
      makeTag('subtitle', { type: 'text' }, description),
      makeTag('updated', {}, formatRfc3339(channel.updated, channel.timeZone)),
      ...makeServiceLinks(channel, 'atom').map((attributes) => makeTag('link', attributes)),
      ...channel.authors.map((author) => makePerson('author', author)),
      ...(logo === undefined ? [] : [makeTag('icon', {}, logo.url), makeTag('logo', {}, logo.url)]),
      ...(rights === undefined ? [] : [makeTag('rights', { type: 'text' }, rights)]),
      ...(archive?.isArchive === true ? [makeTag('fh:archive')] : []),
      ...(archive?.isArchive === true ? [] : channel.withdrawn).map(({ id, date, reason }) =>
        makeTag(
          'at:deleted-entry',
          { ref: id, when: formatRfc3339(date, channel.timeZone) },
          reason === undefined ? [] : [makeTag('at:comment', {}, reason)],
        ),
      ),
    ],
    FEED_ORDER,
  );
  const namespaces = {
    xmlns: 'http://www.w3.org/2005/Atom',
    ...declareNamespaces([
      'media',
      ...(archive?.isArchive === true ? (['fh'] as const) : []),
      ...(channel.withdrawn.length > 0 && archive?.isArchive !== true ? (['at'] as const) : []),
    ]),
  };
  const feed = { ...root, attributes: { ...namespaces, 'xml:lang': language } };
  return writeDocument({ ...feed, children: [...feed.children, ...entries] }, { ...STYLE, instructions });
}

/**
 * One entry, indented to stand in a feed. It says its language always, so that it is the same in every feed. In the order
 * id, title, links, dates, people, categories, rights, source, summary, content, media.
 */
export function writeAtomEntry(entry: FeedEntry): Written {
  const { title, summary, via, rights, source, timeZone } = entry;
  const children = [
    makeTag('id', {}, entry.id),
    makeTag('title', { type: 'text' }, title),
    makeTag('link', makeLink('alternate', entry.url, { type: 'text/html', hreflang: entry.language })),
    ...makeRelatedLinks(entry).map((attributes) => makeTag('link', attributes)),
    ...(via === undefined ? [] : [makeTag('link', makeLink('via', via, { type: 'text/html' }))]),
    ...listEnclosures(entry).map(({ url, type, length }) =>
      makeTag('link', makeLink('enclosure', url, { type, length })),
    ),
    makeTag('published', {}, formatRfc3339(entry.published, timeZone)),
    makeTag('updated', {}, formatRfc3339(entry.updated, timeZone)),
    ...entry.authors.map((author) => makePerson('author', author)),
    ...entry.contributors.map((name) => makePerson('contributor', { name })),
    ...entry.categories.map((term) => makeTag('category', { term })),
    ...(rights === undefined ? [] : [makeTag('rights', { type: 'text' }, rights)]),
    ...(source === undefined ? [] : [makeSource(source, formatRfc3339(entry.published, timeZone))]),
    ...(summary === undefined ? [] : [makeTag('summary', { type: 'text' }, summary)]),
    makeEscapedTag('content', { type: 'html' }, entry.escapedHtml),
    ...makeMediaTags(entry),
  ];
  return { written: writeTag(makeTag('entry', { 'xml:lang': entry.language }, children), STYLE, '  ') };
}

// Of a feed that is only known by its address, that is the identity too; and it was as new as what was taken from it.
function makeSource({ title, url }: NonNullable<FeedEntry['source']>, updated: string): Tag {
  return makeTag('source', {}, [
    makeTag('id', {}, url),
    makeTag('title', { type: 'text' }, title),
    makeTag('updated', {}, updated),
    makeTag('link', makeLink('self', url, {})),
  ]);
}

function makePerson(name: string, author: Author): Tag {
  return makeTag(name, {}, [
    makeTag('name', {}, author.name),
    ...(author.url === undefined ? [] : [makeTag('uri', {}, author.url)]),
    ...(author.email === undefined ? [] : [makeTag('email', {}, author.email)]),
  ]);
}
