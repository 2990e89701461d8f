import { attributeOf, childElements, textOf, type XmlElement } from '../model/xml.ts';

/** What a reader takes from one entry, in the same words for all three formats. Dates are milliseconds. */
export interface ReadEntry {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly published: number;
  /** Absent when the format says it only where it differs from `published`. */
  readonly updated?: number;
  readonly summary: string;
  readonly html: string;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  /** Title and address of each related headline that has one, a line each. */
  readonly related: readonly string[];
  readonly enclosures: readonly string[];
}

const ATOM = 'http://www.w3.org/2005/Atom';
const DC = 'http://purl.org/dc/elements/1.1/';
const CONTENT = 'http://purl.org/rss/1.0/modules/content/';

/** The entries of an Atom document. */
export function readAtomEntries(root: XmlElement): readonly ReadEntry[] {
  return pick(root, 'entry', ATOM).map((entry) => {
    const links = pick(entry, 'link', ATOM);
    return {
      id: textAt(entry, 'id', ATOM),
      title: textAt(entry, 'title', ATOM),
      url: links.find((link) => attributeOf(link, 'rel') === 'alternate')?.attributes.find(isHref)?.value ?? '',
      published: Date.parse(textAt(entry, 'published', ATOM)),
      updated: Date.parse(textAt(entry, 'updated', ATOM)),
      summary: textAt(entry, 'summary', ATOM),
      html: textAt(entry, 'content', ATOM),
      authors: pick(entry, 'author', ATOM).map((author) => textAt(author, 'name', ATOM)),
      categories: pick(entry, 'category', ATOM).map((category) => attributeOf(category, 'term') ?? ''),
      related: readRelated(links),
      enclosures: links
        .filter((link) => attributeOf(link, 'rel') === 'enclosure')
        .map((link) => attributeOf(link, 'href') ?? ''),
    };
  });
}

/** The items of an RSS document. */
export function readRssItems(root: XmlElement): readonly ReadEntry[] {
  return pick(root, 'channel', '').flatMap((channel) =>
    pick(channel, 'item', '').map((item) => {
      const updated = textAt(item, 'updated', ATOM);
      return {
        id: textAt(item, 'guid', ''),
        title: textAt(item, 'title', ''),
        url: textAt(item, 'link', ''),
        published: Date.parse(textAt(item, 'pubDate', '')),
        ...(updated === '' ? {} : { updated: Date.parse(updated) }),
        summary: textAt(item, 'description', ''),
        html: textAt(item, 'encoded', CONTENT),
        authors: pick(item, 'creator', DC).map(textOf),
        categories: pick(item, 'category', '').map(textOf),
        related: readRelated(pick(item, 'link', ATOM)),
        enclosures: pick(item, 'enclosure', '').map((enclosure) => attributeOf(enclosure, 'url') ?? ''),
      };
    }),
  );
}

/** The items of a JSON Feed. */
export function readJsonItems(feed: unknown): readonly ReadEntry[] {
  return listAt(feed, 'items').map((item) => ({
    id: stringAt(item, 'id'),
    title: stringAt(item, 'title'),
    url: stringAt(item, 'url'),
    published: Date.parse(stringAt(item, 'date_published')),
    updated: Date.parse(stringAt(item, 'date_modified')),
    summary: stringAt(item, 'summary'),
    html: stringAt(item, 'content_html'),
    authors: listAt(item, 'authors').map((author) => stringAt(author, 'name')),
    categories: listAt(item, 'tags').map(String),
    related: listAt(fieldAt(item, '_latewire'), 'related')
      .filter((headline) => stringAt(headline, 'url') !== '')
      .map((headline) => `${stringAt(headline, 'title')}\n${stringAt(headline, 'url')}`),
    enclosures: listAt(item, 'attachments').map((attachment) => stringAt(attachment, 'url')),
  }));
}

function readRelated(links: readonly XmlElement[]): readonly string[] {
  return links
    .filter((link) => attributeOf(link, 'rel') === 'related')
    .map((link) => `${attributeOf(link, 'title')}\n${attributeOf(link, 'href')}`);
}

function isHref(attribute: { readonly name: string }): boolean {
  return attribute.name === 'href';
}

function pick(parent: XmlElement, local: string, uri: string): readonly XmlElement[] {
  return childElements(parent).filter((child) => child.local === local && child.uri === uri);
}

function textAt(parent: XmlElement, local: string, uri: string): string {
  const [found] = pick(parent, local, uri);
  return found === undefined ? '' : textOf(found);
}

function fieldAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

function stringAt(value: unknown, key: string): string {
  const field = fieldAt(value, key);
  return typeof field === 'string' ? field : '';
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const field = fieldAt(value, key);
  return Array.isArray(field) ? field : [];
}
