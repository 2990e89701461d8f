import type { Body } from '../model/body.ts';
import type { Problem } from '../model/problem.ts';
import type { Url } from '../model/url.ts';
import type { PasteReading } from './paste/read-paste.ts';

/**
 * Values kept between builds, by the hash of all that decides them. What it gives back is published as it is, so it must
 * come from a place that only a build of the same user writes.
 */
export interface TextCache<Value> {
  readonly read: (key: string) => Value | undefined;
  readonly write: (key: string, value: Value) => void;
  /** Whether it takes no more, so that no key need be made for what is still to come. */
  readonly isFull: () => boolean;
}

/** A text in Markdown as it once came out of its file. */
export interface CachedBody {
  readonly body: Body;
  readonly problems: readonly Problem[];
  /** Files that the text asked the address of, and what the answer was. */
  readonly asked: readonly (readonly [file: string, url: Url | null])[];
}

/** What earlier builds have read. */
export interface TextCaches {
  readonly bodies: TextCache<CachedBody>;
  readonly pastes: TextCache<PasteReading>;
}
