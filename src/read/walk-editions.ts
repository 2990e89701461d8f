import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The files of frozen editions, relative to `root`, sorted by name. */
export function listEditionFiles(root: string): readonly string[] {
  try {
    const names = readdirSync(join(root, 'content', 'editions')).filter(
      (name) => /\.ya?ml$/.test(name) && !name.startsWith('.'),
    );
    return names.sort().map((name) => `content/editions/${name}`);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
}
