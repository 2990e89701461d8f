import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CheckedEntry, CheckedParts } from '../gates/feed-memory.ts';
import type { BodyCache, CachedBody } from '../read/body-cache.ts';
import { VERSION } from '../version.ts';
import { type Cache, openCache } from '../write/cache.ts';
import type { BuildWords } from './identify-build.ts';

/** What the last build read and checked, and what this one did. */
export interface Kept {
  readonly bodies: BodyCache;
  readonly checked: CheckedParts;
  /** Keeps this build's part for the next. */
  readonly save: () => void;
}

// The newest articles are what a rebuild shows again; a whole archive of pages is not worth reading back.
const MOST_BODIES = 400;
// Each of them stands in three formats.
const MOST_PARTS = 3 * MOST_BODIES;

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
  return openRecord(openCache(folder), hash(JSON.stringify(['kept', 1, program, root])));
}

interface KeptRecord {
  readonly bodies: Readonly<Record<string, CachedBody>>;
  readonly checked: Readonly<Record<string, readonly CheckedEntry[]>>;
}

function openRecord(cache: Cache, key: string): Kept {
  let last: KeptRecord | undefined;
  const read = (): KeptRecord => {
    last ??= parseRecord(cache.read(key));
    return last;
  };
  const bodies = keepShelf((name) => read().bodies[name], MOST_BODIES);
  const checked = keepShelf((name) => read().checked[name], MOST_PARTS);
  return {
    bodies,
    checked,
    save: () => {
      if (bodies.isFresh() || checked.isFresh())
        cache.write(key, JSON.stringify({ bodies: bodies.all(), checked: checked.all() } satisfies KeptRecord));
    },
  };
}

/** What was asked for or made in this build; `find` looks among what the last one left. */
function keepShelf<Value>(find: (name: string) => Value | undefined, most: number) {
  const shown = new Map<string, Value>();
  let fresh = false;
  const keep = (name: string, value: Value): void => {
    if (shown.size < most) shown.set(name, value);
  };
  return {
    read: (name: string): Value | undefined => {
      const known = find(name);
      if (known !== undefined) keep(name, known);
      return known;
    },
    write: (name: string, value: Value): void => {
      fresh ||= !shown.has(name);
      keep(name, value);
    },
    isFresh: (): boolean => fresh,
    all: (): Readonly<Record<string, Value>> => Object.fromEntries(shown),
  };
}

function parseRecord(text: string | undefined): KeptRecord {
  return text === undefined ? { bodies: {}, checked: {} } : (JSON.parse(text) as KeptRecord);
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
