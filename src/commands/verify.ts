import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildPublication } from '../build.ts';
import { EnvironmentFailure } from '../model/failure.ts';
import type { Manifest } from '../model/manifest.ts';
import { openCache } from '../write/cache.ts';
import { readManifest } from '../write/manifest-file.ts';
import type { Command } from './command.ts';
import { BUILD_OPTIONS, prepareBuild, printProblems } from './prepare.ts';

/** `latewire verify`: the same tree must give the same bytes. */
export const verifyCommand: Command = {
  name: 'verify',
  summary: 'build again elsewhere and compare byte for byte',
  usage: 'latewire verify [DIR] [options]',
  details:
    'Builds into a temporary folder with an empty cache, compares with DIR (default: dist), and names the first file that\ndiffers and why. Exit code 1 when one does.',
  example: 'latewire verify dist',
  options: BUILD_OPTIONS,
  run: async (context) => {
    const { positionals, print, warn } = context;
    const options = prepareBuild(context);
    const folder = resolve(options.root, positionals[0] ?? 'dist');
    const scratch = mkdtempSync(join(tmpdir(), 'latewire-verify-'));
    try {
      const out = join(scratch, 'dist');
      const result = await buildPublication({
        ...options,
        out,
        cache: openCache(join(scratch, 'cache')),
        keepIds: true,
      });
      printProblems(result, context);
      if (!result.ok) return 1;
      const difference = findDifference(folder, out);
      if (difference === undefined) print(`${positionals[0] ?? 'dist'} is what this tree gives, byte for byte.\n`);
      else warn(`${difference}\n`);
      return difference === undefined ? 0 : 1;
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  },
};

function findDifference(folder: string, fresh: string): string | undefined {
  const theirs = readManifest(folder);
  const ours = readManifest(fresh);
  const paths = [...new Set([...theirs.files, ...ours.files].map((file) => file.path))].sort();
  for (const path of paths) {
    if (!has(ours, path))
      return `${path}: this tree does not give it. An article or an edition went since; build again.`;
    const [theirBytes, ourBytes] = [readFile(join(folder, path)), readFileSync(join(fresh, path))];
    if (theirBytes === undefined) return `${path}: it is missing. Build again.`;
    if (!theirBytes.equals(ourBytes)) return `${path}: ${explainDifference(theirs, path, theirBytes, ourBytes)}`;
  }
  return undefined;
}

function explainDifference(manifest: Manifest, path: string, theirs: Buffer, ours: Buffer): string {
  const at = theirs.findIndex((byte, index) => byte !== ours[index]);
  const offset = at === -1 ? theirs.length : at;
  const line = theirs.subarray(0, offset).toString('latin1').split('\n').length;
  const listed = manifest.files.find((file) => file.path === path);
  const reason =
    listed !== undefined && listed.bytes !== theirs.length
      ? 'it was changed by hand after the build'
      : 'content, templates, configuration, the version or the instant differ';
  return `differs from byte ${offset}, line ${line}; ${reason}.\n  there: ${excerpt(theirs, offset)}\n  here:  ${excerpt(ours, offset)}`;
}

function excerpt(bytes: Buffer, offset: number): string {
  return JSON.stringify(bytes.subarray(Math.max(0, offset - 30), offset + 40).toString('utf8'));
}

function has(manifest: Manifest, path: string): boolean {
  return manifest.files.some((file) => file.path === path);
}

function readFile(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new EnvironmentFailure('verify/read', `Reading ${path}: ${(cause as Error).message}`, { cause });
  }
}
