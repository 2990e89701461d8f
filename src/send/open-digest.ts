import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../model/manifest.ts';
import { makeFault } from './fault.ts';

/** A written digest whose bytes are those that the manifest names. */
export interface WrittenDigest {
  readonly edition: string;
  readonly subject: string;
  readonly sha256: string;
  readonly eml: Buffer;
}

/** Reads `editions/<id>/digest.eml` of the output folder and proves it against `manifest.json`. Throws a Failure when it is missing or was changed. */
export function openDigest(out: string, edition: string): WrittenDigest {
  const manifest = readManifest(out);
  const entry = manifest.editions.find((candidate) => candidate.id === edition);
  if (entry === undefined) {
    const known = manifest.editions.map((candidate) => candidate.id).slice(0, 5);
    throw makeFault('usage', 'no-edition', {
      message: `Opening the edition "${edition}": the output folder has none of that name.`,
      hint: known.length === 0 ? 'Run "latewire build" first.' : `It has: ${known.join(', ')}.`,
    });
  }
  const eml = readFile(join(out, 'editions', edition, 'digest.eml'));
  const sha256 = createHash('sha256').update(eml).digest('hex');
  if (entry.sha256 === undefined || sha256 !== entry.sha256) {
    throw makeFault('usage', 'changed', {
      message: `Opening the edition "${edition}": digest.eml is not the file that the build wrote.`,
      hint: 'Run "latewire build" and review it again.',
    });
  }
  return { edition, subject: entry.subject, sha256, eml };
}

function readManifest(out: string): Manifest {
  const text = readFile(join(out, 'manifest.json')).toString('utf8');
  try {
    return JSON.parse(text) as Manifest;
  } catch (cause) {
    throw makeFault('usage', 'manifest', { message: 'Opening the output folder: manifest.json is no JSON.', cause });
  }
}

function readFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw makeFault('usage', 'not-built', {
      message: `Opening the written edition: ${path} cannot be read.`,
      hint: 'Run "latewire build" first.',
      cause,
    });
  }
}
