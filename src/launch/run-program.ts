import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { codeName, type LoadedBundle, loadBundle } from './load-bundle.ts';
import { SHORT_RUN, tuneEngine } from './tune-engine.ts';

/** Runs the bundled program of a compiled package, and keeps the code that V8 made of it when it has to be made anew. */
export function runProgram(lib: string): void {
  tuneEngine(SHORT_RUN);
  const { cachedDataVersionTag } = process.getBuiltinModule('node:v8');
  const tag = cachedDataVersionTag();
  const folder = join(lib, 'bundle');
  const home = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'latewire');
  const seen: LoadedBundle[] = [];
  process.once('exit', () => keepCode(seen, home));
  loadBundle(join(folder, 'cli.cjs'), [folder, home], (bundle) => {
    // What is loaded after V8 was told otherwise could never be taken.
    if (cachedDataVersionTag() === tag) seen.push(bundle);
  });
}

// Another Node than the one that compiled the package: keep the code in the user's own cache, never in the project's,
// where a stranger's pull request could put it, nor beside the installed package.
function keepCode(seen: readonly LoadedBundle[], home: string): void {
  const anew = seen.filter(({ fresh }) => !fresh);
  if (anew.length > 0) tuneEngine(SHORT_RUN); // As it will be when the code is read.
  for (const { file, script } of anew) {
    const staged = join(home, `.${process.pid}`);
    try {
      mkdirSync(home, { recursive: true, mode: 0o700 });
      writeFileSync(staged, script.createCachedData(), { mode: 0o600 });
      renameSync(staged, join(home, codeName(file)));
    } catch {
      rmSync(staged, { force: true }); // No home to write to: the next start takes as long as this one.
    }
  }
}
