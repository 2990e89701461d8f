import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EnvironmentFailure } from '../model/failure.ts';
import type { Manifest } from '../model/manifest.ts';
import { explainDisk } from './disk.ts';
import type { Output } from './output.ts';

/** Stages the public files of an output folder, in upload order, and refuses one whose bytes are not the manifest's. */
export function stagePublicFiles(from: string, manifest: Manifest, output: Output): void {
  for (const { path, sha256, mediaType, publish } of manifest.files) {
    if (!publish) continue;
    const body = explainDisk(`Reading ${join(from, path)}`, () => readFileSync(join(from, path)));
    if (createHash('sha256').update(body).digest('hex') !== sha256) {
      throw new EnvironmentFailure('write/changed-file', `Publishing ${path}: it is not the file that was built.`, {
        hint: 'Run "latewire build" again; edit content and templates, not the output.',
      });
    }
    output.stage({ path, body, mediaType, publish });
  }
}
