/** One feed as a page offers it. */
export interface OfferedFeed {
  readonly path: string;
  /** Media type, as autodiscovery needs it. */
  readonly type: string;
  readonly name: string;
}

/** The publication's own feeds, the one that most readers take first. */
export const FEEDS: readonly OfferedFeed[] = [
  { path: 'atom.xml', type: 'application/atom+xml', name: 'Atom' },
  { path: 'rss.xml', type: 'application/rss+xml', name: 'RSS' },
  { path: 'feed.json', type: 'application/feed+json', name: 'JSON Feed' },
];
