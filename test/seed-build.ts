import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { type BuildResult, buildPublication } from '../src/build.ts';
import type { Instant } from '../src/model/instant.ts';
import { readTemplateFiles } from '../src/read/template-files.ts';

/** A publication of the seed alone, built in a folder of its own. */
export interface SeedBuild {
  readonly result: BuildResult;
  /** Path to bytes. */
  readonly files: ReadonlyMap<string, string>;
  /** `content/ids.json` after the build. */
  readonly ids: string;
}

/** What one build has that another has not. */
export interface SeedVariant {
  readonly name?: string;
  /** What stands above the seed in its file. */
  readonly frontMatter?: string;
  readonly ids?: string;
}

/** The seed as it is committed. */
export const SEED: string = readFileSync('content/articles/2020-01-04-netanyahu-and-pompeo.txt', 'utf8');

const compiled = new Map<string, string>();

/** Builds the seed in a new folder, reads everything back, and takes the folder away. */
export async function buildSeed(variant: SeedVariant = {}): Promise<SeedBuild> {
  const root = mkdtempSync(join(tmpdir(), 'latewire-seed-'));
  try {
    mkdirSync(join(root, 'content/articles'), { recursive: true });
    cpSync('content/publication.yaml', join(root, 'content/publication.yaml'));
    writeFileSync(join(root, 'content/ids.json'), variant.ids ?? '{}\n');
    const file = join(root, 'content/articles', variant.name ?? '2020-01-04-netanyahu-and-pompeo.txt');
    writeFileSync(file, (variant.frontMatter ?? '') + SEED);
    // One article in its slot leads its edition, so that the digest shows it whole.
    const settings = readFileSync(join(root, 'content/publication.yaml'), 'utf8').replace(/^ {4}since:.*\n/m, '');
    writeFileSync(join(root, 'content/publication.yaml'), settings);
    const result = await buildPublication({
      root,
      out: join(root, 'dist'),
      now: Date.UTC(2026, 10, 23, 9) as Instant,
      templates: readTemplateFiles([resolve('templates')]),
      cache: { read: (key) => compiled.get(key), write: (key, text) => void compiled.set(key, text) },
    });
    return { result, files: readFolder(join(root, 'dist')), ids: readFileSync(join(root, 'content/ids.json'), 'utf8') };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function readFolder(folder: string): ReadonlyMap<string, string> {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.sort().map((path) => [relative(folder, path), readFileSync(path, 'utf8')]));
}
