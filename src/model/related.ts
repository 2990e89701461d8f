import type { Language } from './language.ts';
import type { Url } from './url.ts';

/** Another story's title shown with an article. */
export interface RelatedHeadline {
  readonly title: string;
  /** Absent when the source gave none: then it is shown as plain text. */
  readonly url?: Url;
  /** The outlet that published it. */
  readonly source?: string;
  /** Its own date, kicker or byline, as found. */
  readonly note?: string;
  /** BCP 47, where it differs from the article's. */
  readonly language?: Language;
  readonly kind: 'related' | 'more';
}
