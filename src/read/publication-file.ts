import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem, Result } from '../model/problem.ts';
import type { Publication } from '../model/publication.ts';
import { readPublication } from './publication.ts';
import { readTextFile } from './text-file.ts';

const FILE = 'content/publication.yaml';

/** The publication of a folder, or `undefined` and everything that is wrong with its file. */
export function readPublicationFile(root: string): Result<Publication | undefined> {
  const { value: text, problems } = readTextFile(root, FILE);
  const told = problems.map(
    (problem): Problem => (existsSync(join(root, FILE)) ? problem : { ...problem, ...MISSING }),
  );
  if (text === undefined) return { value: undefined, problems: told };
  const read = readPublication(text, FILE);
  return { value: read.value, problems: [...told, ...read.problems] };
}

const MISSING = {
  code: 'publication/missing',
  message: 'there is no such file, and a publication needs one.',
  hint: 'Start with  latewire init , or write three lines:\ntitle: …\nurl: https://…\ntimeZone: Europe/Lisbon',
} satisfies Partial<Problem>;
