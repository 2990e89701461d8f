/** What a document turned out to be: a feed, a list of feeds, another document that goes with feeds, or nothing we know. */
export type FeedKind = 'atom' | 'rss' | 'rdf' | 'rss11' | 'json' | 'opml' | 'service' | 'other' | 'unknown';
