import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Command, CommandContext, ExitCode } from '../../src/commands/command.ts';
import { toInstant } from '../../src/model/instant.ts';
import { PLAIN } from '../../src/terminal/style.ts';

/** What a command printed, and its exit code. */
export interface CommandRun {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process, in a folder of its own, without a clock or an environment of its own. */
export async function runCommand(
  command: Command,
  args: readonly string[],
  more: Partial<CommandContext> = {},
): Promise<CommandRun> {
  let out = '';
  let err = '';
  const options: Record<string, string> = {};
  const positionals: string[] = [];
  let open: string | undefined;
  for (const word of args) {
    const name = word.startsWith('--') ? word.slice(2) : undefined;
    if (open !== undefined) {
      options[open] = word;
      open = undefined;
    } else if (name === undefined) positionals.push(word);
    else if (command.options[name] === undefined) throw new Error(`${command.name} has no option --${name}`);
    else if (command.options[name].value === undefined) options[name] = 'true';
    else open = name;
  }
  const code = await command.run({
    options,
    lists: {},
    positionals,
    cwd: tmpdir(),
    env: {},
    print: (text) => {
      out += text;
    },
    warn: (text) => {
      err += text;
    },
    readInput: async () => new Uint8Array(),
    style: PLAIN,
    interactive: false,
    signal: new AbortController().signal,
    readSystemClock: () => toInstant(Date.UTC(2026, 10, 23, 12)),
    ...more,
  });
  return { code, out, err };
}

/** A scratch folder with these files. */
export function makeFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'latewire-test-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** The smallest publication, with a schedule on every day at seven UTC. */
export const PUBLICATION = `title: Example
url: https://example.org/
timeZone: UTC
authors: [The desk]
digest:
  schedule: { days: [mon, tue, wed, thu, fri, sat, sun], at: "07:00" }
`;

/** One Markdown article. */
export function article(title: string, published: string, more = ''): string {
  return `---\ntitle: ${title}\npublished: ${published}\n${more}---\n\nThe text of ${title}.\n`;
}
