import type { Artifact } from '../model/artifact.ts';
import type { Problem } from '../model/problem.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { describeLeak, type HiddenSign } from './canary.ts';
import { checkFeed, isFeed } from './feed.ts';
import { type CheckedParts, type FeedMemory, openFeedMemory } from './feed-memory.ts';
import { checkDigest } from './mail.ts';
import { checkPage } from './page.ts';
import { checkEditionPage } from './page-edition.ts';
import { findDeadLinks } from './page-links.ts';
import { openSights, type Sightings } from './sights.ts';

/** Eyes that did not write what they look at: every artifact passes them before any is written. */
export interface Gates {
  /** What is wrong with an artifact, as far as can be told by now. */
  readonly pass: (artifact: Artifact) => readonly Problem[];
  /** Takes what was seen of artifacts that passed the gates of another thread. */
  readonly add: (seen: Sightings) => void;
  /** What can only be told when all have passed. */
  readonly close: () => readonly Problem[];
}

/** The gates of one build; `signs` tell of articles that nobody may see yet, `checked` is what builds before it have passed. */
export function openGates(
  snapshot: Snapshot,
  { signs, checked }: { readonly signs: readonly HiddenSign[]; readonly checked?: CheckedParts | undefined },
): Gates {
  const sights = openSights(snapshot.publication.url, signs);
  const digests = gatherDigests(snapshot);
  const feeds = openFeedMemory(snapshot, checked);
  return {
    pass: (artifact) => {
      sights.see(artifact);
      return [...checkByKind(artifact, snapshot, feeds), ...digests.pass(artifact)];
    },
    add: sights.add,
    close: () => {
      const { links, leaks } = sights.seen();
      return [...digests.close(), ...findDeadLinks(links, snapshot), ...leaks.map(describeLeak)];
    },
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
