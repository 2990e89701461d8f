import type { ArticleHead } from './model/article.ts';
import type { Edition } from './model/edition.ts';
import { fingerprintArticle } from './model/fingerprint.ts';
import type { Manifest, ManifestEdition, ManifestEntry, ManifestFile, ManifestInterval } from './model/manifest.ts';
import { describeServing } from './model/serving.ts';
import type { Snapshot } from './model/snapshot.ts';
import { formatRfc3339 } from './model/time.ts';
import { chooseSubject } from './render/mail/preheader.ts';
import type { Interval } from './select/interval.ts';
import { VERSION } from './version.ts';

/** What a manifest is made of. */
export interface ManifestSources {
  readonly files: readonly ManifestFile[];
  readonly snapshot: Snapshot;
  readonly interval: Interval;
}

/** The manifest of a build. It never holds the instant of the build, only the span in which the same tree gives the same bytes. */
export function describeManifest({ files, snapshot, interval }: ManifestSources): Manifest {
  const { publication, articles, openArticle, editions } = snapshot;
  return {
    generator: `latewire ${VERSION}`,
    ...describeInterval(interval),
    files: files.map(describeServing).sort(compareUpload),
    // The live feed's entries are what a reader's program compares; older ones stand in archives that do not change.
    entries: articles
      .slice(0, publication.feeds.limit)
      .map((head) => describeEntry(head, fingerprintArticle(openArticle(head)))),
    editions: editions.map((edition) => describeEdition(edition, snapshot, files)),
  };
}

function describeInterval({ from, until }: Interval): ManifestInterval {
  return {
    ...(from === undefined ? {} : { unchangedFrom: formatRfc3339(from) }),
    ...(until === undefined ? {} : { unchangedUntil: formatRfc3339(until) }),
  };
}

function describeEntry({ id, url, title, updated }: ArticleHead, sha256: string): ManifestEntry {
  return { id, url, title, updated: formatRfc3339(updated), sha256 };
}

function describeEdition(edition: Edition, { publication }: Snapshot, files: readonly ManifestFile[]): ManifestEdition {
  const message = files.find((file) => file.path === `editions/${edition.id}/digest.eml`);
  const subject = chooseSubject(edition, publication);
  return { id: edition.id, subject, ...(message === undefined ? {} : { sha256: message.sha256 }) };
}

const FEED_TYPES = /^application\/(rss\+xml|atom\+xml|feed\+json)/;

// A feed goes up after everything that it points at, or a quick reader would follow a link to nothing.
function compareUpload(a: ManifestFile, b: ManifestFile): number {
  const late = Number(FEED_TYPES.test(a.mediaType)) - Number(FEED_TYPES.test(b.mediaType));
  if (late !== 0) return late;
  return a.path < b.path ? -1 : 1;
}
