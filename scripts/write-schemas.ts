import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PUBLISHED_SCHEMAS } from './published-schemas.ts';

const folder = join(import.meta.dirname, '../schema');
for (const [file, schema] of Object.entries(PUBLISHED_SCHEMAS))
  writeFileSync(join(folder, file), `${JSON.stringify(schema, null, 2)}\n`);
