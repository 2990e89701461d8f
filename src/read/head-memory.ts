import { hash } from 'node:crypto';
import type { ArticleFile } from './article-files.ts';
import type { RecallHead } from './article-source.ts';
import type { ArticleDraft } from './draft.ts';
import { openColumn } from './shelf/column.ts';
import type { HeadShelf } from './shelf/head-shelf.ts';
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
  /** Hands the shelf over to be kept, unless it is as it was. */
  readonly close: () => void;
}

const NO_MEMORY: HeadMemory = { recall: () => false, note: () => {}, close: () => {} };

/** Opens the memory of a publication's heads. `identity` stands for all that decides a head besides its own file. */
export function openHeadMemory(shelf: HeadShelf, identity: string, cache: HeadCache | undefined): HeadMemory {
  if (cache === undefined) return NO_MEMORY;
  const file = cache.read();
  const kept = file === undefined ? undefined : parseShelf(identity, file);
  const known = kept === undefined ? NOTHING : indexKeys(kept);
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
      const at = known.find(key, article.file);
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
    close: () => {
      if (fresh > 0 || recalled < known.count)
        cache.keep(() => formatShelf(identity, shelf.columns(), keys.all() as Uint32Array));
    },
  };
}

const NO_KEY = new Uint32Array(KEY_WORDS);

function standsAlone({ beside, related }: ArticleFile): boolean {
  return beside.length === 0 && related === undefined;
}

const NONE = -1;

interface KeyIndex {
  /** Of two files with the same bytes, each finds its own. */
  readonly find: (key: Uint32Array, file: string) => number | undefined;
  /** How many heads have a key. */
  readonly count: number;
}

const NOTHING: KeyIndex = { find: () => undefined, count: 0 };

// One slot in two is free, and what is taken is looked for in the next.
function indexKeys({ keys, length, file: fileAt }: KeptShelf): KeyIndex {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(length + 1) + 1)).fill(NONE);
  const mask = slots.length - 1;
  let count = 0;
  const isKey = (key: Uint32Array, at: number): boolean => {
    for (let word = 0; word < KEY_WORDS; word += 1) if (keys[at * KEY_WORDS + word] !== key[word]) return false;
    return true;
  };
  for (let at = 0; at < length; at += 1) {
    if (isKey(NO_KEY, at)) continue;
    count += 1;
    let slot = (keys[at * KEY_WORDS] ?? 0) & mask;
    while (slots[slot] !== NONE) slot = (slot + 1) & mask;
    slots[slot] = at;
  }
  const find: KeyIndex['find'] = (key, file) => {
    for (let slot = (key[0] ?? 0) & mask; ; slot = (slot + 1) & mask) {
      const at = slots[slot] ?? NONE;
      if (at === NONE) return undefined;
      if (isKey(key, at) && fileAt(at) === file) return at;
    }
  };
  return { find, count };
}
