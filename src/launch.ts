import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chooseColour } from './launch/choose-colour.ts';
import { codeName, type LoadedBundle, loadBundle } from './launch/load-bundle.ts';
import { skipUnchanged } from './launch/skip-unchanged.ts';

// Starting is most of a small build: one bundled file instead of hundreds, and its compiled code kept between runs.
const folder = join(import.meta.dirname, 'bundle');
const home = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'latewire');
const seen: LoadedBundle[] = [];

const unchanged = skipUnchanged(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  lib: import.meta.dirname,
});
if (unchanged === undefined) loadBundle(join(folder, 'cli.cjs'), [folder, home], (bundle) => seen.push(bundle));
else {
  const words = unchanged[chooseColour(process.stderr, process.env) ? 'coloured' : 'plain'];
  process.stderr.write(words.errors);
  process.stdout.write(words.output);
}

// Another Node than the one that compiled the package: keep the code in the user's own cache, never in the project's,
// where a stranger's pull request could put it, nor beside the installed package.
process.once('exit', () => {
  for (const { file, script, fresh } of seen) {
    if (fresh) continue;
    const staged = join(home, `.${process.pid}`);
    try {
      mkdirSync(home, { recursive: true, mode: 0o700 });
      writeFileSync(staged, script.createCachedData(), { mode: 0o600 });
      renameSync(staged, join(home, codeName(file)));
    } catch {
      rmSync(staged, { force: true }); // No home to write to: the next start takes as long as this one.
    }
  }
});
