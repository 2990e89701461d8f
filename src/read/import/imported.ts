import type { ArticleFields } from '../../model/article.ts';
import type { Body } from '../../model/body.ts';
import type { Instant } from '../../model/instant.ts';
import type { Language } from '../../model/language.ts';
import type { Problem } from '../../model/problem.ts';
import type { PasteSettings } from '../../model/publication.ts';
import type { ReportLine } from '../../model/report.ts';
import type { Url } from '../../model/url.ts';

/** One article made of a foreign file, to be looked at by an editor. */
export interface ImportedArticle {
  readonly fields: ImportedFields;
  readonly body: Body;
  /** What became of each line; none where the source has no lines but fields. */
  readonly report: readonly ReportLine[];
  readonly problems: readonly Problem[];
  /** The name of its file, without an ending, where that is to stay. */
  readonly name?: string;
  /** The article as it was written, where that was Markdown. */
  readonly post?: ImportedPost;
  /** The files that came with it. */
  readonly bundle?: ImportedBundle;
}

/** Files that stand in one folder with their article. */
export interface ImportedBundle {
  /** The folder that they are relative to. */
  readonly root: string;
  readonly files: readonly string[];
}

/** An article that came as Markdown. */
export interface ImportedPost {
  /** What stands on top, by our keys. */
  readonly keys: FrontMap;
  /** The text under it, as written. */
  readonly text: string;
}

/** What may stand in front matter. */
export type FrontValue = string | number | boolean | undefined | readonly FrontValue[] | FrontMap;

/** Front matter by its keys. */
export interface FrontMap {
  readonly [key: string]: FrontValue;
}

/** What a foreign file may state of an article, besides the fields of every article. */
export interface ImportedFields extends Partial<ArticleFields> {
  readonly id?: string;
  readonly slug?: string;
  readonly url?: Url;
  readonly via?: Url;
  readonly language?: Language;
  readonly publishAt?: Instant;
  readonly expiresAt?: Instant;
  readonly draft?: boolean;
}

/** What an importer is told besides the text. */
export interface ImportOptions {
  /** The name shown in problems. */
  readonly file: string;
  /** IANA name: the zone of dates without an offset. */
  readonly timeZone: string;
  /** The files beside it; `file` is relative to the same folder. */
  readonly bundle?: ImportedBundle;
  /** The publication's own words for pasted text. */
  readonly words: PasteSettings;
  /** Absent: guessed from the text. */
  readonly language?: Language;
  /** The publication's own, which an article need not name. */
  readonly homeLanguage?: Language;
  /** Where a saved page came from, when it does not say so itself. */
  readonly url?: Url;
}

/** The articles of one foreign file, and what stood against reading it. */
export interface ImportReading {
  readonly articles: readonly ImportedArticle[];
  readonly problems: readonly Problem[];
}
