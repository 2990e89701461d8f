import type { ArticleHead } from './article.ts';
import type { Instant } from './instant.ts';

/** The articles of one digest, chosen and ordered. */
export interface Edition {
  /** Names its folder and never changes: usually the calendar day, `2026-11-23`. */
  readonly id: string;
  readonly date: Instant;
  /** Overrides the subject made from the lead story. */
  readonly subject?: string;
  /** The first one leads. */
  readonly articles: readonly ArticleHead[];
  /** Whether it is written down in `content/editions/`. */
  readonly frozen: boolean;
  /** 1, and one more for each correction of a frozen edition. */
  readonly revision: number;
}

/** An edition as its file in `content/editions/` states it; it never changes by itself. */
export interface FrozenEdition {
  readonly id: string;
  readonly date: Instant;
  readonly subject?: string;
  /** Ids of articles, in order. */
  readonly articles: readonly string[];
  readonly revision: number;
  readonly file: string;
  /** What each article looked like when it was frozen: id to hexadecimal SHA-256. */
  readonly hashes?: Readonly<Record<string, string>>;
}
