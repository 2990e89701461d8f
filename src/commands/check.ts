import { buildPublication } from '../build.ts';
import { reportBuild } from './build.ts';
import type { Command } from './command.ts';
import { BUILD_OPTIONS, prepareBuild, refusePositionals } from './prepare.ts';

/** `latewire check`: a build that writes nothing. */
export const checkCommand: Command = {
  name: 'check',
  summary: 'everything build does, but write nothing',
  usage: 'latewire check [options]',
  details: 'Reads, renders and checks everything, and reports every problem at once.',
  example: 'latewire check --strict --format json',
  options: BUILD_OPTIONS,
  run: async (context) => {
    refusePositionals(context, 'check');
    return reportBuild(await buildPublication(prepareBuild(context)), context, 'dist');
  },
};
