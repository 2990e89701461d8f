import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CheckedEntry, CheckedParts } from '../gates/feed-memory.ts';
import type { HeadCache } from '../read/head-memory.ts';
import type { PasteReading } from '../read/paste/read-paste.ts';
import type { CachedBody, TextCaches } from '../read/text-cache.ts';
import { VERSION } from '../version.ts';
import { type ByteCache, type Cache, openByteCache, openCache } from '../write/cache.ts';
import type { BuildWords } from './identify-build.ts';

/** What the last build read and checked, and what this one did. */
export interface Kept {
  readonly texts: TextCaches;
  readonly heads: HeadCache;
  readonly checked: CheckedParts;
  /** Keeps this build's part for the next. */
  readonly save: () => void;
}

// The newest articles are what a rebuild shows again; a whole archive of pages is not worth reading back.
const MOST_TEXTS = 400;
// Each of them stands in three formats.
const MOST_PARTS = 3 * MOST_TEXTS;

const TEXTS = 'texts';

/**
 * Opens what was kept of a publication: in the folder that `--cache` names, else in the user's own cache. Never in the
 * project's, where a stranger's pull request could put a text that no sanitiser has seen. `lib` is the folder of the
 * compiled program.
 */
export function openKept(
  { options, env }: Pick<BuildWords, 'options' | 'env'>,
  { root, lib }: { readonly root: string; readonly lib: string },
): Kept | undefined {
  const folder = chooseFolder(options['cache'], { env, root });
  if (folder === undefined) return undefined;
  const program = readProgram(lib);
  // What a date means is in Node's own tables.
  const key = hash(JSON.stringify(['kept', 3, program, root, process.version, process.versions['tz'], process.arch]));
  const record = openRecord(openCache(folder), key);
  const heads = openHeads(openByteCache(folder), hash(`heads ${key}`));
  return {
    ...record,
    heads,
    save: () => {
      record.save();
      heads.save();
    },
  };
}

function openHeads(cache: ByteCache, key: string): HeadCache & Pick<Kept, 'save'> {
  let format: (() => readonly Uint8Array[]) | undefined;
  return {
    read: () => cache.read(key),
    keep: (given) => {
      format = given;
    },
    save: () => {
      if (format !== undefined) cache.write(key, format());
    },
  };
}

interface KeptRecord {
  readonly bodies: Readonly<Record<string, CachedBody>>;
  readonly pastes: Readonly<Record<string, PasteReading>>;
  readonly checked: Readonly<Record<string, readonly CheckedEntry[]>>;
}

function openRecord(cache: Cache, key: string): Omit<Kept, 'heads'> {
  let last: KeptRecord | undefined;
  const read = (): KeptRecord => {
    last ??= parseRecord(cache.read(key));
    return last;
  };
  const bodies = keepShelf((name) => read().bodies[name], MOST_TEXTS);
  const pastes = keepShelf((name) => read().pastes[name], MOST_TEXTS);
  const checked = keepShelf((name) => read().checked[name], MOST_PARTS);
  return {
    texts: { bodies, pastes },
    checked,
    save: () => {
      if (![bodies, pastes, checked].some((shelf) => shelf.isFresh())) return;
      cache.write(key, `{"bodies":${bodies.format()},"pastes":${pastes.format()},"checked":${checked.format()}}`);
    },
  };
}

/**
 * What was asked for or made in this build; `find` looks among what the last one left. What is made is kept as JSON: when
 * hundreds of texts live on, V8 takes all texts for old objects, and collecting those costs twice as much.
 */
function keepShelf<Value>(find: (name: string) => Value | undefined, most: number) {
  const shown = new Map<string, () => string>();
  let fresh = false;
  return {
    read: (name: string): Value | undefined => {
      const known = find(name);
      if (known !== undefined && shown.size < most) shown.set(name, () => JSON.stringify(known));
      return known;
    },
    write: (name: string, value: Value): void => {
      fresh ||= !shown.has(name);
      if (shown.size >= most) return;
      const json = JSON.stringify(value);
      shown.set(name, () => json);
    },
    isFull: (): boolean => shown.size >= most,
    isFresh: (): boolean => fresh,
    /** All of it as a JSON object. */
    format: (): string => `{${[...shown].map(([name, json]) => `${JSON.stringify(name)}:${json()}`).join(',')}}`,
  };
}

function parseRecord(text: string | undefined): KeptRecord {
  return text === undefined ? { bodies: {}, pastes: {}, checked: {} } : (JSON.parse(text) as KeptRecord);
}

function chooseFolder(
  named: string | undefined,
  { env, root }: { readonly env: BuildWords['env']; readonly root: string },
): string | undefined {
  if (named !== undefined) return join(resolve(root, named), TEXTS);
  const home = env['XDG_CACHE_HOME'] || (env['HOME'] === undefined ? undefined : join(env['HOME'], '.cache'));
  return home === undefined ? undefined : join(home, 'latewire', TEXTS);
}

// Written when the package is compiled: a version alone does not tell two trees of one developer apart.
function readProgram(lib: string): string {
  try {
    return readFileSync(join(lib, 'bundle/sum'), 'utf8');
  } catch {
    return VERSION;
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
