import { attributeOf, childElements, textOf, type XmlElement } from '../model/xml.ts';
import { checkAddress, checkReference } from './addresses.ts';
import type { Findings } from './findings.ts';
import { checkPlain } from './html.ts';
import { checkLanguage, checkMediaType, checkWhole } from './values.ts';

// The IANA registry of link relations, as far as feeds use it.
const RELATIONS = new Set(
  'about acl alternate amphtml appendix archives author blocked-by bookmark canonical chapter cite-as collection contents convertedfrom copyright create-form current describedby describes disclosure duplicate edit edit-form edit-media enclosure external first glossary help hosts hub icon index item last latest-version license me memento monitor next next-archive nofollow original payment permalink predecessor-version prev prev-archive preview previous privacy-policy profile related replies search section self service start stylesheet subsection successor-version tag terms-of-service timemap type up version-history via webmention working-copy'.split(
    ' ',
  ),
);
const HISTORY = new Set(['current', 'first', 'last', 'next', 'next-archive', 'prev-archive', 'previous', 'prev']);
const FEED_TYPES = new Set([
  'application/atom+xml',
  'application/rss+xml',
  'application/rdf+xml',
  'application/xml',
  'text/xml',
]);
const THREAD = 'http://purl.org/syndication/thread/1.0';

/** The relation of a link; `alternate` when it names none. */
export function relationOf(link: XmlElement): string {
  const rel = attributeOf(link, 'rel') ?? 'alternate';
  return rel.replace(/^http:\/\/www\.iana\.org\/assignments\/relation\//, '');
}

/** Checks one Atom link, in an Atom document or in RSS. */
export function checkLink(
  link: XmlElement,
  by: { readonly findings: Findings; readonly inEntry: boolean; readonly isBased: boolean },
): void {
  const { findings } = by;
  const subject = (name: string): string => `${name} of <${link.name}>`;
  const rel = relationOf(link);
  const href = attributeOf(link, 'href');
  if (attributeOf(link, 'rel')?.trim() === '') findings.error('link/rel-blank', link, 'rel is empty.');
  else if (!RELATIONS.has(rel) && !/^[a-z][a-z\d+.-]*:\S+$/i.test(rel)) {
    findings.error('link/rel-unknown', link, `"${rel}" is not a registered relation, nor an address.`);
  }
  if (by.inEntry && HISTORY.has(rel)) {
    findings.warn('link/history-in-entry', link, `rel="${rel}" is for feeds, not for entries (RFC 5005).`);
  }
  if (href === undefined) findings.error('link/href-missing', link, 'href is missing.');
  else {
    const verdict = by.isBased || /^(?:#|$)/.test(href) ? checkReference(href) : checkAddress(href);
    findings.judge(
      verdict?.rule === 'url/relative' ? { ...verdict, rule: 'link/relative', severity: 'warning' } : verdict,
      link,
      subject('href'),
    );
  }
  if (rel === 'self' && !by.isBased && href !== undefined && !/^[a-z][a-z\d+.-]*:/i.test(href)) {
    findings.warn(
      'link/relative',
      link,
      'rel="self" is where a saved copy finds its origin; it must be a full address.',
    );
  }
  const type = attributeOf(link, 'type');
  if (type !== undefined) {
    findings.judge(checkMediaType(type), link, subject('type'));
    if (rel === 'self' && !FEED_TYPES.has(type.split(';')[0]?.trim().toLowerCase() ?? '')) {
      findings.warn('link/self-type', link, `rel="self" names this feed, which is not ${type}.`);
    }
  }
  const language = attributeOf(link, 'hreflang');
  if (language !== undefined) findings.judge(checkLanguage(language), link, subject('hreflang'));
  const length = attributeOf(link, 'length');
  if (length !== undefined) {
    findings.judge(checkWhole(length, 0), link, subject('length'));
    if (rel === 'enclosure' && /^0+$/.test(length.trim())) {
      findings.warn('enclosure/length', link, 'The length is 0: players show no progress, and some skip the file.');
    }
  }
  const title = attributeOf(link, 'title');
  if (title !== undefined) {
    if (title.trim() === '') findings.error('text/blank', link, 'title is empty.');
    findings.judge(checkPlain(title), link, subject('title'));
  }
  if (childElements(link).length === 0 && textOf(link).trim() !== '') {
    findings.error('link/text', link, '<link> holds text; an Atom link says all in its attributes.');
  }
  checkAttributes(link, findings, rel);
}

const KNOWN = new Set(['rel', 'href', 'type', 'hreflang', 'title', 'length', 'xmlns']);

function checkAttributes(link: XmlElement, findings: Findings, rel: string): void {
  for (const { name, local, uri, value } of link.attributes) {
    if (!name.includes(':')) {
      if (!KNOWN.has(name)) findings.warn('attribute/unknown', link, `A link has no attribute ${name}.`);
      continue;
    }
    if (uri !== THREAD) continue;
    if (local === 'count') findings.judge(checkWhole(value, 0), link, `${name} of <link>`);
    if (local === 'when') findings.error('attribute/unknown', link, 'thr:when was renamed to thr:updated (RFC 4685).');
    if (rel !== 'replies') findings.error('attribute/unexpected', link, `${name} is for rel="replies" only.`);
    if (local === 'updated' && Number.isNaN(Date.parse(value))) {
      findings.error('date/rfc3339', link, `"${value.slice(0, 40)}" is not an RFC 3339 date.`);
    }
  }
}

/** Two alternates of one type and language say the same (RFC 4287 section 4.1.1). */
export function checkAlternates(links: readonly XmlElement[], findings: Findings): void {
  const seen = new Set<string>();
  for (const link of links) {
    if (relationOf(link) !== 'alternate') continue;
    const key = `${attributeOf(link, 'type') ?? ''} ${attributeOf(link, 'hreflang') ?? ''}`;
    if (seen.has(key)) {
      findings.error('link/alternate-repeated', link, 'There is another alternate of this type and language.');
    }
    seen.add(key);
  }
}

/** The links of RFC 5005 between the documents of a feed. */
export function checkHistory(
  feed: XmlElement,
  by: { readonly links: readonly XmlElement[]; readonly findings: Findings },
): void {
  const { links, findings } = by;
  const hasMark = (local: string): boolean =>
    childElements(feed).some(
      (child) => child.uri === 'http://purl.org/syndication/history/1.0' && child.local === local,
    );
  const find = (rel: string): XmlElement | undefined => links.find((link) => relationOf(link) === rel);
  const hrefOf = (rel: string): string | undefined => {
    const link = find(rel);
    return link === undefined ? undefined : attributeOf(link, 'href');
  };
  const isComplete = hasMark('complete');
  if (hasMark('archive') && !isComplete) {
    if (find('prev-archive') === undefined && find('next-archive') === undefined) {
      findings.warn('archive/alone', feed, 'An archive links to the archive before or after it (RFC 5005 section 4).');
    }
    if (find('current') === undefined)
      findings.warn('archive/no-current', feed, 'An archive links to the live feed with rel="current".');
  }
  if (isComplete) {
    for (const rel of ['first', 'last', 'next', 'previous', 'next-archive', 'prev-archive']) {
      const link = find(rel);
      if (link !== undefined) findings.error('archive/complete', link, `A complete feed has no rel="${rel}".`);
    }
    const current = hrefOf('current');
    if (current !== undefined && current !== hrefOf('self')) {
      findings.error('archive/complete', feed, 'rel="current" of a complete feed is the feed itself.');
    }
  }
  const self = hrefOf('self');
  if (self !== undefined && hrefOf('first') === self && find('previous') !== undefined) {
    findings.error('archive/past-end', feed, 'The first document has no previous one.');
  }
  if (self !== undefined && hrefOf('last') === self && find('next') !== undefined) {
    findings.error('archive/past-end', feed, 'The last document has no next one.');
  }
}
