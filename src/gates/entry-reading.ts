import type { ExpectedEntry } from './expected-entry.ts';
import type { ReadEntry } from './feed-reading.ts';
import { isPlainMarkup } from './plain-markup.ts';

/** What was read of an entry, as it is compared: its fields are those of {@link ExpectedEntry}. */
export interface EntryReading extends ExpectedEntry {
  readonly id: string;
  readonly summary: string;
  /** Its HTML where that holds more than the plainest tags, so that it must be looked at. */
  readonly odd: string | undefined;
}

/** An entry of which everything was read, as it is compared. */
export function toReading(entry: ReadEntry): EntryReading {
  return {
    id: entry.id,
    title: entry.title,
    url: entry.url,
    published: entry.published,
    updated: entry.updated ?? entry.published,
    summary: entry.summary,
    authors: entry.authors.join('\n'),
    categories: entry.categories.join('\n'),
    related: entry.related.join('\n'),
    odd: isPlainMarkup(entry.html) ? undefined : entry.html,
  };
}

const FIELDS = ['title', 'url', 'published', 'updated', 'summary', 'authors', 'categories', 'related'] as const;

/** What is not as it should be in the entry of the article in `file`, a sentence for each field. */
export function compareEntry(entry: EntryReading, expected: ExpectedEntry, file: string): readonly string[] {
  const wrong = FIELDS.filter(
    (field) => entry[field] !== expected[field] && (field !== 'summary' || expected.summary !== undefined),
  );
  return wrong.map(
    (field) =>
      `The ${field} of ${file} is read back as ${JSON.stringify(entry[field])}, not as ${JSON.stringify(expected[field])}.`,
  );
}
