import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { EnvironmentFailure, UsageFailure } from '../model/failure.ts';
import { formatDay, isTimeZone, toWallTime } from '../model/time.ts';
import { VERSION } from '../version.ts';
import { explainDisk } from '../write/disk.ts';
import { planStarter } from '../write/starter.ts';
import type { Command } from './command.ts';
import { SHIPPED_TEMPLATES } from './prepare.ts';

/** `latewire init`: an empty folder becomes a publication. */
export const initCommand: Command = {
  name: 'init',
  summary: 'start a new publication in an empty folder',
  usage: 'latewire init DIR [options]',
  details:
    'Writes a publication with a first article and the workflows that check and publish it. Touches no file that is there.',
  example:
    'latewire init harbour-news --title "Harbour News" --time-zone Europe/Lisbon\ncd harbour-news && npm install && npm run build',
  options: {
    title: { value: 'TITLE', help: 'the name of the publication (default: from the folder)' },
    'time-zone': { value: 'ZONE', help: 'IANA name (default: UTC)' },
    package: { value: 'SPEC', help: 'how package.json names latewire (default: this version)' },
  },
  run: async ({ positionals, options, cwd, print, readSystemClock }) => {
    const [target, ...rest] = positionals;
    if (target === undefined || rest.length > 0)
      throw new UsageFailure('usage/init', 'latewire init takes one folder.', { hint: `Usage: ${initCommand.usage}` });
    const folder = resolve(cwd, target);
    refuseFull(folder, target);
    const timeZone = options['time-zone'] ?? 'UTC';
    if (!isTimeZone(timeZone))
      throw new UsageFailure('usage/time-zone', `"${timeZone}" is no time zone.`, {
        hint: 'Write an IANA name such as Europe/Lisbon.',
      });
    const files = planStarter(readStarter(join(SHIPPED_TEMPLATES, 'starter')), {
      title: options['title'] ?? nameTitle(basename(folder)),
      name: namePackage(basename(folder)),
      timeZone,
      today: formatDay(toWallTime(readSystemClock(), timeZone)),
      package: options['package'] ?? VERSION,
    });
    for (const { path, body } of files) {
      explainDisk(`Writing ${join(target, path)}`, () => {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), body, { flag: 'wx' });
      });
    }
    print(`${files.length} files in ${target}.\nNext: cd ${target} && npm install && npm run build\n`);
    return 0;
  },
};

function refuseFull(folder: string, target: string): void {
  // A repository that was only just made is empty enough.
  const found = existsSync(folder) ? readdirSync(folder).filter((name) => name !== '.git') : [];
  if (found.length === 0) return;
  throw new EnvironmentFailure(
    'init/not-empty',
    `Starting a publication in ${target}: the folder is not empty (${found[0]}).`,
    { hint: 'Nothing was touched. Name a new folder.' },
  );
}

function readStarter(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]));
}

function nameTitle(folder: string): string {
  const words = folder.replace(/[-_.]+/g, ' ').trim();
  return words === '' ? 'My Publication' : words.replace(/(^|\s)\S/gu, (start) => start.toUpperCase());
}

function namePackage(folder: string): string {
  const name = folder
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return name === '' ? 'my-publication' : name;
}
