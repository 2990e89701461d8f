import type { Artifact } from '../model/artifact.ts';
import type { Url } from '../model/url.ts';
import { foldLeaks, type HiddenSign, type Leak, openCanary } from './canary.ts';
import { openLinkWatch, type SeenLinks } from './page-links.ts';

/** What was seen of artifacts that only counts when all have passed: plain data, so that threads can put theirs together. */
export interface Sightings {
  readonly links: SeenLinks;
  readonly leaks: readonly Leak[];
}

/** Looks at artifacts for what only the whole set can tell. */
export interface Sights {
  readonly see: (artifact: Artifact) => void;
  readonly seen: () => Sightings;
  /** Takes what another saw as its own. */
  readonly add: (seen: Sightings) => void;
}

/** Sights of the publication at `home`; `signs` tell of articles that nobody may see yet. */
export function openSights(home: Url, signs: readonly HiddenSign[]): Sights {
  const canary = openCanary(signs);
  const links = openLinkWatch(home);
  const others: Leak[] = [];
  return {
    see: (artifact) => {
      links.see(artifact);
      // The report is private, and tells of every file that was read.
      if (artifact.path !== 'report.json') canary.see(artifact);
    },
    seen: () => ({ links: links.seen(), leaks: foldLeaks([...others, ...canary.leaks()]) }),
    add: (seen) => {
      links.add(seen.links);
      others.push(...seen.leaks);
    },
  };
}
