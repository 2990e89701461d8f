import type { Instant } from '../../model/instant.ts';
import type { Language } from '../../model/language.ts';

/** What a shelf takes of one head. */
export interface HeadRow {
  /** Packed, in UTF-8 with a character for each byte. */
  readonly words: string;
  /** The id that the article has by itself. */
  readonly id: string;
  /** Bits of {@link FLAGS}. */
  readonly flags: number;
  readonly published: Instant;
  readonly updated: Instant;
  readonly publishAt: Instant | undefined;
  readonly expiresAt: Instant | undefined;
  readonly language: Language;
  /** What finds the related headlines that wait for their link. */
  readonly open: readonly number[];
}
