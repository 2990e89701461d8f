import { createHash } from 'node:crypto';
import type { Body } from '../model/body.ts';
import type { Problem, Result } from '../model/problem.ts';
import type { Url } from '../model/url.ts';
import type { ArticleSource } from './article-source.ts';
import { type BodyContext, readMarkdownBody } from './body.ts';

/** A text as it once came out of its file. */
export interface CachedBody {
  readonly body: Body;
  readonly problems: readonly Problem[];
  /** Files that the text asked the address of, and what the answer was. */
  readonly asked: readonly (readonly [file: string, url: Url | null])[];
}

/**
 * Texts kept between builds. What it gives back is published as it is, so it must come from a place that only a build of
 * the same user writes.
 */
export interface BodyCache {
  readonly read: (key: string) => CachedBody | undefined;
  readonly write: (key: string, cached: CachedBody) => void;
}

/** {@link readMarkdownBody}, from the cache where nothing that decides the text has changed. */
export function readCachedBody(source: ArticleSource, context: BodyContext, cache: BodyCache): Result<Body> {
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
  return createHash('sha256')
    .update(JSON.stringify([article.file, url, home, [...files]]))
    .update(text)
    .digest('base64');
}
