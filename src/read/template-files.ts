import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathOfShipped, type TemplateFiles, type TemplateSource } from '../model/templates.ts';

/** Every template by its path; a file in a later folder takes the place of the one of the same path in an earlier folder, but a theme's values are kept beside it. */
export function readTemplateFiles(folders: readonly string[]): TemplateFiles {
  const files = new Map<string, TemplateSource>();
  for (const folder of folders) collect(folder, '', files);
  return files;
}

function collect(folder: string, below: string, files: Map<string, TemplateSource>): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    // What `init` copies and `preview` serves is no template of a digest.
    if (path === 'starter' || path === 'preview') continue;
    if (entry.isDirectory()) collect(join(folder, entry.name), path, files);
    else if (entry.isFile()) {
      const shipped = files.get(path);
      if (shipped !== undefined && path.endsWith('/theme.json')) files.set(pathOfShipped(path), shipped);
      files.set(path, readFileSync(join(folder, entry.name), 'utf8') as TemplateSource);
    }
  }
}
