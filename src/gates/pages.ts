import type { Artifact } from '../model/artifact.ts';
import type { Problem } from '../model/problem.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { checkPage } from './page.ts';
import { checkEditionPage } from './page-edition.ts';

const EDITION_PAGE = /^editions\/([^/]+)\/index\.html$/;

/** The gates of web pages; says nothing about any other artifact, nor about the mail that hangs on the web. */
export function checkPages(artifact: Artifact, snapshot: Snapshot): readonly Problem[] {
  if (!artifact.mediaType.startsWith('text/html') || artifact.path.endsWith('/digest.html')) return [];
  const problems = checkPage(artifact, snapshot.publication);
  const id = EDITION_PAGE.exec(artifact.path)?.[1];
  const edition = id === undefined ? undefined : snapshot.editions.find((one) => one.id === id);
  return edition === undefined ? problems : [...problems, ...checkEditionPage(artifact, edition, snapshot.publication)];
}
