import type { ArticleHead, Author, Image } from '../../model/article.ts';
import type { FeedFile } from '../../model/feeds.ts';
import type { Instant } from '../../model/instant.ts';
import type { Direction, Language } from '../../model/language.ts';
import type { Mailbox, Withdrawal } from '../../model/publication.ts';
import type { Url } from '../../model/url.ts';

/** One document of a feed, live or archived: what its three files say around the entries. */
export interface Channel {
  /** The same for the live document and its archives (RFC 5005). */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The page for people. */
  readonly home: Url;
  /** The page that says what this feed is. */
  readonly about: Url;
  readonly language?: Language;
  readonly direction: Direction;
  readonly timeZone: string;
  readonly updated: Instant;
  readonly authors: readonly Author[];
  readonly rights?: string;
  readonly license?: Url;
  readonly logo?: Image & { readonly url: Url };
  /** Who answers for its episodes; only where it has any. */
  readonly owner?: Mailbox;
  readonly hubs: readonly Url[];
  readonly withdrawn: readonly Withdrawal[];
  readonly files: readonly FeedFile[];
  /** The neighbours of RFC 5005, absent where there is none. */
  readonly archive?: {
    readonly isArchive: boolean;
    readonly current: readonly FeedFile[];
    readonly previous?: readonly FeedFile[];
    readonly next?: readonly FeedFile[];
  };
  readonly articles: readonly ArticleHead[];
}
