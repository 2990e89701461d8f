import type { Artifact } from '../model/artifact.ts';
import type { Problem } from '../model/problem.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { joinUrl, type Url } from '../model/url.ts';
import { attributeOf, readPage } from './read-page.ts';
import { resolveLink } from './resolve-link.ts';

/** Which files there are, and which are linked to. */
export interface SeenLinks {
  readonly paths: readonly string[];
  /** A wanted path, and the first page by name that wants it. */
  readonly wanted: readonly (readonly [path: string, page: string])[];
}

/** Notes the links of artifacts, for {@link findDeadLinks}. */
export interface LinkWatch {
  readonly see: (artifact: Artifact) => void;
  readonly seen: () => SeenLinks;
  /** Takes what another saw as its own. */
  readonly add: (seen: SeenLinks) => void;
}

/** A watch over the artifacts of the publication at `home`. */
export function openLinkWatch(home: Url): LinkWatch {
  const paths = new Set<string>();
  const wanted = new Map<string, string>();
  const want = (path: string, page: string): void => {
    const before = wanted.get(path);
    if (before === undefined || page < before) wanted.set(path, page);
  };
  return {
    see: (artifact) => {
      paths.add(artifact.path);
      // The digest is a mail that hangs on the web: its own gate reads it.
      if (!artifact.mediaType.startsWith('text/html') || artifact.path.endsWith('digest.html')) return;
      const page = joinUrl(home, artifact.path);
      for (const tag of readPage(String(artifact.body)).tags) {
        if (tag.kind === 'close' || tag.attributes.length === 0) continue;
        for (const name of ['href', 'src']) {
          const address = attributeOf(tag, name);
          const path = address === undefined ? undefined : resolveLink(address, page, home);
          if (path !== undefined) want(path, artifact.path);
        }
      }
    },
    seen: () => ({ paths: [...paths], wanted: [...wanted] }),
    add: (seen) => {
      for (const path of seen.paths) paths.add(path);
      for (const [path, page] of seen.wanted) want(path, page);
    },
  };
}

/**
 * The gate of links: whatever one of our pages links to in a folder that we write, or as a file beside the front page,
 * is one of the files written. The rest of the publication's address may belong to another program.
 */
export function findDeadLinks(
  { paths, wanted }: SeenLinks,
  { articles, unlisted }: Pick<Snapshot, 'articles' | 'unlisted'>,
): readonly Problem[] {
  const written = new Set(paths);
  const folders = new Set(paths.map(folderOf));
  const fileOf = (path: string): string | undefined =>
    [...articles, ...unlisted].find(({ page }) => page !== undefined && path === `${page}index.html`)?.file;
  return wanted
    .filter(
      ([path]) => !written.has(path) && (folderOf(path) === '' ? path.includes('.') : folders.has(folderOf(path))),
    )
    .map(([path, page]) => ({
      code: 'page/dead-link',
      severity: 'error' as const,
      file: fileOf(page) ?? page,
      message: `${page} links to ${path}, which is not written.`,
      hint: 'Put the address right; that of an article is articles/<slug>/, and drafts have none.',
    }));
}

function folderOf(path: string): string {
  return path.slice(0, path.indexOf('/') + 1);
}
