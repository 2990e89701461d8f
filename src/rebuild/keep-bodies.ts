import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BodyCache, CachedBody } from '../read/body-cache.ts';
import { VERSION } from '../version.ts';
import { type Cache, openCache } from '../write/cache.ts';
import type { BuildWords } from './identify-build.ts';

/** The texts that the last build showed, and those of this one. */
export interface KeptBodies extends BodyCache {
  /** Keeps this build's texts for the next. */
  readonly save: () => void;
}

// The newest articles are what a rebuild shows again; a whole archive of pages is not worth reading back.
const MOST = 400;

const TEXTS = 'texts';

/**
 * Opens the kept texts of a publication: in the folder that `--cache` names, else in the user's own cache. Never in the
 * project's, where a stranger's pull request could put a text that no sanitiser has seen. `lib` is the folder of the
 * compiled program.
 */
export function openBodies(
  { options, env }: Pick<BuildWords, 'options' | 'env'>,
  { root, lib }: { readonly root: string; readonly lib: string },
): KeptBodies | undefined {
  const folder = chooseFolder(options['cache'], { env, root });
  if (folder === undefined) return undefined;
  const program = readProgram(lib);
  return keepBodies(openCache(folder), hash(JSON.stringify(['bodies', 1, program, root])));
}

function keepBodies(cache: Cache, key: string): KeptBodies {
  const shown = new Map<string, CachedBody>();
  let last: Readonly<Record<string, CachedBody>> | undefined;
  let fresh = false;
  const keep = (name: string, body: CachedBody): void => {
    if (shown.size < MOST) shown.set(name, body);
  };
  return {
    read: (name) => {
      last ??= parseBodies(cache.read(key));
      const known = last[name];
      if (known !== undefined) keep(name, known);
      return known;
    },
    write: (name, body) => {
      fresh = true;
      keep(name, body);
    },
    save: () => {
      if (fresh) cache.write(key, JSON.stringify(Object.fromEntries(shown)));
    },
  };
}

function parseBodies(text: string | undefined): Readonly<Record<string, CachedBody>> {
  return text === undefined ? {} : (JSON.parse(text) as Record<string, CachedBody>);
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
