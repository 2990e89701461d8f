import type { ArticleHead } from '../../model/article.ts';
import { compareNewestFirst } from '../../model/article.ts';
import type { FeedFile, FeedListing } from '../../model/feeds.ts';
import type { Publication } from '../../model/publication.ts';
import { joinUrl } from '../../model/url.ts';
import type { Channel } from './channel.ts';

type Part = Pick<Channel, 'articles' | 'files' | 'archive'>;

/**
 * The live document and the archives of a feed (RFC 5005), oldest archive last. Archives are cut from the oldest end and
 * only when full, so that a new article changes the live document alone; it holds `limit` entries and up to
 * `size - 1` more (`2 * size - 1` before the first two archives). Every article is in exactly one document.
 */
export function planArchives(
  feed: FeedListing,
  by: { readonly publication: Publication; readonly limit: number; readonly size: number },
): readonly Part[] {
  const oldestFirst = [...feed.articles].sort(compareAppearance);
  const full = Math.max(0, Math.floor((oldestFirst.length - by.limit) / by.size));
  // A single archive has no neighbour, which the W3C validator calls incomplete: the first two are cut together.
  const count = full === 1 ? 0 : full;
  const files = Array.from({ length: count }, (_, index) =>
    filesOf(feed, `feeds/archive/${index + 1}/`, by.publication),
  );
  const archived = files.map((own, index) => ({
    files: own,
    articles: oldestFirst.slice(index * by.size, (index + 1) * by.size).sort(compareNewestFirst),
    archive: {
      isArchive: true,
      current: feed.files,
      ...neighbour('previous', files[index - 1]),
      ...neighbour('next', files[index + 1]),
    },
  }));
  const live = {
    files: feed.files,
    articles: oldestFirst.slice(count * by.size).sort(compareNewestFirst),
    archive: { isArchive: false, current: feed.files, ...neighbour('previous', files.at(-1)) },
  };
  return [live, ...archived];
}

function neighbour(name: 'previous' | 'next', files: readonly FeedFile[] | undefined): object {
  return files === undefined ? {} : { [name]: files };
}

function filesOf(feed: FeedListing, folder: string, publication: Publication): readonly FeedFile[] {
  return feed.files.map((file) => {
    const path = `${feed.folder}${folder}${file.path.slice(feed.folder.length)}`;
    return { ...file, path, url: joinUrl(publication.url, path) };
  });
}

// By the moment from which readers could see it: an article held back by an embargo joins at the live end, and the
// archives that readers have already fetched stay as they are.
function compareAppearance(a: ArticleHead, b: ArticleHead): number {
  return appearance(a) - appearance(b) || -compareNewestFirst(a, b);
}

function appearance(article: ArticleHead): number {
  return Math.max(article.published, article.publishAt ?? article.published);
}
