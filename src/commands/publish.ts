import { resolve } from 'node:path';
import { UsageFailure } from '../model/failure.ts';
import { readManifest } from '../write/manifest-file.ts';
import { openOutput } from '../write/output.ts';
import { stagePublicFiles } from '../write/public.ts';
import type { Command } from './command.ts';

/** `latewire publish DIR`: the public part of the output, ready for a web server. */
export const publishCommand: Command = {
  name: 'publish',
  summary: 'copy the public files of dist/ to a folder for the web',
  usage: 'latewire publish DIR [--from DIR]',
  details:
    'Copies what belongs on the public site, all or nothing; the reading report and the messages stay where they are.',
  example: 'latewire publish public',
  options: { from: { value: 'DIR', help: 'the output folder (default: dist)' } },
  run: async ({ positionals, options, cwd, print }) => {
    const [target, ...rest] = positionals;
    if (target === undefined || rest.length > 0)
      throw new UsageFailure('usage/publish', 'latewire publish takes one folder.', {
        hint: `Usage: ${publishCommand.usage}`,
      });
    const from = resolve(cwd, options['from'] ?? 'dist');
    const manifest = readManifest(from);
    const output = openOutput(resolve(cwd, target));
    try {
      stagePublicFiles(from, manifest, output);
      const publicFiles = manifest.files.filter((file) => file.publish);
      const editions = manifest.editions.map(({ id, subject }) => ({ id, subject }));
      const { written, removed } = await output.commit(() => ({ ...manifest, files: publicFiles, editions }));
      print(`${publicFiles.length} public files in ${target}: ${written.length} written, ${removed.length} removed.\n`);
      return 0;
    } catch (error) {
      output.abandon();
      throw error;
    }
  },
};
