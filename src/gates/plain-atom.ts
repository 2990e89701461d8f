import type { EntryReading } from './entry-reading.ts';
import { isPlainEscaped } from './plain-markup.ts';
import { makeMedia } from './plain-media.ts';
import { decodeLines, decodePlain, LONGEST, maybe, TEXT, VALUE } from './plain-text.ts';

const ROOT = '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"';

// One element a line and attributes in one order, so that none can be there twice.
const ENTRY = new RegExp(
  [
    `^<entry${maybe('xml:lang')}>\n`,
    `    <id>(${TEXT})</id>\n`,
    `    <title type="text">(${TEXT})</title>\n`,
    `    <link rel="alternate" href="(${VALUE})" type="text/html"${maybe('hreflang')}/>\n`,
    `((?:    <link rel="related" href="${VALUE}" title="${VALUE}" type="text/html"${maybe('hreflang')}/>\n)*)`,
    `(?:    <link rel="via" href="${VALUE}" type="text/html"/>\n)?`,
    `(?:    <link rel="enclosure" href="${VALUE}"${maybe('type')}${maybe('length')}/>\n)*`,
    `    <published>(${TEXT})</published>\n`,
    `    <updated>(${TEXT})</updated>\n`,
    `((?:    <author>\n      <name>${TEXT}</name>\n(?:      <uri>${TEXT}</uri>\n)?(?:      <email>${TEXT}</email>\n)?    </author>\n)*)`,
    `(?:    <contributor>\n      <name>${TEXT}</name>\n    </contributor>\n)?`,
    `((?:    <category term="${VALUE}"/>\n)*)`,
    `(?:    <rights type="text">${TEXT}</rights>\n)?`,
    `(?:    <source>\n      <id>${TEXT}</id>\n      <title type="text">${TEXT}</title>\n      <updated>${TEXT}</updated>\n      <link rel="self" href="${VALUE}"/>\n    </source>\n)?`,
    `(?:    <summary type="text">(${TEXT})</summary>\n)?`,
    `    <content type="html">(${TEXT})</content>\n`,
    makeMedia('    '),
    '  </entry>[ \n]*$',
  ].join(''),
);
const RELATED = / *<link rel="related" href="([^"]*)" title="([^"]*)"[^>]*>\n/g;
const AUTHOR = / *<author>\n *<name>([^<]*)<\/name>\n(?: *<(?:uri|email)>[^<]*<\/\w+>\n)* *<\/author>\n/g;
const CATEGORY = / *<category term="([^"]*)"\/>\n/g;

/** Whether entries inside a document's first tag mean what {@link readPlainAtom} takes them for. */
export function isPlainAtom(root: string): boolean {
  return root.startsWith(ROOT);
}

/** An entry that is written the way we write them: what reading it as XML gives, and as strictly. */
export function readPlainAtom(fragment: string): EntryReading | undefined {
  if (fragment.length > LONGEST || !fragment.isWellFormed()) return undefined;
  const match = ENTRY.exec(fragment);
  if (match === null) return undefined;
  const [, id = '', title = '', url = '', related = '', published = '', updated = '', authors = '', ...others] = match;
  const [categories = '', summary = '', html = ''] = others;
  return {
    id: decodePlain(id),
    title: decodePlain(title),
    url: decodePlain(url),
    published: Date.parse(decodePlain(published)),
    updated: Date.parse(decodePlain(updated)),
    summary: decodePlain(summary),
    authors: decodeLines(authors.replace(AUTHOR, '$1\n')),
    categories: decodeLines(categories.replace(CATEGORY, '$1\n')),
    related: decodeLines(related.replace(RELATED, '$2\n$1\n')),
    odd: isPlainEscaped(html) ? undefined : decodePlain(html),
  };
}
