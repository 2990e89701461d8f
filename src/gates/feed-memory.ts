import { createHash } from 'node:crypto';
import type { ArticleHead } from '../model/article.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { removeIllegalCharacters } from '../model/text.ts';
import { type ExpectedEntry, expectEntry } from './expected-entry.ts';
import { findUnsafe } from './feed-markup.ts';

/** The id of an entry, and the hash of what it was compared with. */
export type CheckedEntry = readonly [id: string, expected: string];

/**
 * Parts of feeds that earlier builds read back and found equal, by the hash of their text. What it says is believed, so it
 * must come from a place that only a build of the same user writes.
 */
export interface CheckedParts {
  readonly read: (part: string) => readonly CheckedEntry[] | undefined;
  readonly write: (part: string, entries: readonly CheckedEntry[]) => void;
}

/** What the gate of feeds knows while one publication passes: an entry that stands in a hundred feeds is read once. */
export interface FeedMemory {
  readonly findHead: (id: string) => ArticleHead | undefined;
  readonly expect: (head: ArticleHead) => ExpectedEntry;
  readonly findUnsafe: (html: string) => string | undefined;
  /** The ids in a part that was read and found equal, in this build or one before. */
  readonly recall: (part: string) => readonly string[] | undefined;
  readonly keep: (part: string, ids: readonly string[]) => void;
}

/** The name of a text. */
export function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

/** An empty memory for one build; `checked` has what builds before it found equal. */
export function openFeedMemory({ articles, publication }: Snapshot, checked?: CheckedParts): FeedMemory {
  const findHead = makeFinder(articles);
  const clean = new Map<string, readonly string[]>();
  const expected = new Map<string, ExpectedEntry>();
  const sums = new Map<string, string>();
  const expect = (head: ArticleHead): ExpectedEntry => {
    const known = expected.get(head.id);
    if (known !== undefined) return known;
    const made = expectEntry(head, publication);
    expected.set(head.id, made);
    return made;
  };
  const sumOf = (id: string): string | undefined => {
    const head = findHead(id);
    if (head === undefined) return undefined;
    const sum = sums.get(id) ?? hash(JSON.stringify(expect(head)));
    sums.set(id, sum);
    return sum;
  };
  const keep = (part: string, ids: readonly string[]): void => {
    clean.set(part, ids);
    if (checked === undefined) return;
    checked.write(
      part,
      ids.map((id) => [id, sumOf(id) ?? '']),
    );
  };
  return {
    findHead,
    expect,
    findUnsafe: onceForEach(findUnsafe),
    recall: (part) => {
      const known = clean.get(part);
      if (known !== undefined) return known;
      const before = checked?.read(part);
      if (before?.every(([id, sum]) => sumOf(id) === sum) !== true) return undefined;
      const ids = before.map(([id]) => id);
      keep(part, ids);
      return ids;
    },
    keep,
  };
}

// Three formats hold the same text one after the other.
const REMEMBERED = 512;

function onceForEach<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known.answer;
    if (answers.size >= REMEMBERED) answers.clear();
    const answer = ask(text);
    answers.set(text, { answer });
    return answer;
  };
}

// Feeds hold the newest: most of a large archive is never looked at.
function makeFinder(articles: readonly ArticleHead[]): FeedMemory['findHead'] {
  const seen = new Map<string, ArticleHead>();
  let next = 0;
  return (id) => {
    for (; !seen.has(id) && next < articles.length; next += 1) {
      const head = articles[next];
      if (head !== undefined) seen.set(removeIllegalCharacters(head.id), head);
    }
    return seen.get(id);
  };
}
