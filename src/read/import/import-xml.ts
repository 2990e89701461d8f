import type { Author } from '../../model/article.ts';
import { type Instant, toInstant } from '../../model/instant.ts';
import { isLanguage } from '../../model/language.ts';
import { parseXml } from '../../model/parse-xml.ts';
import { parseUrl, type Url } from '../../model/url.ts';
import { attributeOf, childElements, textOf, type XmlElement } from '../../model/xml.ts';
import { readWebAddress } from '../address.ts';
import { readDate } from '../date.ts';
import { omitAbsent } from '../omit-absent.ts';
import { decodeWords } from './decode-words.ts';
import type { ImportedArticle, ImportedFields, ImportOptions, ImportReading } from './imported.ts';
import { readMailDate } from './mail-date.ts';
import { readAnyBody } from './plain-body.ts';

/** The entries of an RSS or Atom feed, or the posts of a WordPress export, with their ids, dates and drafts. Document types are refused: nothing is expanded, nothing fetched. */
export function importXml(text: string, options: ImportOptions): ImportReading {
  const document = parseXml(text);
  const { file } = options;
  if (document.kind === 'fault') {
    const { message, line, column } = document;
    const hint = 'Ask for the file again from where it came; it may have been cut off.';
    return {
      articles: [],
      problems: [
        { code: 'import/xml', severity: 'error', file, line, column, message: `this is not XML: ${message}`, hint },
      ],
    };
  }
  if (document.hasDoctype) {
    const message = 'this XML declares a document type, which can name other files and grow without end.';
    return {
      articles: [],
      problems: [
        {
          code: 'import/doctype',
          severity: 'error',
          file,
          line: 1,
          column: 1,
          message,
          hint: 'Delete the <!DOCTYPE …> and import again.',
        },
      ],
    };
  }
  const entries = findEntries(document.root).filter(isArticle);
  if (entries.length > 0)
    return { articles: entries.map((entry) => importEntry(entry, document.root, options)), problems: [] };
  const message = `no entry of a feed was found below <${document.root.name}>.`;
  return {
    articles: [],
    problems: [
      {
        code: 'import/no-entries',
        severity: 'error',
        file,
        line: 1,
        column: 1,
        message,
        hint: 'Read are RSS, Atom and WordPress exports (WXR).',
      },
    ],
  };
}

function findEntries(root: XmlElement): readonly XmlElement[] {
  const direct = childElements(root);
  const channels = root.local === 'channel' ? [root] : direct.filter((child) => child.local === 'channel');
  return [...direct, ...channels.flatMap(childElements)].filter(({ local }) => local === 'item' || local === 'entry');
}

// A WordPress export also holds menus, attachments and revisions.
function isArticle(entry: XmlElement): boolean {
  const type = find(entry, 'post_type');
  return type === undefined || ['post', 'page'].includes(textOf(type));
}

function importEntry(entry: XmlElement, root: XmlElement, { file, timeZone }: ImportOptions): ImportedArticle {
  const say = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const words = decodeWords(textOf(find(entry, name) ?? EMPTY));
      if (words !== '') return words;
    }
    return undefined;
  };
  const url = linkOf(entry);
  const markup = contentOf(entry);
  const summary = say('summary', 'description', 'excerpt:encoded');
  const { value: body, problems } = readAnyBody({ html: markup ?? summary ?? '' }, { file, base: url });
  const dates = readDates(entry, timeZone);
  const tags = listTags(entry);
  const status = find(entry, 'status');
  const language =
    attributeOf(entry, 'xml:lang') ?? attributeOf(root, 'xml:lang') ?? textOf(findDeep(root, 'language') ?? EMPTY);
  const authors = listAuthors(entry, root);
  const fields = omitAbsent<ImportedFields>({
    id: idOf(entry),
    slug: textOf(find(entry, 'post_name') ?? EMPTY) || undefined,
    url,
    title: say('title') ?? body[0]?.text.slice(0, 80),
    deck: markup === undefined ? undefined : summary,
    authors: authors.length > 0 ? authors : undefined,
    tags: tags.length > 0 ? tags : undefined,
    rights: say('rights'),
    ...readOrigin(entry),
    ...dates,
    draft: status !== undefined && !['publish', 'future', 'inherit'].includes(textOf(status)) ? true : undefined,
    language: language !== '' && isLanguage(language) ? language : undefined,
  } as ImportedFields);
  return { fields, body, report: [], problems };
}

const EMPTY: XmlElement = { name: '', local: '', uri: '', attributes: [], children: [], line: 0, column: 0 };

function find(entry: XmlElement, name: string): XmlElement | undefined {
  return childElements(entry).find((child) => child.local === name || child.name === name);
}

// RSS 2.0 names the feed in an attribute, Atom (RFC 4287 section 4.2.11) in an element of its own.
function readOrigin(entry: XmlElement): Pick<ImportedFields, 'publisher' | 'publisherFeed'> {
  const source = find(entry, 'source');
  if (source === undefined) return {};
  const self = childElements(source).find((child) => child.local === 'link' && attributeOf(child, 'rel') === 'self');
  const address = attributeOf(source, 'url') ?? (self === undefined ? undefined : attributeOf(self, 'href'));
  const title = decodeWords(textOf(find(source, 'title') ?? source)).trim();
  return omitAbsent({
    publisher: title === '' ? undefined : title,
    publisherFeed: address === undefined ? undefined : readWebAddress(address),
  });
}

function findDeep(root: XmlElement, name: string): XmlElement | undefined {
  return (
    find(root, name) ??
    childElements(root)
      .map((child) => (child.local === 'channel' ? find(child, name) : undefined))
      .find((found) => found !== undefined)
  );
}

// Atom content may be XHTML inside; RSS keeps the whole text in content:encoded and a summary in description.
function contentOf(entry: XmlElement): string | undefined {
  const encoded = childElements(entry).find(({ name }) => name === 'content:encoded');
  const content = encoded ?? find(entry, 'content');
  if (content === undefined) return undefined;
  return attributeOf(content, 'type') === 'xhtml' ? content.children.map(serialise).join('') : textOf(content);
}

function serialise(node: XmlElement['children'][number]): string {
  if (typeof node === 'string') return escapeMarkup(node);
  const attributes = node.attributes
    .filter(({ name }) => !name.startsWith('xmlns'))
    .map(({ name, value }) => ` ${name}="${escapeMarkup(value)}"`);
  return `<${node.local}${attributes.join('')}>${node.children.map(serialise).join('')}</${node.local}>`;
}

function escapeMarkup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function linkOf(entry: XmlElement): Url | undefined {
  const links = childElements(entry).filter(({ local }) => local === 'link');
  const alternate = links.find((link) => (attributeOf(link, 'rel') ?? 'alternate') === 'alternate');
  return readWebAddress(
    (alternate === undefined ? undefined : attributeOf(alternate, 'href')) ?? textOf(alternate ?? EMPTY),
  );
}

function idOf(entry: XmlElement): string | undefined {
  const id = textOf(find(entry, 'guid') ?? find(entry, 'id') ?? EMPTY).trim();
  return id === '' ? undefined : id;
}

function readDates(entry: XmlElement, zone: string): Pick<ImportedFields, 'published' | 'updated'> {
  const read = (...names: readonly string[]): Instant | undefined => {
    for (const name of names) {
      const text = textOf(find(entry, name) ?? EMPTY).trim();
      // WordPress writes the date of what was never published as zeros.
      if (text === '' || text.startsWith('0000')) continue;
      const date = readDate(name.endsWith('_gmt') ? `${text}Z` : text, zone);
      const instant = date.kind === 'instant' ? date.instant : readMailDate(text);
      if (instant !== undefined) return toInstant(instant);
    }
    return undefined;
  };
  const published = read('post_date_gmt', 'published', 'pubDate', 'date', 'post_date', 'updated');
  const updated = read('updated', 'modified', 'post_modified_gmt');
  return omitAbsent<Pick<ImportedFields, 'published' | 'updated'>>({ published, updated }) as Pick<
    ImportedFields,
    'published' | 'updated'
  >;
}

function listTags(entry: XmlElement): readonly string[] {
  const words = childElements(entry)
    .filter(({ local }) => local === 'category')
    .map(
      (category) => attributeOf(category, 'label') ?? attributeOf(category, 'term') ?? decodeWords(textOf(category)),
    );
  return [...new Set(words.filter((word) => word !== '' && word !== 'Uncategorized'))];
}

function listAuthors(entry: XmlElement, root: XmlElement): readonly Author[] {
  const own = childElements(entry).filter(({ local }) => local === 'author' || local === 'creator');
  const elements = own.length > 0 ? own : childElements(root).filter(({ local }) => local === 'author');
  return elements.flatMap((element): readonly Author[] => {
    const name = decodeWords(textOf(find(element, 'name') ?? element)).replace(/^\S+@\S+\s+\((.+)\)$/, '$1');
    const url = parseUrl(textOf(find(element, 'uri') ?? EMPTY));
    return name === '' ? [] : [omitAbsent<Author>({ name, url, email: undefined })];
  });
}
