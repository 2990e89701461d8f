import { FEED_FORMATS, type FeedFormat } from '../../model/feeds.ts';
import { isLanguage } from '../../model/language.ts';
import type { Channel } from './channel.ts';
import type { FeedEntry } from './entry.ts';
import type { Tag } from './tag.ts';

type Attributes = Tag['attributes'];

/** The attributes of an Atom link, `rel` first. */
export function makeLink(rel: string, href: string, more: Attributes = {}): Attributes {
  return { rel, href, ...more };
}

/** A link to each related headline that has an address, in order. */
export function makeRelatedLinks(entry: FeedEntry): readonly Attributes[] {
  return entry.related.flatMap(({ title, url, language }) => {
    if (url === undefined) return [];
    const hreflang = language !== undefined && isLanguage(language) ? language : undefined;
    return [makeLink('related', url, { title, type: 'text/html', hreflang })];
  });
}

/** The links of a document: itself, its page, the other formats, archives, hubs, licence. */
export function makeServiceLinks(channel: Channel, format: FeedFormat): readonly Attributes[] {
  const { files, archive } = channel;
  const links: Attributes[] = [];
  const addFile = (rel: string, list: Channel['files'] | undefined): void => {
    const file = list?.find((candidate) => candidate.format === format);
    if (file !== undefined) links.push(makeLink(rel, file.url, { type: file.type }));
  };
  addFile('self', files);
  if (format === 'atom') {
    links.push(makeLink('alternate', channel.home, { type: 'text/html', hreflang: channel.language }));
  }
  for (const file of files) {
    if (file.format !== format) links.push(makeLink('alternate', file.url, { type: FEED_FORMATS[file.format].type }));
  }
  if (archive?.isArchive === true) addFile('current', archive.current);
  addFile('prev-archive', archive?.previous);
  addFile('next-archive', archive?.next);
  // A hub tells of the live document only: archives do not change.
  if (archive?.isArchive !== true) links.push(...channel.hubs.map((hub) => makeLink('hub', hub)));
  if (channel.license !== undefined) links.push(makeLink('license', channel.license));
  return links;
}
