import type { EntryReading } from './entry-reading.ts';
import { isPlainEscaped } from './plain-markup.ts';
import { makeMedia } from './plain-media.ts';
import { decodeLines, decodePlain, LONGEST, maybe, TEXT, VALUE } from './plain-text.ts';

const ROOT =
  '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"';

// One element a line and attributes in one order, so that none can be there twice.
const ITEM = new RegExp(
  [
    '^<item>\n',
    `      <title>(${TEXT})</title>\n`,
    `      <link>(${TEXT})</link>\n`,
    `      <guid isPermaLink="false">(${TEXT})</guid>\n`,
    `      <pubDate>(${TEXT})</pubDate>\n`,
    `(?:      <atom:updated>(${TEXT})</atom:updated>\n)?`,
    `((?:      <dc:creator>${TEXT}</dc:creator>\n)*)`,
    ...['contributor', 'publisher', 'language', 'rights'].map(
      (name) => `(?:      <dc:${name}>${TEXT}</dc:${name}>\n)?`,
    ),
    `((?:      <category>${TEXT}</category>\n)*)`,
    `(?:      <description>(${TEXT})</description>\n)?`,
    `      <content:encoded>(${TEXT})</content:encoded>\n`,
    `(?:      <enclosure url="${VALUE}" length="${VALUE}" type="${VALUE}"/>\n)?`,
    `(?:      <source url="${VALUE}">${TEXT}</source>\n)?`,
    `((?:      <atom:link rel="related" href="${VALUE}" title="${VALUE}" type="text/html"${maybe('hreflang')}/>\n)*)`,
    `(?:      <atom:link rel="via" href="${VALUE}" type="text/html"/>\n)?`,
    makeMedia('      '),
    '    </item>[ \n]*$',
  ].join(''),
);
const CREATOR = / *<dc:creator>([^<]*)<\/dc:creator>\n/g;
const CATEGORY = / *<category>([^<]*)<\/category>\n/g;
const RELATED = / *<atom:link rel="related" href="([^"]*)" title="([^"]*)"[^>]*>\n/g;

/** Whether items inside a document's first tag mean what {@link readPlainRss} takes them for. */
export function isPlainRss(root: string): boolean {
  return root.startsWith(ROOT);
}

/** An item that is written the way we write them: what reading it as XML gives, and as strictly. */
export function readPlainRss(fragment: string): EntryReading | undefined {
  if (fragment.length > LONGEST || !fragment.isWellFormed()) return undefined;
  const match = ITEM.exec(fragment);
  if (match === null) return undefined;
  const [, title = '', url = '', id = '', dated = '', changed = '', authors = '', ...others] = match;
  const [categories = '', summary = '', html = '', related = ''] = others;
  const published = Date.parse(decodePlain(dated));
  return {
    id: decodePlain(id),
    title: decodePlain(title),
    url: decodePlain(url),
    published,
    updated: changed === '' ? published : Date.parse(decodePlain(changed)),
    summary: decodePlain(summary),
    authors: decodeLines(authors.replace(CREATOR, '$1\n')),
    categories: decodeLines(categories.replace(CATEGORY, '$1\n')),
    related: decodeLines(related.replace(RELATED, '$2\n$1\n')),
    odd: isPlainEscaped(html) ? undefined : decodePlain(html),
  };
}
