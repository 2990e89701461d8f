import { hash } from 'node:crypto';
import type { Body } from '../model/body.ts';
import type { Result } from '../model/problem.ts';
import type { Url } from '../model/url.ts';
import type { ArticleSource } from './article-source.ts';
import { type BodyContext, readMarkdownBody, readUsualBody } from './body.ts';
import type { CachedBody, TextCache } from './text-cache.ts';

/** {@link readMarkdownBody}; a text that needs a parser comes from the cache where nothing that decides it has changed. */
export function readCachedBody(
  source: ArticleSource,
  context: BodyContext,
  cache: TextCache<CachedBody>,
): Result<Body> {
  if (cache.isFull()) return readMarkdownBody(source, context);
  const usual = readUsualBody(source, context);
  if (usual !== undefined) return usual;
  const key = keyOf(source, context);
  const known = cache.read(key);
  const answer = (file: string): Url | null => context.findAddress?.(file) ?? null;
  if (known?.asked.every(([file, url]) => answer(file) === url) === true) {
    return { value: known.body, problems: known.problems };
  }
  const asked = new Map<string, Url | null>();
  const findAddress = (file: string): Url | undefined => {
    const url = answer(file);
    asked.set(file, url);
    return url ?? undefined;
  };
  const { value, problems } = readMarkdownBody(source, { ...context, findAddress });
  cache.write(key, { body: value, problems, asked: [...asked] });
  return { value, problems };
}

function keyOf({ article, text }: ArticleSource, { url, home, files }: BodyContext): string {
  return hash('sha256', JSON.stringify([article.file, url, home, [...files]]) + text, 'base64');
}
