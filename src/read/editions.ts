import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FrozenEdition } from '../model/edition.ts';
import type { Problem, Result } from '../model/problem.ts';
import { readEditionFile } from './edition-file.ts';
import { readTextFile } from './text-file.ts';

const FOLDER = 'content/editions';

/** Every frozen edition, in the order of their files; two of one id are a problem. */
export function readEditions(root: string, timeZone: string): Result<readonly FrozenEdition[]> {
  const editions = new Map<string, FrozenEdition>();
  const problems: Problem[] = [];
  for (const name of existsSync(join(root, FOLDER)) ? readdirSync(join(root, FOLDER)).sort() : []) {
    if (!/\.ya?ml$/.test(name) || name.startsWith('.')) continue;
    const file = `${FOLDER}/${name}`;
    const text = readTextFile(root, file);
    problems.push(...text.problems);
    if (text.value === undefined) continue;
    const edition = readEditionFile(text.value, { file, timeZone });
    problems.push(...edition.problems);
    if (edition.value === undefined) continue;
    const before = editions.get(edition.value.id);
    if (before === undefined) editions.set(edition.value.id, edition.value);
    else problems.push(describeTwice(edition.value, before));
  }
  return { value: [...editions.values()], problems };
}

function describeTwice(edition: FrozenEdition, before: FrozenEdition): Problem {
  return {
    code: 'edition/duplicate-id',
    severity: 'error',
    file: edition.file,
    message: `the edition ${edition.id} stands in ${before.file} already.`,
    hint: 'Give one of the two another id.',
  };
}
