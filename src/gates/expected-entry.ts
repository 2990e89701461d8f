import type { ArticleHead } from '../model/article.ts';
import type { Publication } from '../model/publication.ts';
import { removeIllegalCharacters } from '../model/text.ts';

/** What a reader must find in the entry of an article. Dates are milliseconds, in whole seconds; lists have a line for each. */
export interface ExpectedEntry {
  readonly title: string;
  readonly url: string;
  readonly published: number;
  readonly updated: number;
  /** Absent where the article has no deck: then the entry says what it likes. */
  readonly summary: string | undefined;
  readonly authors: string;
  readonly categories: string;
  /** Title and address, a line each. */
  readonly related: string;
}

/** What a reader must find in the entry of this article. */
export function expectEntry(head: ArticleHead, publication: Publication): ExpectedEntry {
  const authors = head.authors.length === 0 ? publication.authors : head.authors;
  return {
    title: removeIllegalCharacters(head.title),
    url: head.url,
    published: toSecond(head.published),
    updated: toSecond(head.updated),
    summary: head.deck === undefined ? undefined : removeIllegalCharacters(head.deck),
    authors: joinClean(authors.map((author) => author.name)),
    categories: joinCategories(head.section === undefined ? head.tags : [head.section, ...head.tags]),
    related: joinClean(head.related.flatMap(({ title, url }) => (url === undefined ? [] : [title, url]))),
  };
}

// Half a pair at the end of a line stays half a pair, so all lines are cleaned at once.
function joinClean(lines: readonly string[]): string {
  return removeIllegalCharacters(lines.join('\n'));
}

function joinCategories(names: readonly string[]): string {
  const clean = names.map(removeIllegalCharacters);
  return clean.filter((name, index) => name.trim() !== '' && clean.indexOf(name) === index).join('\n');
}

function toSecond(milliseconds: number): number {
  return Math.floor(milliseconds / 1000) * 1000;
}
