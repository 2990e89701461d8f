/** The namespaces that feeds use, by address, with the prefix under which our rules name them. */
export const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/2005/Atom', 'atom'],
  ['http://purl.org/rss/1.0/', 'rss1'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://purl.org/rss/1.0/modules/content/', 'content'],
  ['http://purl.org/rss/1.0/modules/syndication/', 'sy'],
  ['http://purl.org/rss/1.0/modules/slash/', 'slash'],
  ['http://wellformedweb.org/CommentAPI/', 'wfw'],
  ['http://webns.net/mvcb/', 'admin'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://www.itunes.com/DTDs/Podcast-1.0.dtd', 'itunes'],
  ['http://search.yahoo.com/mrss/', 'media'],
  ['http://purl.org/syndication/thread/1.0', 'thr'],
  ['http://purl.org/syndication/history/1.0', 'fh'],
  ['http://purl.org/atompub/tombstones/1.0', 'at'],
  ['http://www.w3.org/2007/app', 'app'],
  ['http://www.w3.org/2003/01/geo/wgs84_pos#', 'geo'],
  ['http://www.georss.org/georss', 'georss'],
  ['http://postneo.com/icbm/', 'icbm'],
  ['http://geourl.org/rss/module/', 'geourl'],
  ['http://web.resource.org/cc/', 'cc'],
  ['http://creativecommons.org/ns#', 'cc'],
  ['http://backend.userland.com/creativeCommonsRssModule', 'creativeCommons'],
  ['http://madskills.com/public/xml/rss/module/trackback/', 'trackback'],
  ['http://rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['http://backend.userland.com/blogChannelModule', 'blogChannel'],
  ['https://podcastindex.org/namespace/1.0', 'podcast'],
  ['http://a9.com/-/spec/opensearch/1.1/', 'opensearch'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
  ['http://www.w3.org/2000/svg', 'svg'],
  ['http://www.w3.org/1998/Math/MathML', 'math'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

/** Old or mistaken spellings of those, and what each should be. */
export const MISTAKEN: ReadonlyMap<string, string> = new Map([
  ['http://search.yahoo.com/mrss', 'http://search.yahoo.com/mrss/'],
  ['http://search.yahoo.com/rss', 'http://search.yahoo.com/mrss/'],
  ['http://tools.search.yahoo.com/mrss/', 'http://search.yahoo.com/mrss/'],
  ['http://www.w3.org/2005/atom', 'http://www.w3.org/2005/Atom'],
  ['http://purl.org/atom/ns#', 'http://www.w3.org/2005/Atom'],
  ['http://example.com/newformat#', 'http://www.w3.org/2005/Atom'],
]);

/** Prefixes that mean one namespace to everybody; another address behind them is a slip. */
export const RESERVED: ReadonlyMap<string, string> = new Map(
  [
    'dc',
    'dcterms',
    'content',
    'sy',
    'slash',
    'wfw',
    'admin',
    'media',
    'itunes',
    'thr',
    'fh',
    'atom',
    'creativeCommons',
    'georss',
    'geo',
    'trackback',
    'podcast',
    'rdf',
    'xhtml',
    'cc',
    'at',
  ].map((prefix) => [prefix, [...PREFIXES].find(([, name]) => name === prefix)?.[0] ?? '']),
);

/** Namespaces of Atom before it was a standard. */
export const OLD_ATOM: ReadonlySet<string> = new Set(['http://purl.org/atom/ns#', 'http://example.com/newformat#']);
