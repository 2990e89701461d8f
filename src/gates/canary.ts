import type { ArticleHead } from '../model/article.ts';
import type { Artifact } from '../model/artifact.ts';
import type { Problem } from '../model/problem.ts';
import { escapeHtml } from '../model/text.ts';

/** A short title may stand in a text by chance: only a longer one is a sign. */
const LONG_ENOUGH = 16;
const CHUNK = 500;

/**
 * The gate of drafts: no byte of an artifact holds the id, the page or the title of an article that is not to be seen; the first
 * artifact that does is named.
 * `articles` may be seen, and a draft may share the title of one.
 */
export function openCanary(
  hidden: readonly ArticleHead[],
  articles: readonly ArticleHead[],
): (artifact: Artifact) => readonly Problem[] {
  const owners = new Map<string, ArticleHead>();
  const shown = new Set(hidden.length === 0 ? [] : articles.map((head) => head.title));
  for (const head of hidden) for (const sign of signsOf(head, shown)) owners.set(sign, head);
  const patterns = toPatterns([...owners.keys()]);
  // One leak is in the page, the digest and a dozen feeds at once: it is told once.
  const told = new Set<ArticleHead>();
  return (artifact) => {
    if (typeof artifact.body !== 'string') return [];
    for (const pattern of patterns) {
      const sign = pattern.exec(artifact.body)?.[0] ?? '';
      const found = owners.get(sign);
      if (found === undefined || told.has(found)) continue;
      told.add(found);
      return [leaked(artifact, found, sign)];
    }
    return [];
  };
}

function signsOf(head: ArticleHead, shown: ReadonlySet<string>): readonly string[] {
  const title = shown.has(head.title) || head.title.length < LONG_ENOUGH ? [] : [head.title, escapeHtml(head.title)];
  return [head.id, ...(head.page === undefined ? [] : [head.url]), ...title];
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

function leaked(artifact: Artifact, head: ArticleHead, sign: string): Problem {
  const what = sign === head.id ? 'id' : sign === head.url ? 'address' : 'title';
  return {
    code: 'canary/leak',
    severity: 'error',
    file: head.file,
    message: `this article is not to be seen yet, but its ${what} stands in ${artifact.path}.`,
    hint: `Take the ${what} out of the article that names it, or publish this one.`,
  };
}
