import type { Author, Image } from './article.ts';
import type { Instant } from './instant.ts';
import type { Direction, Language } from './language.ts';
import type { Url } from './url.ts';

/** A day of the week on which an edition may appear. */
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** How much of an article an output shows. */
export type Extent = 'whole' | 'excerpt';

/** An e-mail address with the name shown beside it. */
export interface Mailbox {
  readonly name?: string;
  readonly email: string;
}

/** An article that was taken back: feeds tell readers to delete it (RFC 6721). */
export interface Withdrawal {
  /** The id of the entry, as it was published. */
  readonly id: string;
  readonly date: Instant;
  readonly reason?: string;
}

/** What the feeds hold. */
export interface FeedSettings {
  /** Entries in the live feed. */
  readonly limit: number;
  readonly content: Extent;
  /** WebSub hubs. */
  readonly hubs: readonly Url[];
  /** Which further feeds to write, one for each value. */
  readonly by: readonly ('section' | 'tag' | 'author' | 'language')[];
  /** Entries in one archive document (RFC 5005). Absent: older articles are in no feed. */
  readonly archive?: number;
  /** Articles that were taken back. */
  readonly withdrawn?: readonly Withdrawal[];
  /** Whether a feed opened in a browser is drawn by `feed.css`. */
  readonly stylesheet?: boolean;
  /** Whether `_headers` is written, which several hosts of static sites read. */
  readonly headers?: boolean;
}

/** The days of the week in ISO 8601 order: Monday is 1. */
export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** When an edition appears. */
export interface Schedule {
  readonly days: readonly Weekday[];
  /** Wall time in the publication's zone, `07:00`. */
  readonly at: string;
  /** Calendar days on which none appears, `2026-12-25`. */
  readonly skip: readonly string[];
  /** The first calendar day on which one may appear; older articles belong to none. Absent: from the first article on. */
  readonly since?: string;
  /** What a missed slot becomes: part of the next edition, one edition each, or nothing. */
  readonly catchUp: 'merge' | 'each' | 'skip';
  /** Hours after which a slot is too late to be sent. */
  readonly maxLate?: number;
}

/** What the e-mail digest holds. */
export interface DigestSettings {
  /** Absent: the newest `limit` articles make one edition. */
  readonly schedule?: Schedule;
  /** Articles in one edition. */
  readonly limit: number;
  readonly lead: Extent;
  readonly stories: Extent;
  /** Overrides the lead story's title. */
  readonly subject?: string;
  /** The folder of `templates/themes/` that draws it. */
  readonly theme: string;
  /** Whether the message holds its pictures or asks the publication's site for them; absent: `remote`. */
  readonly images?: 'remote' | 'inline';
}

/** What a message needs besides its text (RFC 2369, RFC 2919, RFC 8058). */
export interface MailSettings {
  readonly from: Mailbox;
  readonly replyTo?: Mailbox;
  /** Postal address of the sender, as the law asks in the footer. */
  readonly postalAddress?: string;
  /** RFC 2919 list id, on a domain that the sender owns: `digest.example.org`. */
  readonly listId: string;
  /** Where one click ends the subscription; https. */
  readonly unsubscribe?: Url;
  readonly testRecipients: readonly Mailbox[];
}

/** Words that this publication's sources use, added to the lists of each language. */
export interface PasteSettings {
  readonly ui: readonly string[];
  readonly relatedLabels: readonly string[];
  readonly agencies: readonly string[];
}

/** Who publishes. */
export interface Publication {
  readonly title: string;
  readonly description?: string;
  /** The address of the front page, with its closing slash. */
  readonly url: Url;
  readonly language: Language;
  readonly direction: Direction;
  /** IANA name: the zone of every date without an offset, and of every date shown. */
  readonly timeZone: string;
  /** Stands in for an article that names no author. */
  readonly authors: readonly Author[];
  readonly rights?: string;
  readonly license?: Url;
  readonly logo?: Image;
  /** The authority of new `tag:` ids (RFC 4151): a domain name and the year from which it was ours. */
  readonly tagAuthority: string;
  readonly feeds: FeedSettings;
  readonly digest: DigestSettings;
  /** Absent: no `.eml` is written. */
  readonly mail?: MailSettings;
  readonly paste: PasteSettings;
  /** Whether pages are written; with `false` only feeds and digests are, and somebody else's site shows the articles. */
  readonly pages?: boolean;
}
