import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeArticle } from '../../bench/corpus/article.ts';
import { buildCommand } from '../../src/commands/build.ts';
import type { CommandContext } from '../../src/commands/command.ts';
import { toInstant } from '../../src/model/instant.ts';
import { PLAIN } from '../../src/terminal/style.ts';

/** A small publication in a folder of its own. */
export function makePublication(articles: number): string {
  const root = mkdtempSync(join(tmpdir(), 'latewire-rebuild-'));
  writeText(root, 'content/publication.yaml', 'title: Small\nurl: https://example.org/\ntimeZone: UTC\n');
  for (let index = 0; index < articles; index += 1) {
    const { path, text } = makeArticle(index);
    writeText(root, `content/articles/${path}`, text);
  }
  return root;
}

export function writeText(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** `latewire build` in this process, as if the clock of the system were `ahead` milliseconds ahead. Texts are kept where `env` has a home. */
export async function build(
  root: string,
  options: Readonly<Record<string, string>>,
  { ahead = 0, env = {} }: { readonly ahead?: number; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<{ readonly code: number; readonly output: string; readonly errors: string }> {
  let output = '';
  let errors = '';
  const context: CommandContext = {
    options: { root, ...options },
    lists: {},
    positionals: [],
    cwd: root,
    env,
    print: (text) => {
      output += text;
    },
    warn: (text) => {
      errors += text;
    },
    readInput: async () => new Uint8Array(),
    style: PLAIN,
    interactive: false,
    signal: new AbortController().signal,
    readSystemClock: () => toInstant(Date.now() + ahead),
  };
  const code = await buildCommand.run(context);
  return { code, output, errors };
}

/** Every file below a folder, by path, as text. */
export function readTree(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]));
}
