import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleProgram } from './bundle-program.ts';
import { warmBundle } from './warm-bundle.ts';

const lib = join(import.meta.dirname, '../lib');
await bundleProgram(lib);
// What a build keeps for the next is good for this very program only.
const sum = createHash('sha256');
for (const name of readdirSync(join(lib, 'bundle')).sort()) sum.update(readFileSync(join(lib, 'bundle', name)));
writeFileSync(join(lib, 'bundle/sum'), sum.digest('hex'));
warmBundle(lib);
