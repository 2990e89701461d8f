import { createReadStream, existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { readCsv } from './csv.ts';
import { makeFault } from './fault.ts';
import type { ListRow } from './recipient.ts';
import { readRecipientList } from './recipient-list.ts';

/** Opens a list of recipients in a file. Throws a Failure when it stands where it could be published or committed. */
export function openList(
  file: string,
  { root, out }: { readonly root: string; readonly out: string },
): AsyncIterable<ListRow> {
  const real = resolveList(file);
  for (const folder of [findRepository(root), root, join(root, 'content'), out]) {
    if (folder !== undefined && existsSync(folder) && isInside(real, realpathSync(folder))) {
      throw makeFault('usage', 'list-in-repository', {
        message: 'Opening the list of recipients: it stands inside the publication or its repository.',
        hint: 'Keep addresses outside, where no commit and no deployment can publish them.',
      });
    }
  }
  return readRecipientList(readCsv(createReadStream(real, { encoding: 'utf8' })));
}

/** Recipients from text that arrives in pieces, such as standard input. */
export function readList(chunks: AsyncIterable<string>): AsyncIterable<ListRow> {
  return readRecipientList(readCsv(chunks));
}

function resolveList(file: string): string {
  try {
    const real = realpathSync(file);
    if (!statSync(real).isFile()) throw new Error('it is no file');
    return real;
  } catch (cause) {
    throw makeFault('usage', 'list-missing', {
      message: 'Opening the list of recipients: the file cannot be read.',
      cause,
    });
  }
}

function findRepository(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !way.startsWith('..');
}
