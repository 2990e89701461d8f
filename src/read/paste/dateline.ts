import { type Instant, toInstant } from '../../model/instant.ts';
import { foldText } from '../../model/text.ts';
import { fromWallTime } from '../../model/time.ts';
import { LETTER, letterPattern, NO_LETTER } from '../letter-pattern.ts';
import { readByline } from './byline.ts';
import { findDate, type WrittenDate } from './date.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A line that says when an article was published or changed. */
export interface Dateline {
  readonly kind: 'published' | 'updated';
  readonly date: WrittenDate;
  /** What stands beside the date: an author, a place, a section. */
  readonly rest: string;
}

const LONGEST = 160;
const MOST_LETTERS_BESIDE = 60;

/** Reads a line whose point is a date; `undefined` when the date is part of a sentence. */
export function readDateline(text: string, vocabulary: Vocabulary): Dateline | undefined {
  if (text.length > LONGEST) return undefined;
  const date = findDate(text, vocabulary);
  if (date === undefined) return undefined;
  const before = text.slice(0, date.start);
  const after = text.slice(date.end);
  const folded = foldText(before);
  const rest = removeSecondDate(`${before}|${after}`, vocabulary);
  if (rest.replace(NO_LETTER, '').length > MOST_LETTERS_BESIDE || isSentence(rest, vocabulary)) return undefined;
  return { kind: isUpdate(folded, vocabulary) ? 'updated' : 'published', date, rest };
}

const NO_NAME = letterPattern(String.raw`[^\p{L}\p{M}'.-]+`);
const MOST_WORDS_BESIDE = 3;

// "The two met in Lisbon on December 4, 2019." is no dateline: more words beside the date than a weekday, a place and a section.
function isSentence(rest: string, vocabulary: Vocabulary): boolean {
  const words = foldText(rest)
    .split(NO_NAME)
    .filter((word) => LETTER.test(word) && !isDateWord(word, vocabulary));
  if (words.length <= MOST_WORDS_BESIDE) return false;
  const people = readByline(rest, vocabulary)?.people ?? [];
  return people.length === 0;
}

function isDateWord(word: string, { publishedWords, updatedWords, ui, connectors, joiners }: Vocabulary): boolean {
  return (
    publishedWords.has(word) || updatedWords.has(word) || ui.has(word) || connectors.has(word) || joiners.has(word)
  );
}

/** Every date that a dateline or a byline holds, in order, with what the words before it say it is. */
export function listDates(text: string, vocabulary: Vocabulary): readonly Pick<Dateline, 'kind' | 'date'>[] {
  const dates: Pick<Dateline, 'kind' | 'date'>[] = [];
  let from = 0;
  while (dates.length < MOST_DATES) {
    const found = findDate(text.slice(from), vocabulary);
    if (found === undefined) break;
    const date = { ...found, start: found.start + from, end: found.end + from };
    dates.push({ kind: isUpdate(foldText(text.slice(from, date.start)), vocabulary) ? 'updated' : 'published', date });
    from = date.end;
  }
  return dates;
}

const MOST_DATES = 4;

function isUpdate(before: string, vocabulary: Vocabulary): boolean {
  const words = before.split(/[\s:|,•·()–—-]+/u).filter((word) => word !== '');
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const tail = words.slice(at).join(' ');
    if (vocabulary.findUpdatedWord(tail) !== undefined) return true;
    if (vocabulary.findPublishedWord(tail) !== undefined && words.length - at > 0 && at === 0) return false;
  }
  return false;
}

function removeSecondDate(text: string, vocabulary: Vocabulary): string {
  const second = findDate(text, vocabulary);
  return second === undefined ? text : `${text.slice(0, second.start)}|${text.slice(second.end)}`;
}

/** The instant that a written date means on a wall of `timeZone`, unless the text names another offset; `undefined` where that is a guess. */
export function instantOf(date: WrittenDate, timeZone: string): Instant | undefined {
  if (date.ambiguous || date.unknownZone !== undefined) return undefined;
  const { year, month, day, hour = 0, minute = 0, second = 0 } = date;
  if (date.offset === undefined) return fromWallTime({ year, month, day, hour, minute, second }, date.zone ?? timeZone);
  return toInstant(Date.UTC(year, month - 1, day, hour, minute, second) - date.offset * 60_000);
}
