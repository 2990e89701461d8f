import { hash } from 'node:crypto';
import type { ArticleFile } from './article-files.ts';
import type { RecallHead } from './article-source.ts';
import type { ArticleDraft } from './draft.ts';
import { openColumn } from './shelf/column.ts';
import type { HeadShelf } from './shelf/head-shelf.ts';
import { indexNames } from './shelf/name-index.ts';
import { formatShelf, KEY_WORDS, type KeptShelf, parseShelf } from './shelf/shelf-file.ts';

/**
 * Heads kept between builds in one file. What it gives back is published as it is, so it must come from a place that only
 * a build of the same user writes.
 */
export interface HeadCache {
  readonly read: () => Buffer | undefined;
  /** Takes what makes the file's bytes, for when the build has gone well. */
  readonly keep: (format: () => readonly Uint8Array[]) => void;
}

/** The heads that an earlier build has read, by the bytes that decide them. */
export interface HeadMemory {
  /** Puts the head on the shelf, where it is known. */
  readonly recall: RecallHead;
  /** Notes what became of the file that was last asked for: the draft that is now the last on the shelf. */
  readonly note: (draft: ArticleDraft, isClean: boolean) => void;
  /** Notes that the head of the file that was last asked for is now the last on the shelf, and its bytes decide all of it. */
  readonly noteRow: () => void;
  /** Hands the shelf over to be kept, unless it is as it was. */
  readonly close: () => void;
}

const NO_MEMORY: HeadMemory = { recall: () => false, note: () => {}, noteRow: () => {}, close: () => {} };

/** Opens the memory of a publication's heads. `identity` stands for all that decides a head besides its own file. */
export function openHeadMemory(shelf: HeadShelf, identity: string, cache: HeadCache | undefined): HeadMemory {
  if (cache === undefined) return NO_MEMORY;
  const file = cache.read();
  const kept = file === undefined ? undefined : parseShelf(identity, file);
  const index = kept && indexNames(kept.length, kept.file, (at) => kept.keys[at * KEY_WORDS] ?? 0);
  const keys = openColumn(Uint32Array);
  const key = new Uint32Array(KEY_WORDS);
  const keyBytes = Buffer.from(key.buffer);
  let recalled = 0;
  let fresh = 0;
  const push = (words: Uint32Array): void => {
    for (let word = 0; word < KEY_WORDS; word += 1) keys.push(words[word] ?? 0);
  };
  return {
    recall: (article, bytes) => {
      if (!standsAlone(article)) return false;
      keyBytes.write(hash('sha256', bytes, 'binary'), 0, keyBytes.length, 'binary');
      const at = index?.find(article.file, key[0]).find((row) => isKey(kept, row, key));
      if (at === undefined || kept === undefined) return false;
      shelf.copy(kept, at, kept.words(at));
      push(key);
      recalled += 1;
      return true;
    },
    note: ({ article, head }, isClean) => {
      // What has something to tell is read again, and so is what other files have a say in.
      const ownsAll = standsAlone(article) && head.assets.length === 0 && head.audio === undefined;
      const isKept = isClean && ownsAll && shelf.isPacked(shelf.length() - 1);
      if (isKept) fresh += 1;
      push(isKept ? key : NO_KEY);
    },
    noteRow: () => {
      fresh += 1;
      push(key);
    },
    close: () => {
      if (fresh > 0 || recalled < countKeys(kept))
        cache.keep(() => formatShelf(identity, shelf.columns(), keys.all() as Uint32Array));
    },
  };
}

const NO_KEY = new Uint32Array(KEY_WORDS);

/** Whether no file beside it belongs to an article. */
export function standsAlone({ beside, related }: ArticleFile): boolean {
  return beside.length === 0 && related === undefined;
}

function isKey(shelf: KeptShelf | undefined, at: number, key: Uint32Array): boolean {
  return shelf !== undefined && key.every((word, place) => shelf.keys[at * KEY_WORDS + place] === word);
}

function countKeys(shelf: KeptShelf | undefined): number {
  let count = 0;
  for (let at = 0; at < (shelf?.length ?? 0); at += 1) if (!isKey(shelf, at, NO_KEY)) count += 1;
  return count;
}
