import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeArticle } from './corpus/article.ts';

// npx tsx bench/corpus.ts N DIR          writes N articles below DIR and prints the check sum of all of them
// npx tsx bench/corpus.ts N DIR I REV    writes article I anew, with one more sentence

const [count = '100', folder = '.', edit, revision = '1'] = process.argv.slice(2);

if (edit === undefined) {
  const hash = createHash('sha256');
  const made = new Set<string>();
  for (let index = 0; index < Number(count); index += 1) {
    const { path, text } = makeArticle(index);
    hash.update(`${path}\0${text}`);
    const file = join(folder, path);
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    made.add(dirname(file));
    writeFileSync(file, text);
  }
  process.stdout.write(`${count} articles, sha256 ${hash.digest('hex')}\n`);
} else {
  const { path, text } = makeArticle(Number(edit), revision);
  writeFileSync(join(folder, path), text);
}
