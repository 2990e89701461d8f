import type { Extent, PasteSettings, Weekday } from '../model/publication.ts';
import type { Url } from '../model/url.ts';

/** An address of mail as it is written down. */
export interface GivenMailbox {
  readonly name?: string | undefined;
  readonly email: string;
}

/** What `content/publication.yaml` says, checked, without the defaults. */
export interface GivenPublication {
  readonly title: string;
  readonly url: Url;
  readonly timeZone: string;
  readonly description?: string | undefined;
  readonly language?: string | undefined;
  readonly authors: readonly {
    readonly name: string;
    readonly url?: Url | undefined;
    readonly email?: string | undefined;
  }[];
  readonly rights?: string | undefined;
  readonly license?: Url | undefined;
  readonly logo?: GivenLogo | undefined;
  readonly tagAuthority?: string | undefined;
  readonly feeds?: GivenFeeds | undefined;
  readonly digest?: GivenDigest | undefined;
  readonly mail?: GivenMail | undefined;
  readonly pages?: boolean | undefined;
  readonly paste?: PasteSettings | undefined;
}

/** The picture of a publication. */
export interface GivenLogo {
  readonly url: Url;
  readonly alt?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly type?: string | undefined;
}

/** What the feeds are to hold. */
export interface GivenFeeds {
  readonly limit?: number | undefined;
  readonly content?: Extent | undefined;
  readonly hubs: readonly Url[];
  readonly by: readonly ('section' | 'tag' | 'author' | 'language')[];
  readonly archive?: number | undefined;
  readonly withdrawn: readonly GivenWithdrawal[];
  readonly stylesheet?: boolean | undefined;
  readonly headers?: boolean | undefined;
}

/** An article that was taken back; its date as it is written. */
export interface GivenWithdrawal {
  readonly id: string;
  readonly date: string;
  readonly reason?: string | undefined;
}

/** What the digest is to hold. */
export interface GivenDigest {
  readonly schedule?: GivenSchedule | undefined;
  readonly limit?: number | undefined;
  readonly lead?: Extent | undefined;
  readonly stories?: Extent | undefined;
  readonly subject?: string | undefined;
  readonly theme?: string | undefined;
  readonly images?: 'remote' | 'inline' | undefined;
}

/** When editions appear. */
export interface GivenSchedule {
  readonly days: readonly Weekday[];
  readonly at: string;
  readonly skip: readonly string[];
  readonly since?: string | undefined;
  readonly catchUp?: 'merge' | 'each' | 'skip' | undefined;
  readonly maxLate?: number | undefined;
}

/** Who sends the digest. */
export interface GivenMail {
  readonly from: GivenMailbox;
  readonly replyTo?: GivenMailbox | undefined;
  readonly postalAddress?: string | undefined;
  readonly listId: string;
  readonly unsubscribe?: Url | undefined;
  readonly testRecipients: readonly GivenMailbox[];
}
