import type { Instant } from '../../model/instant.ts';
import { foldText, removeIllegalCharacters } from '../../model/text.ts';
import { readWebAddress } from '../address.ts';
import { omitAbsent } from '../omit-absent.ts';
import { decodeWords } from './decode-words.ts';
import type { ImportedFields, ImportOptions } from './imported.ts';
import { dateOf, findNewsArticles, type JsonObject, readNewsArticle, textOf } from './news-article.ts';
import type { PageReading } from './page-lines.ts';

/** What a page states of its article for machines: JSON-LD first, then `<meta>`. */
export interface PageStatements {
  readonly fields: ImportedFields;
  /** A name that only `<meta>` gives; the page itself knows better. */
  readonly author?: string;
}

/** Reads a page's statements for machines. Of several articles in JSON-LD, the one that the page is about: by its title, then by its address. */
export function readStatements(page: PageReading, { timeZone }: ImportOptions): PageStatements {
  const { meta, canonical } = page;
  const article = chooseArticle(page);
  const linked = article === undefined ? {} : readNewsArticle(article, timeZone);
  const image = readWebAddress(meta.get('og:image') ?? '');
  const via = linked.via ?? readWebAddress(canonical ?? '') ?? readWebAddress(meta.get('og:url') ?? '');
  const publisher = linked.publisher ?? wordsOf(meta.get('og:site_name'));
  const dateFrom = (...names: readonly string[]): Instant | undefined =>
    names.map((name) => dateOf(meta.get(name), timeZone)).find((at) => at !== undefined);
  const fields = omitAbsent<ImportedFields>({
    ...linked,
    title: chooseTitle(linked.title ?? wordsOf(meta.get('og:title')), page),
    deck: linked.deck ?? wordsOf(meta.get('og:description')),
    publisher,
    section: linked.section ?? wordsOf(meta.get('article:section')),
    published: linked.published ?? dateFrom('article:published_time', 'datepublished', 'dc.date', 'pubdate', 'date'),
    updated: linked.updated ?? dateFrom('article:modified_time', 'datemodified', 'last-modified'),
    lead: linked.lead ?? (image === undefined ? undefined : { url: image }),
    via,
  });
  const author = wordsOf(meta.get('author') ?? meta.get('dc.creator') ?? meta.get('byl'))?.replace(/^by\s+/i, '');
  const named = author !== undefined && author !== publisher && !/^https?:|[@\d]/.test(author);
  return named ? { fields, author } : { fields };
}

function chooseArticle({ jsonLd, headings, canonical, meta }: PageReading): JsonObject | undefined {
  const articles = jsonLd.flatMap((text) => findNewsArticles(parseJson(text)));
  const titles = new Set(headings.map(foldText));
  const address = canonical ?? meta.get('og:url');
  const isTitled = (article: JsonObject): boolean => titles.has(foldText(textOf(article['headline']) ?? ''));
  const isHere = (article: JsonObject): boolean =>
    address !== undefined && [article['url'], article['@id'], article['mainEntityOfPage']].includes(address);
  return articles.find(isTitled) ?? articles.find(isHere) ?? articles[0];
}

// `og:title` is often the title of the window: "Headline | Outlet".
function chooseTitle(stated: string | undefined, { headings }: PageReading): string | undefined {
  if (stated === undefined) return undefined;
  const folded = foldText(stated);
  const heading = headings.find((text) => {
    const start = foldText(text);
    return start.length >= 8 && folded.startsWith(start) && /^\s*[|–—·:-]\s/.test(folded.slice(start.length));
  });
  return heading ?? stated;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, (_, one: unknown) => (typeof one === 'string' ? removeIllegalCharacters(one) : one));
  } catch {
    return undefined; // Machines' statements are often broken; the page itself is still read.
  }
}

function wordsOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : decodeWords(text);
}
