import type { XmlElement } from '../model/xml.ts';
import { checkAtom } from './check-atom.ts';
import { checkOpml } from './check-opml.ts';
import { checkRdf } from './check-rdf.ts';
import { checkRss, RSS_NAMESPACES } from './check-rss.ts';
import { checkRss11, RSS_11 } from './check-rss11.ts';
import { checkService, PUBLISHING } from './check-service.ts';
import type { FeedKind } from './feed-kind.ts';
import type { Findings } from './findings.ts';
import { OLD_ATOM, PREFIXES } from './namespaces.ts';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/** What the checks of every format need. */
export interface XmlCase {
  readonly findings: Findings;
  readonly now: number;
  /** The lines of the document, for what a parser does not tell. */
  readonly lines: readonly string[];
}

// Documents that lie beside feeds and are none: read as XML, and left in peace.
const NEIGHBOURS: ReadonlyMap<string, readonly string[]> = new Map([
  ['XRDS', ['xri://$xrds']],
  [
    'kml',
    ['http://earth.google.com/kml/2.0', 'http://earth.google.com/kml/2.1', 'http://earth.google.com/kml/2.2'].concat(
      'http://www.opengis.net/kml/2.2',
    ),
  ],
  [
    'OpenSearchDescription',
    ['http://a9.com/-/spec/opensearch/1.1/', 'http://a9.com/-/spec/opensearchdescription/1.0/'],
  ],
  ['urlset', ['http://www.sitemaps.org/schemas/sitemap/0.9']],
  ['sitemapindex', ['http://www.sitemaps.org/schemas/sitemap/0.9']],
]);

/** Holds a document against the rules of what its element says it is. */
export function examineRoot(root: XmlElement, by: XmlCase): FeedKind {
  const { findings } = by;
  if (root.local === 'rss') {
    checkRss(root, by);
    return 'rss';
  }
  if (root.local === 'RDF' && (root.uri === RDF || root.uri === '')) {
    checkRdf(root, by);
    return 'rdf';
  }
  if (root.local === 'feed' || root.local === 'entry') {
    checkAtomNamespace(root, findings);
    checkAtom(root, by);
    return 'atom';
  }
  if (root.local === 'opml') {
    checkOpml(root, by);
    return 'opml';
  }
  if (root.local === 'Channel' && (root.uri === RSS_11 || /rss/i.test(root.uri))) {
    checkRss11(root, by);
    return 'rss11';
  }
  if (root.uri === PUBLISHING && (root.local === 'service' || root.local === 'categories')) {
    checkService(root, findings);
    return 'service';
  }
  if (NEIGHBOURS.get(root.local)?.includes(root.uri) === true) return 'other';
  if (root.local === 'channel' && RSS_NAMESPACES.has(root.uri))
    findings.error('rss/no-rss', root, '<channel> stands inside <rss version="2.0">.');
  else if (root.local === 'outlineDocument')
    findings.warn('opml/version', root, '<outlineDocument> was the first name of <opml>; readers no longer know it.');
  else findings.error('feed/unknown', root, `<${root.name}> is no feed that this program knows.`);
  return 'unknown';
}

function checkAtomNamespace(root: XmlElement, findings: Findings): void {
  if (root.uri === '')
    findings.error('namespace/missing', root, 'Atom elements are in the namespace http://www.w3.org/2005/Atom.');
  else if (OLD_ATOM.has(root.uri)) findings.error('atom/old', root, 'This is Atom 0.3, which readers have dropped.');
  else if (PREFIXES.get(root.uri) !== 'atom')
    findings.error(
      'namespace/unexpected',
      root,
      `${root.uri} is not the namespace of Atom, http://www.w3.org/2005/Atom.`,
    );
  if (root.name.includes(':'))
    findings.warn('namespace/prefix', root, `Some readers know <${root.local}> only without a prefix.`);
}
