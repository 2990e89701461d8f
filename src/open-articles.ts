import type { Article, ArticleHead } from './model/article.ts';
import type { Problem, Result } from './model/problem.ts';

/** Opens articles for renderers and keeps what their texts have to say. */
export interface Opener {
  readonly openArticle: (head: ArticleHead) => Article;
  /** The same for who sees every article once, and keeps none: what lives on makes V8 take room for old objects for all. */
  readonly passArticle: (head: ArticleHead) => Article;
  readonly problems: readonly Problem[];
}

// Every feed and the digest show the newest articles, each page one: enough for the first, and memory stays flat for the second.
const KEPT = 128;

/** An opener over a reader: each text is read when it is first shown, and its problems are counted once. */
export function makeOpener(read: (head: ArticleHead) => Result<Article>): Opener {
  const kept = new Map<string, Article>();
  const told = new Set<string>();
  const problems: Problem[] = [];
  const passArticle = (head: ArticleHead): Article => {
    const before = kept.get(head.id);
    if (before !== undefined) return before;
    const { value, problems: found } = read(head);
    if (!told.has(head.id)) problems.push(...found);
    told.add(head.id);
    return value;
  };
  const openArticle = (head: ArticleHead): Article => {
    const article = passArticle(head);
    if (kept.has(head.id)) return article;
    kept.set(head.id, article);
    const oldest = kept.size > KEPT ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    return article;
  };
  return { openArticle, passArticle, problems };
}
