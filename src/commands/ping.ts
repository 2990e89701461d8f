import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { UsageFailure } from '../model/failure.ts';
import type { Manifest } from '../model/manifest.ts';
import { findChangedFeeds, type Ping, planPings } from '../send/plan-pings.ts';
import { readFeedAddresses } from '../send/read-feed-addresses.ts';
import { sendPings } from '../send/send-pings.ts';
import { readManifest } from '../write/manifest-file.ts';
import type { Command } from './command.ts';

/** `latewire ping`: tells WebSub hubs which feeds have changed, after a deploy. */
export const pingCommand: Command = {
  name: 'ping',
  summary: 'tell WebSub hubs which feeds have changed',
  usage: 'latewire ping (--since MANIFEST | --all) [--from DIR] [--dry-run]',
  details:
    'Run it after the deploy. Compares two manifests and tells the hubs that the changed feeds name. A hub that does not answer is a warning: readers still poll.',
  example: 'latewire ping --since before/manifest.json',
  options: {
    since: { value: 'MANIFEST', help: 'manifest.json of the build that was on the web before' },
    all: { help: 'tell of every feed' },
    from: { value: 'DIR', help: 'the output folder (default: dist)' },
    'dry-run': { help: 'say what would be told, and tell nobody' },
  },
  run: async ({ options, positionals, cwd, print, warn, signal }) => {
    const since = options['since'];
    if ((since === undefined) === (options['all'] === undefined) || positionals.length > 0) {
      throw new UsageFailure('usage/ping', 'latewire ping needs either --since or --all.', {
        hint: `Usage: ${pingCommand.usage}`,
      });
    }
    const from = resolve(cwd, options['from'] ?? 'dist');
    const before = since === undefined ? undefined : readManifest(resolve(cwd, since));
    const pings = gatherPings(from, before);
    if (pings.length === 0) {
      print('No feed with a hub has changed: nobody to tell.\n');
      return 0;
    }
    if (options['dry-run'] !== undefined) {
      for (const { hub, topic } of pings) print(`would tell ${hub} of ${topic}\n`);
      return 0;
    }
    const world = { fetch, wait: (milliseconds: number) => sleep(milliseconds), signal };
    for await (const { hub, topic, ok, tries, reason } of sendPings(pings, world)) {
      if (ok) print(`told ${hub} of ${topic}\n`);
      else warn(`warning ping/failed: telling ${hub} of ${topic}: ${reason}, after ${tries} tries.\n`);
    }
    return 0;
  },
};

function gatherPings(from: string, before: Manifest | undefined): readonly Ping[] {
  const changed = findChangedFeeds(readManifest(from).files, before?.files);
  return planPings(
    changed.flatMap(({ path }) => {
      const addresses = readFeedAddresses(path, readFileSync(join(from, path), 'utf8'));
      return addresses === undefined ? [] : [addresses];
    }),
  );
}
