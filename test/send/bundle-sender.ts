import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Bundles the sender's process once, so that a killed one is replaced in no time; its packages stay where they are. */
export async function bundleSender(): Promise<{ readonly file: string; readonly remove: () => void }> {
  const root = join(import.meta.dirname, '../..');
  const folder = mkdtempSync(join(root, 'node_modules', '.sender-'));
  const file = join(folder, 'sender.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'sender-process.ts')],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'silent',
  });
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
