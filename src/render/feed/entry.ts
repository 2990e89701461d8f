import type { Article, Audio, Author, Image } from '../../model/article.ts';
import type { Instant } from '../../model/instant.ts';
import { type Direction, isLanguage, type Language } from '../../model/language.ts';
import type { Mailbox } from '../../model/publication.ts';
import type { RelatedHeadline } from '../../model/related.ts';
import type { Url } from '../../model/url.ts';
import { cleanModel } from './clean.ts';
import { renderContent } from './content.ts';
import { renderContentText } from './content-text.ts';
import type { EntryContext } from './entry-context.ts';
import { findOwner } from './podcast-owner.ts';
import { summarise } from './summary.ts';
import { escapeText } from './write-xml.ts';

/** An article inside a feed: what all three formats say about it, without a character that XML cannot carry. */
export interface FeedEntry {
  readonly id: string;
  readonly url: Url;
  readonly title: string;
  /** Plain text. */
  readonly summary?: string;
  /** HTML, as text: escaping is the writer's. */
  readonly html: string;
  /** The same, escaped: what both formats of XML say. */
  readonly escapedHtml: string;
  readonly text: string;
  readonly published: Instant;
  readonly updated: Instant;
  readonly timeZone: string;
  readonly authors: readonly Author[];
  /** News agencies that had a part in it. */
  readonly contributors: readonly string[];
  /** The section first, then the tags; each once. */
  readonly categories: readonly string[];
  readonly language?: Language;
  readonly direction: Direction;
  readonly image?: Image & { readonly url: Url };
  readonly audio?: Audio & { readonly url: Url };
  /** Who answers for the recording. */
  readonly owner?: Mailbox;
  readonly related: readonly RelatedHeadline[];
  readonly via?: Url;
  readonly publisher?: string;
  /** The feed it was taken from (RFC 4287 section 4.2.11, RSS 2.0 `source`). */
  readonly source?: { readonly title: string; readonly url: Url };
  readonly rights?: string;
  /** The article it was made from, cleaned: for what only one format can say. */
  readonly article: Article;
}

/** The entry of an article. */
export function makeEntry(source: Article, context: EntryContext): FeedEntry {
  const article = cleanModel(source);
  const { publication } = context;
  const authors = article.authors.length === 0 ? cleanModel(publication.authors) : article.authors;
  const summary = article.deck ?? summarise(article.body);
  const image = article.lead;
  const audio = article.audio;
  const owner = findOwner(publication);
  const html = renderContent(article, { ...context, authors });
  return {
    id: article.id,
    url: article.url,
    title: article.title,
    ...(summary === '' ? {} : { summary }),
    html,
    // Markup is escaped by name, plain text of RSS by number: see write-xml.
    escapedHtml: escapeText(html, 'named'),
    text: renderContentText(article, context),
    published: article.published,
    updated: article.updated,
    timeZone: publication.timeZone,
    authors,
    contributors: article.agency === undefined ? [] : [article.agency],
    categories: collectCategories(article),
    ...(isLanguage(article.language) ? { language: article.language } : {}),
    direction: article.direction,
    ...(image?.url === undefined ? {} : { image: { ...image, url: image.url } }),
    ...(audio?.url === undefined ? {} : { audio: { ...audio, url: audio.url } }),
    ...(owner === undefined ? {} : { owner: cleanModel(owner) }),
    related: article.related,
    ...(article.via === undefined ? {} : { via: article.via }),
    ...(article.publisher === undefined ? {} : { publisher: article.publisher }),
    ...(article.publisherFeed === undefined ? {} : { source: nameSource(article.publisherFeed, article.publisher) }),
    ...(article.rights === undefined ? {} : { rights: article.rights }),
    article,
  };
}

function nameSource(url: Url, title: string | undefined): FeedEntry['source'] & object {
  return { title: title ?? new URL(url).host, url };
}

function collectCategories(article: Article): readonly string[] {
  const named = article.section === undefined ? article.tags : [article.section, ...article.tags];
  return [...new Set(named)].filter((name) => name.trim() !== '');
}
