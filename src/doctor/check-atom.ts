import { attributeOf, childElements, textOf, type XmlElement } from '../model/xml.ts';
import { checkCanonical } from './addresses.ts';
import { checkAlternates, checkHistory, checkLink, relationOf } from './atom-links.ts';
import { checkContent, checkText } from './atom-text.ts';
import { checkMedia } from './check-media.ts';
import type { Findings } from './findings.ts';
import { describeEntry, describeFeed } from './vocabulary-atom.ts';
import { childrenOf, type Walk, walkChildren } from './walk.ts';

const XML = 'http://www.w3.org/XML/1998/namespace';

/** Checks an Atom feed, or an entry standing alone (RFC 4287). */
export function checkAtom(root: XmlElement, by: { readonly findings: Findings; readonly now: number }): void {
  const walk: Walk = { findings: by.findings, own: new Set([root.uri]) };
  const isBased = hasBase(root);
  if (root.local === 'entry') {
    walkChildren(root, describeEntry(by.now), walk);
    checkEntry(root, { walk, isBased, feedAuthors: 0 });
    return;
  }
  walkChildren(root, describeFeed(by.now), walk);
  const pick = (name: string): readonly XmlElement[] => childrenOf(root, name, walk.own);
  const links = pick('link');
  checkShared(root, { walk, isBased });
  for (const link of links) checkLink(link, { findings: by.findings, inEntry: false, isBased });
  checkAlternates(links, by.findings);
  checkHistory(root, { links, findings: by.findings });
  if (!links.some((link) => relationOf(link) === 'self')) {
    by.findings.warn('link/self-missing', root, 'The feed does not name its own address (rel="self").');
  }
  const entries = pick('entry');
  const feedAuthors = pick('author').length;
  for (const entry of entries) {
    checkEntry(entry, { walk, isBased: isBased || hasBase(entry), feedAuthors });
  }
  checkIds(root, entries, walk);
  checkOrder(root, walk);
}

interface Where {
  readonly walk: Walk;
  readonly isBased: boolean;
}

function checkEntry(entry: XmlElement, where: Where & { readonly feedAuthors: number }): void {
  const { walk } = where;
  const { findings } = walk;
  const pick = (name: string): readonly XmlElement[] => childrenOf(entry, name, walk.own);
  checkShared(entry, where);
  checkMedia(entry, findings);
  const links = pick('link');
  for (const link of links) checkLink(link, { findings, inEntry: true, isBased: where.isBased });
  checkAlternates(links, findings);
  const [source] = pick('source');
  const sourceAuthors = source === undefined ? 0 : childrenOf(source, 'author', walk.own).length;
  if (source !== undefined) checkSource(source, where);
  if (pick('author').length + where.feedAuthors + sourceAuthors === 0) {
    findings.error('author/missing', entry, 'The entry has no author, and the feed has none either.');
  }
  const [content] = pick('content');
  const hasSummary = pick('summary').length > 0;
  for (const summary of pick('summary')) checkText(summary, { findings, isBased: where.isBased || hasBase(summary) });
  if (content === undefined) {
    if (!hasSummary) findings.warn('content/missing', entry, 'The entry has neither content nor summary.');
    if (!links.some((link) => relationOf(link) === 'alternate')) {
      findings.error('content/no-alternate', entry, 'An entry without content needs a link with rel="alternate".');
    }
    return;
  }
  checkContent(content, { findings, isBased: where.isBased || hasBase(content) });
  const type = attributeOf(content, 'type') ?? 'text';
  const isBinary = type.includes('/') && !/[+/]xml$|^text\//.test(type);
  if (!hasSummary && (isBinary || attributeOf(content, 'src') !== undefined)) {
    findings.warn('content/no-summary', entry, 'Content that is elsewhere, or in base64, needs a summary.');
  }
}

// What feed, entry and source have in common.
function checkShared(element: XmlElement, where: Where): void {
  const { walk, isBased } = where;
  const pick = (name: string): readonly XmlElement[] => childrenOf(element, name, walk.own);
  for (const name of ['id', 'title', 'updated']) {
    if (pick(name).length === 0) walk.findings.error('element/missing', element, `<${element.name}> has no <${name}>.`);
  }
  for (const name of ['title', 'subtitle', 'rights']) {
    for (const text of pick(name)) checkText(text, { findings: walk.findings, isBased: isBased || hasBase(text) });
  }
  for (const name of ['id', 'updated', 'published', 'icon', 'logo']) {
    for (const child of pick(name)) checkSpace(child, walk);
  }
  for (const id of pick('id')) walk.findings.judge(checkCanonical(textOf(id).trim()), id, '<id>');
  for (const person of [...pick('author'), ...pick('contributor')]) {
    for (const field of childElements(person)) {
      if (field.local !== 'name') checkSpace(field, walk);
    }
  }
}

function checkSource(source: XmlElement, where: Where): void {
  for (const name of ['id', 'title', 'updated']) {
    if (childrenOf(source, name, where.walk.own).length === 0) {
      where.walk.findings.warn('source/incomplete', source, `<source> has no <${name}>.`);
    }
  }
  for (const link of childrenOf(source, 'link', where.walk.own)) {
    checkLink(link, { findings: where.walk.findings, inEntry: false, isBased: where.isBased });
  }
  checkAlternates(childrenOf(source, 'link', where.walk.own), where.walk.findings);
}

// RFC 4287 section 2: dates and addresses must not be padded.
function checkSpace(element: XmlElement, walk: Walk): void {
  const text = textOf(element);
  if (text !== text.trim() && text.trim() !== '') {
    walk.findings.error('text/white-space', element, `<${element.name}> has white space around its value.`);
  }
}

function checkIds(root: XmlElement, entries: readonly XmlElement[], walk: Walk): void {
  const feedId = textAt(root, 'id', walk);
  const seen = new Map<string, Set<string>>();
  const moments = new Set<string>();
  for (const entry of entries) {
    const id = textAt(entry, 'id', walk);
    if (id === '') continue;
    if (id === feedId) walk.findings.error('id/feed', entry, 'The entry has the id of the feed.');
    const updated = textAt(entry, 'updated', walk);
    if (moments.has(updated) && !seen.has(id))
      walk.findings.warn(
        'date/repeated',
        entry,
        `Another entry is <updated> ${updated}: readers cannot tell which is first.`,
      );
    if (updated !== '') moments.add(updated);
    const versions = seen.get(id);
    if (versions === undefined) seen.set(id, new Set([updated]));
    else if (versions.has(updated)) {
      walk.findings.error('id/repeated', entry, `Another entry has the id ${id} and the same date.`);
    } else {
      versions.add(updated);
      walk.findings.warn('id/repeated', entry, `Another entry has the id ${id}.`);
    }
  }
}

// Section 4.1.1 allows it, but readers that stop at the first entry never see it.
function checkOrder(root: XmlElement, walk: Walk): void {
  const children = childElements(root);
  const first = children.findIndex((child) => child.local === 'entry' && child.uri === root.uri);
  const late = children.slice(Math.max(first, 0)).find((child) => child.local !== 'entry' && child.uri === root.uri);
  if (first !== -1 && late !== undefined) {
    walk.findings.warn('element/late', late, `<${late.name}> of the feed stands after an entry.`);
  }
}

function textAt(element: XmlElement, name: string, walk: Walk): string {
  const [found] = childrenOf(element, name, walk.own);
  return found === undefined ? '' : textOf(found).trim();
}

function hasBase(element: XmlElement): boolean {
  return element.attributes.some(
    (attribute) => attribute.uri === XML && attribute.local === 'base' && /^[a-z][a-z\d+.-]*:/i.test(attribute.value),
  );
}
