import type { Direction, Language } from '../../model/language.ts';
import type { Html } from '../../model/text.ts';

/** A picture of a digest, as its templates see it. Without `url` only its caption and credit are shown. */
export interface ImageView {
  readonly url: string | undefined;
  readonly alt: string;
  readonly width: number;
  readonly height: number | undefined;
  readonly caption: string | undefined;
  readonly credit: string | undefined;
}

/** One related headline of a digest, as its templates see it. */
export interface RelatedView {
  readonly title: string;
  readonly url: string | undefined;
  readonly source: string | undefined;
  readonly note: string | undefined;
  readonly language: Language | undefined;
  /** Its own, where it holds letters that run against the story's. */
  readonly direction: Direction | undefined;
  /** The number of its link in the text part. */
  readonly mark: number | undefined;
}

/** One story of a digest, as its templates see it. Every field is there, absent ones as `undefined`: a template may test for them. */
export interface StoryView {
  readonly number: number;
  readonly title: string;
  readonly url: string;
  /** The number of its link in the text part. */
  readonly mark: number;
  readonly kicker: string | undefined;
  readonly deck: string | undefined;
  readonly byline: string | undefined;
  /** Absent when it is the edition's own day. */
  readonly date: string | undefined;
  readonly language: Language;
  readonly direction: Direction;
  /** The sides on which its lines begin and end. */
  readonly start: 'left' | 'right';
  readonly end: 'left' | 'right';
  readonly image: ImageView | undefined;
  readonly thumbnail: ImageView | undefined;
  readonly body: Html | undefined;
  /** The same as `body`, for the text part. */
  readonly paragraphs: readonly string[];
  readonly excerpt: string | undefined;
  /** 1 when there is more to read on the web than the mail shows. */
  readonly cut: number | undefined;
  readonly listen: string | undefined;
  readonly credits: readonly string[];
  readonly corrections: readonly string[];
  readonly related: readonly RelatedView[];
  readonly moreRelated: readonly RelatedView[];
}

/** The data of one digest, as its templates see them. */
export interface DigestView {
  readonly publication: {
    readonly title: string;
    readonly description: string | undefined;
    readonly url: string;
    readonly rights: string | undefined;
  };
  readonly edition: { readonly id: string; readonly date: string };
  readonly language: Language;
  readonly direction: Direction;
  readonly start: 'left' | 'right';
  readonly end: 'left' | 'right';
  readonly subject: string;
  readonly preheader: string;
  /** What keeps the inbox line from running on behind the preheader. */
  readonly padding: string;
  readonly webUrl: string;
  readonly unsubscribeUrl: string;
  readonly postalAddress: string | undefined;
  readonly lead: StoryView | undefined;
  readonly stories: readonly StoryView[];
  /** "3 more stories on the web", when the mail had no room for all. */
  readonly more: string | undefined;
  /** The addresses of the text part, each once. */
  readonly links: readonly { readonly mark: number; readonly url: string }[];
  readonly words: {
    readonly webVersion: string;
    readonly alsoToday: string;
    readonly related: string;
    readonly moreFrom: string;
    readonly continue: string;
    readonly links: string;
    readonly why: string;
    readonly unsubscribe: string;
  };
}
