import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

// node scripts/extend-code.mjs LIB FOLDER ARGUMENT…: runs the bundled program with the compiled code in FOLDER, and keeps
// there what V8 compiles besides.
const [lib = '', folder = '', ...args] = process.argv.slice(2);
process.argv.splice(2, process.argv.length, ...args);
const { SHORT_RUN, tuneEngine } = await import(join(lib, 'launch/tune-engine.js'));
tuneEngine(SHORT_RUN);
const { codeName, loadBundle } = await import(join(lib, 'launch/load-bundle.js'));
loadBundle(join(lib, 'bundle/cli.cjs'), [folder], ({ file, script }) => {
  process.once('exit', () => writeFileSync(join(folder, codeName(file)), script.createCachedData(), { mode: 0o600 }));
});
