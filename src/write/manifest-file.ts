import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EnvironmentFailure } from '../model/failure.ts';
import type { Manifest } from '../model/manifest.ts';
import { MANIFEST } from './output.ts';

/** Reads the manifest of an output folder, or the manifest file itself. Throws an {@link EnvironmentFailure} that says what is there instead. */
export function readManifest(path: string): Manifest {
  const file = lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? join(path, MANIFEST) : path;
  try {
    const parsed = JSON.parse(readFileSync(file, 'utf8')) as Partial<Manifest>;
    if (Array.isArray(parsed.files) && Array.isArray(parsed.entries) && Array.isArray(parsed.editions))
      return parsed as Manifest;
  } catch (cause) {
    throw unreadable(file, cause);
  }
  throw unreadable(file, undefined);
}

function unreadable(file: string, cause: unknown): EnvironmentFailure {
  const reason = cause instanceof Error ? cause.message : 'it is not a manifest of Latewire';
  return new EnvironmentFailure('write/manifest', `Reading ${file}: ${reason}.`, {
    cause,
    hint: 'Name an output folder such as dist, or the manifest.json of the published site saved to a file.',
  });
}
