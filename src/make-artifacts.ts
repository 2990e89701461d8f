import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Artifact } from './model/artifact.ts';
import type { Snapshot } from './model/snapshot.ts';
import type { Content } from './read/content.ts';
import { renderFeeds } from './render/feed/feeds.ts';
import { renderDigest } from './render/mail/digest.ts';
import type { DigestTemplates } from './render/mail/templates.ts';
import type { PagedArticle } from './render/page/article-page.ts';
import { renderPagedArticle, renderSitePages } from './render/page/pages.ts';
import type { Site } from './render/page/place.ts';

/** What the artifacts of a publication are made from. */
export interface ArtifactSources {
  readonly snapshot: Snapshot;
  readonly content: Content;
  readonly root: string;
  readonly templates: DigestTemplates | undefined;
  /** Absent: the publication has no pages. */
  readonly site: Site | undefined;
  /** The articles that have a page, unless a thread makes those. */
  readonly paged: Iterable<PagedArticle>;
}

/** Every artifact, one at a time: rendered, handed on, and forgotten. */
export function* makeArtifacts({
  snapshot,
  content,
  root,
  templates,
  site,
  paged,
}: ArtifactSources): Iterable<Artifact> {
  if (site !== undefined) {
    for (const article of paged) yield renderPagedArticle(site, article);
    yield* renderSitePages(site);
  }
  for (const head of [...snapshot.articles, ...snapshot.unlisted]) {
    for (const { file, path, type } of head.assets)
      yield { path, mediaType: type, body: readFileSync(join(root, file)), publish: true };
  }
  // Feeds read whole articles: their heads are at hand for the digest then.
  yield* renderFeeds(snapshot);
  if (templates !== undefined)
    for (const edition of snapshot.editions) yield* renderDigest(snapshot, edition, templates);
  const report = { articles: content.readReports() };
  yield {
    path: 'report.json',
    mediaType: 'application/json',
    body: `${JSON.stringify(report, null, 1)}\n`,
    publish: false,
  };
}
