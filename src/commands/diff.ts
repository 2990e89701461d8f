import { resolve } from 'node:path';
import { UsageFailure } from '../model/failure.ts';
import { compareManifests } from '../review/changes.ts';
import { renderReview } from '../review/report.ts';
import { readManifest } from '../write/manifest-file.ts';
import type { Command } from './command.ts';

/** `latewire diff OLD NEW`: what readers will see when one set takes the place of the other. */
export const diffCommand: Command = {
  name: 'diff',
  summary: 'what readers will see of a new build',
  usage: 'latewire diff OLD NEW [--format text|markdown|json]',
  details:
    'OLD and NEW are output folders, or manifest.json files (that of the published site, say). Lists the entries that are\n' +
    'new, changed or gone, those that would turn unread, and the mails that differ. Under 60,000 characters.',
  example: 'latewire diff published-manifest.json dist --format markdown > review.md',
  options: { format: { value: 'FORMAT', help: 'text (default), markdown for a pull request, or json' } },
  run: async ({ positionals, options, cwd, print }) => {
    const [before, after, ...rest] = positionals;
    if (before === undefined || after === undefined || rest.length > 0) {
      throw new UsageFailure('usage/diff', 'latewire diff takes two sets: the old one and the new one.', {
        hint: `Usage: ${diffCommand.usage}`,
      });
    }
    const changes = compareManifests(readManifest(resolve(cwd, before)), readManifest(resolve(cwd, after)));
    const format = options['format'] ?? 'text';
    if (format === 'json') print(`${JSON.stringify(changes, null, 2)}\n`);
    else if (format === 'text' || format === 'markdown') print(renderReview(changes, format));
    else
      throw new UsageFailure('usage/format', `Unknown format "${format}".`, {
        hint: 'Write --format text, markdown or json.',
      });
    return 0;
  },
};
