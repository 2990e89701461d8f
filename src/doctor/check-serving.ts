import type { FeedKind } from './feed-kind.ts';
import type { Findings } from './findings.ts';

const TYPES: Readonly<Record<FeedKind, readonly string[]>> = {
  atom: ['application/atom+xml', 'application/xml', 'text/xml'],
  rss: ['application/rss+xml', 'application/xml', 'text/xml'],
  rdf: ['application/rdf+xml', 'application/rss+xml', 'application/xml', 'text/xml'],
  rss11: ['application/rdf+xml', 'application/rss+xml', 'application/xml', 'text/xml'],
  json: ['application/feed+json', 'application/json'],
  opml: ['text/x-opml', 'application/xml', 'text/xml', 'text/x-opml+xml'],
  service: ['application/atomsvc+xml', 'application/atomcat+xml', 'application/xml', 'text/xml'],
  other: [],
  unknown: [],
};

/** How a server hands out a feed: its media type. */
export function checkServing(
  kind: FeedKind,
  findings: Findings,
  served: { readonly contentType?: string; readonly hasValidator?: boolean } | undefined,
): void {
  if (served === undefined || TYPES[kind].length === 0) return;
  const at = { line: 1, column: 1 };
  if (served.hasValidator === false)
    findings.warn('serving/validator', at, 'There is neither ETag nor Last-Modified: every poll is a whole download.');
  const type = served.contentType?.split(';')[0]?.trim().toLowerCase();
  if (type === undefined || type === '') findings.warn('serving/type', at, 'The server names no media type.');
  else if (!TYPES[kind].includes(type)) {
    findings.warn('serving/type', at, `The server says ${type}; a feed of this kind is ${TYPES[kind][0]}.`);
  } else if (type === 'text/xml' && !/charset/i.test(served.contentType ?? '')) {
    findings.warn('serving/charset', at, 'text/xml without a charset was US-ASCII for long; say charset=utf-8.');
  }
}

/** Whether the feed names the address under which it was found (`rel="self"`); readers move to the one that it names. */
export function checkSelf(
  self: string | undefined,
  findings: Findings,
  served: { readonly url: string } | undefined,
): void {
  if (served === undefined || self === undefined || !URL.canParse(self, served.url)) return;
  const named = new URL(self, served.url);
  const found = new URL(served.url);
  if (named.host !== found.host || named.pathname !== found.pathname || named.search !== found.search) {
    findings.warn('link/self-differs', { line: 1, column: 1 }, `The feed says that it is at ${named.href}.`);
  }
}
