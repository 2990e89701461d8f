import type { ArticleHead } from '../model/article.ts';
import type { Artifact } from '../model/artifact.ts';
import type { Problem } from '../model/problem.ts';
import { escapeHtml } from '../model/text.ts';

/** A short title may stand in a text by chance: only a longer one is a sign. */
const LONG_ENOUGH = 16;
const CHUNK = 500;

/** An article that nobody may see yet, found in an artifact. */
export interface Leak {
  /** The file of the article. */
  readonly file: string;
  readonly what: 'id' | 'address' | 'title';
  /** The artifact that it stands in. */
  readonly path: string;
}

/** What tells of an article that nobody may see yet. */
export interface HiddenSign {
  readonly sign: string;
  readonly what: Leak['what'];
  readonly file: string;
}

/** The signs of articles that are not to be seen; `articles` may be seen, and a draft may share the title of one. */
export function listSigns(hidden: readonly ArticleHead[], articles: readonly ArticleHead[]): readonly HiddenSign[] {
  const shown = new Set(hidden.length === 0 ? [] : articles.map((head) => head.title));
  return hidden.flatMap((head) => {
    const { file, id, page, url, title } = head;
    const titles = shown.has(title) || title.length < LONG_ENOUGH ? [] : [title, escapeHtml(title)];
    return [
      { file, what: 'id' as const, sign: id },
      ...(page === undefined ? [] : [{ file, what: 'address' as const, sign: url }]),
      ...titles.map((sign) => ({ file, what: 'title' as const, sign })),
    ];
  });
}

/** A gate that has seen every artifact before it speaks: one leak is in the page, the digest and a dozen feeds at once. */
export interface Canary {
  readonly see: (artifact: Artifact) => void;
  /** The leaks of the artifacts that it saw, one for each article. */
  readonly leaks: () => readonly Leak[];
}

/** The gate of drafts: no byte of an artifact holds the id, the page or the title of an article that is not to be seen. */
export function openCanary(signs: readonly HiddenSign[]): Canary {
  const owners = new Map(signs.map((sign) => [sign.sign, sign]));
  const patterns = toPatterns([...owners.keys()]);
  const leaks: Leak[] = [];
  return {
    see: ({ path, body }) => {
      if (typeof body !== 'string') return;
      for (const pattern of patterns) {
        const found = owners.get(pattern.exec(body)?.[0] ?? '');
        if (found !== undefined) leaks.push({ file: found.file, what: found.what, path });
      }
    },
    leaks: () => foldLeaks(leaks),
  };
}

/** Of the leaks of one article, that in the first artifact by name: whoever saw them, and in whatever order. */
export function foldLeaks(leaks: readonly Leak[]): readonly Leak[] {
  const first = new Map<string, Leak>();
  for (const leak of leaks) {
    const before = first.get(leak.file);
    if (before === undefined || leak.path < before.path) first.set(leak.file, leak);
  }
  return [...first.values()];
}

/** What is to be said of a leak. */
export function describeLeak({ file, what, path }: Leak): Problem {
  return {
    code: 'canary/leak',
    severity: 'error',
    file,
    message: `this article is not to be seen yet, but its ${what} stands in ${path}.`,
    hint: `Take the ${what} out of the article that names it, or publish this one.`,
  };
}

function toPatterns(signs: readonly string[]): readonly RegExp[] {
  const patterns: RegExp[] = [];
  for (let start = 0; start < signs.length; start += CHUNK) {
    const escaped = signs.slice(start, start + CHUNK).map((sign) => sign.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
    // An id or address ends where a longer one would go on.
    patterns.push(new RegExp(`(?:${escaped.join('|')})(?![\\w-])`));
  }
  return patterns;
}
