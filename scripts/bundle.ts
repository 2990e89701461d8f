import { join } from 'node:path';
import { bundleProgram } from './bundle-program.ts';
import { warmBundle } from './warm-bundle.ts';

const lib = join(import.meta.dirname, '../lib');
await bundleProgram(lib);
warmBundle(lib);
