import { fstatSync, statSync, writeSync } from 'node:fs';
import type { Words } from '../rebuild/last-build.ts';
import { chooseColour } from './choose-colour.ts';

/** Says what a build has to say, in colour where that is wanted, and without loading streams where nobody watches. */
export function sayWords({ plain, coloured }: { readonly plain: Words; readonly coloured: Words }): void {
  const watched = mayBeTerminal(2);
  const words = watched && chooseColour(process.stderr, process.env) ? coloured : plain;
  if (watched) process.stderr.write(words.errors);
  else writeAll(2, words.errors);
  if (mayBeTerminal(1)) process.stdout.write(words.output);
  else writeAll(1, words.output);
}

function mayBeTerminal(output: 1 | 2): boolean {
  const stat = fstatSync(output);
  return stat.isCharacterDevice() && stat.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
}

function writeAll(output: 1 | 2, text: string): void {
  const bytes = Buffer.from(text);
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(output, bytes, written);
  } catch {
    // A reader that is slow or gone: the stream knows how to wait, and what to say.
    (output === 1 ? process.stdout : process.stderr).write(bytes.subarray(written));
  }
}
