import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { type BuildResult, buildPublication } from '../../src/build.ts';
import type { Instant } from '../../src/model/instant.ts';
import { readTemplateFiles } from '../../src/read/template-files.ts';

const compiled = new Map<string, string>();

/** What a person can read and compare: the three feeds, the text part of each digest, and the report. */
const KEPT = /^(?:rss\.xml|atom\.xml|feed\.json|report\.json|editions\/[^/]+\/digest\.txt)$/;

/** Builds `<folder>/content` in a scratch folder, as of noon UTC on 23 November 2026; path to text of what is kept. */
export async function buildCase(
  folder: string,
): Promise<{ readonly result: BuildResult; readonly files: ReadonlyMap<string, string> }> {
  const root = mkdtempSync(join(tmpdir(), 'latewire-golden-'));
  try {
    cpSync(join(folder, 'content'), join(root, 'content'), { recursive: true });
    const result = await buildPublication({
      root,
      out: join(root, 'dist'),
      now: Date.UTC(2026, 10, 23, 12) as Instant,
      templates: readTemplateFiles([resolve('templates')]),
      cache: { read: (key) => compiled.get(key), write: (key, text) => void compiled.set(key, text) },
    });
    return { result, files: result.ok ? readTexts(join(root, 'dist'), KEPT) : new Map() };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The texts below a folder whose path matches, by path. */
export function readTexts(folder: string, kept: RegExp = /./): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort();
  return new Map(
    paths.filter((path) => kept.test(path)).map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}
