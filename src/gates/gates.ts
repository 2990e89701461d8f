import type { ArticleHead } from '../model/article.ts';
import type { Artifact } from '../model/artifact.ts';
import type { Problem } from '../model/problem.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { describeLeak, foldLeaks, type Leak, openCanary } from './canary.ts';
import { checkFeed, isFeed } from './feed.ts';
import { type CheckedParts, type FeedMemory, openFeedMemory } from './feed-memory.ts';
import { checkDigest } from './mail.ts';
import { checkPage } from './page.ts';
import { checkEditionPage } from './page-edition.ts';
import { openLinkCheck, type SeenLinks } from './page-links.ts';

/** Eyes that did not write what they look at: every artifact passes them before any is written. */
export interface Gates {
  /** What is wrong with an artifact, as far as can be told by now. */
  readonly pass: (artifact: Artifact) => readonly Problem[];
  /** What was seen that only counts when all have passed. */
  readonly seen: () => Sightings;
  /** Takes what the gates of another thread have seen. */
  readonly add: (seen: Sightings) => void;
  /** What can only be told when all have passed. */
  readonly close: () => readonly Problem[];
}

/** What gates have seen of their artifacts: plain data, so that several threads can put theirs together. */
export interface Sightings {
  readonly links: SeenLinks;
  readonly leaks: readonly Leak[];
}

/** The gates of one build; `hidden` are the articles that nobody may see yet, `checked` what builds before it have passed. */
export function openGates(
  snapshot: Snapshot,
  { hidden, checked }: { readonly hidden: readonly ArticleHead[]; readonly checked?: CheckedParts | undefined },
): Gates {
  const canary = openCanary(hidden, snapshot.articles);
  const links = openLinkCheck(snapshot);
  const digests = gatherDigests(snapshot);
  const feeds = openFeedMemory(snapshot, checked);
  const others: Leak[] = [];
  return {
    pass: (artifact) => {
      links.see(artifact);
      // The report is private, and tells of every file that was read.
      if (artifact.path !== 'report.json') canary.see(artifact);
      return [...checkByKind(artifact, snapshot, feeds), ...digests.pass(artifact)];
    },
    seen: () => ({ links: links.seen(), leaks: canary.leaks() }),
    add: (seen) => {
      links.add(seen.links);
      others.push(...seen.leaks);
    },
    close: () => [
      ...digests.close(),
      ...links.findProblems(),
      ...foldLeaks([...others, ...canary.leaks()]).map(describeLeak),
    ],
  };
}

function checkByKind(artifact: Artifact, snapshot: Snapshot, feeds: FeedMemory): readonly Problem[] {
  if (isFeed(artifact)) return checkFeed(artifact, snapshot, feeds);
  if (!artifact.mediaType.startsWith('text/html') || artifact.path.endsWith('/digest.html')) return [];
  const edition = snapshot.editions.find(({ id }) => artifact.path === `editions/${id}/index.html`);
  const twin = edition === undefined ? [] : checkEditionPage(artifact, edition, snapshot.publication);
  return [...checkPage(artifact, snapshot.publication), ...twin];
}

// The parts of a digest are compared with each other, so they are held together until the next edition begins.
function gatherDigests(snapshot: Snapshot): Pick<Gates, 'pass' | 'close'> {
  let open: { readonly id: string; readonly parts: Artifact[] } | undefined;
  const close = (): readonly Problem[] => {
    const edition = snapshot.editions.find(({ id }) => id === open?.id);
    const found = edition === undefined || open === undefined ? [] : checkDigest(open.parts, edition, snapshot);
    open = undefined;
    return found;
  };
  const pass = (artifact: Artifact): readonly Problem[] => {
    const id = /^editions\/([^/]+)\/digest\.\w+$/.exec(artifact.path)?.[1];
    if (id === undefined) return [];
    const before = open !== undefined && open.id !== id ? close() : [];
    open ??= { id, parts: [] };
    open.parts.push(artifact);
    return before;
  };
  return { pass, close };
}
