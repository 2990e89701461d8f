import type { Artifact } from '../../model/artifact.ts';
import type { FeedListing } from '../../model/feeds.ts';
import type { Publication } from '../../model/publication.ts';
import { escapeHtml } from '../../model/text.ts';
import { cleanModel } from './clean.ts';
import { makeTag, type Tag } from './tag.ts';
import { writeDocument } from './write-xml.ts';

/** `feeds.opml`: every feed in one file that a reader can import (OPML 2.0). */
export function renderSubscriptionList(publication: Publication, feeds: readonly FeedListing[]): Artifact {
  const root = makeTag('opml', { version: '2.0' }, [
    makeTag('head', {}, [makeTag('title', {}, cleanModel(publication.title))]),
    makeTag('body', {}, feeds.map(makeOutline)),
  ]);
  return {
    path: 'feeds.opml',
    mediaType: 'text/x-opml; charset=utf-8',
    body: writeDocument(root, { text: 'named', attributes: 'named' }),
    publish: true,
  };
}

// OPML 2.0 reads `text` as HTML ("may contain encoded HTML markup"), and validators read `title` so too.
// One format each, or a reader that imports the list would show every article three times. Atom loses least; the
// specification knows no `version` for it.
function makeOutline(feed: FeedListing): Tag {
  const file = feed.files.find(({ format }) => format === 'atom') ?? feed.files[0];
  const title = escapeHtml(cleanModel(feed.title));
  return makeTag('outline', {
    type: 'rss',
    text: title,
    title,
    xmlUrl: file?.url,
    htmlUrl: feed.page.url,
    language: feed.language,
  });
}
