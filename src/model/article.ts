import type { Body } from './body.ts';
import type { Instant } from './instant.ts';
import type { Direction, Language } from './language.ts';
import type { RelatedHeadline } from './related.ts';
import type { Url } from './url.ts';

/** Who wrote an article. An agency is not an author. */
export interface Author {
  readonly name: string;
  readonly url?: Url;
  readonly email?: string;
}

/** A picture. Without `url` only its caption and credit are known. */
export interface Image {
  readonly url?: Url;
  /** What the picture shows, for those who do not see it: not the caption. */
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
  /** Pixels, read from the file's bytes. */
  readonly width?: number;
  readonly height?: number;
  /** Media type, read from the file's bytes. */
  readonly type?: string;
  /** Bytes. */
  readonly length?: number;
}

/** Something to listen to or to watch that belongs to an article. */
export interface Audio {
  readonly url?: Url;
  readonly title?: string;
  readonly episode?: string;
  /** Media type. */
  readonly type?: string;
  /** Bytes. */
  readonly length?: number;
  /** Seconds. */
  readonly duration?: number;
}

/** What was put right after publication, and when. */
export interface Correction {
  readonly date: Instant;
  readonly text: string;
}

/** A file that stands beside an article and is published with it. */
export interface Asset {
  /** Where it is read, relative to the publication's folder. */
  readonly file: string;
  /** Where it is published, relative to the output folder. */
  readonly path: string;
  /** Media type, read from the file's bytes. */
  readonly type: string;
  /** Bytes. */
  readonly length: number;
}

/** The fields a source may state about an article. All text is plain text. */
export interface ArticleFields {
  readonly title: string;
  /** The standfirst: one or two sentences under the title. */
  readonly deck?: string;
  /** The short label above the title. */
  readonly kicker?: string;
  readonly section?: string;
  readonly tags: readonly string[];
  readonly authors: readonly Author[];
  /** The news agency the text came from. */
  readonly agency?: string;
  /** Lines such as "The Associated Press contributed to this report." */
  readonly credits: readonly string[];
  /** The outlet that published it first. */
  readonly publisher?: string;
  /** The feed of that outlet from which it was taken. */
  readonly publisherFeed?: Url;
  readonly rights?: string;
  readonly published?: Instant;
  readonly updated?: Instant;
  /** Newest first. */
  readonly corrections: readonly Correction[];
  readonly lead?: Image;
  readonly audio?: Audio;
  readonly related: readonly RelatedHeadline[];
}

/** Everything about an article but its text: complete, with its identity. */
export interface ArticleHead extends ArticleFields {
  /** An IRI that never changes (RFC 4151 `tag:`), equal to the byte in every output. */
  readonly id: string;
  /** Where it was read, relative to the publication's folder. */
  readonly file: string;
  readonly slug: string;
  /** The canonical address: the source's own, or the page that we publish. */
  readonly url: Url;
  /** The folder of its page in the output (`articles/<slug>/`); absent when `url` is somebody else's page. */
  readonly page?: string;
  /** Where it was taken from, when it was first published elsewhere. */
  readonly via?: Url;
  readonly published: Instant;
  /** Never before `published`; equal to it until something meaningful changes. */
  readonly updated: Instant;
  readonly language: Language;
  readonly direction: Direction;
  /** Absent from every output until then. */
  readonly publishAt?: Instant;
  /** Absent from every output from then on. */
  readonly expiresAt?: Instant;
  readonly draft: boolean;
  /** Has a page, but stands in no list, feed or digest. */
  readonly unlisted: boolean;
  readonly assets: readonly Asset[];
  /** Leads its edition. */
  readonly pinned?: boolean;
  /** Stands in no edition until this is taken away. */
  readonly held?: boolean;
  /** Ids of further editions in which it appears again. */
  readonly repeatIn?: readonly string[];
}

/** One story, with its text. */
export interface Article extends ArticleHead {
  readonly body: Body;
}

/** Newest first; equal dates by id, so that the order never depends on the disk. */
export function compareNewestFirst(a: ArticleHead, b: ArticleHead): number {
  if (a.published !== b.published) return b.published - a.published;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
