import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildResult } from '../build.ts';
import type { Instant } from '../model/instant.ts';
import { cacheFolder, identifyBuild } from '../rebuild/identify-build.ts';
import { saveLastBuild, type Words } from '../rebuild/last-build.ts';
import { formatProblems } from '../terminal/problems.ts';
import { COLOURED, PLAIN, type Style } from '../terminal/style.ts';
import { formatSummary } from '../terminal/summary.ts';
import { MANIFEST } from '../write/output.ts';
import type { CommandContext } from './command.ts';
import { LIB } from './prepare.ts';

/** Keeps a finished build, so that the launcher can tell the next time that nothing has changed. */
export function rememberBuild(
  result: BuildResult,
  at: { readonly context: CommandContext; readonly started: Instant },
): void {
  const { files, interval, written, problems } = result;
  if (files === undefined || interval === undefined || written === undefined) return;
  const identity = identifyBuild(at.context, LIB);
  const outputs = new Map(files.map(({ path, sha256 }) => [join(identity.out, path), sha256]));
  const manifest = join(identity.out, MANIFEST);
  outputs.set(manifest, createHash('sha256').update(readFileSync(manifest)).digest('hex'));
  const still = { ...result, written: { written: [], removed: [], unchanged: outputs.size } };
  const say = (style: Style): Words => ({
    output: formatSummary(still, { style, out: identity.shown }),
    errors: problems.length === 0 ? '' : `${formatProblems(problems, style)}\n`,
  });
  saveLastBuild(identity, cacheFolder(identity.root, at.context.options), {
    started: at.started,
    now: at.context.readSystemClock(),
    outputs,
    from: interval.from,
    until: interval.until,
    plain: say(PLAIN),
    coloured: say(COLOURED),
  });
}
