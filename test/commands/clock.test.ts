import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { resolveClock } from '../../src/clock.ts';
import { buildCommand } from '../../src/commands/build.ts';
import { toInstant } from '../../src/model/instant.ts';
import { loadMjml } from '../../src/render/mail/load-mjml.ts';
import { article, makeFolder, PUBLICATION, runCommand } from './context.ts';

const RealDate = Date;
afterEach(() => {
  globalThis.Date = RealDate;
});

/** A `Date` that still does arithmetic, and refuses to say what time it is. */
function forbidClock(): void {
  globalThis.Date = class extends RealDate {
    constructor(...given: []) {
      if (given.length === 0) throw new Error('somebody asked what time it is');
      super(...given);
    }
    static override now(): number {
      throw new Error('somebody asked what time it is');
    }
  } as DateConstructor;
}

test('a build never asks what time it is', async () => {
  const cwd = makeFolder({
    'content/publication.yaml': `${PUBLICATION}mail:\n  from: { email: a@example.org }\n  listId: digest.example.org\n`,
    'content/articles/one.md': article('One', '2026-11-23T05:00:00Z'),
    'content/articles/pasted.txt':
      '---\npublished: 2026-11-22\n---\nA headline of some length for a pasted page\n\nBy Ann Example\n\nThe first paragraph is long enough to be taken for prose by anybody who reads it at all.\n\nThe second paragraph is long enough to be taken for prose by anybody who reads it, too, and goes on a little.\n\nThe third paragraph ends the story and is as long as the others, so that nobody can complain of too little text.\n',
  });
  // Loading the package asks; what it does afterwards may not.
  await loadMjml();
  forbidClock();
  expect(() => Date.now()).toThrow('somebody asked');
  const { code, err } = await runCommand(buildCommand, ['--now', '2026-11-23T08:00:00Z', '--no-strict'], { cwd });
  expect([code, err]).toEqual([0, '']);
  expect(readFileSync(join(cwd, 'dist/editions/2026-11-23/digest.eml'), 'latin1')).toContain(
    'Date: Mon, 23 Nov 2026 07:00:00 +0000',
  );
});

const SYSTEM = toInstant(1_800_000_000_000);

test.each([
  ['--now wins', '2026-11-23T08:00:00+02:00', '5', '--now', 1_795_413_600_000],
  ['then SOURCE_DATE_EPOCH', undefined, '5', 'SOURCE_DATE_EPOCH', 5000],
  ['then, without a commit, the system clock', undefined, undefined, 'system clock', SYSTEM],
])('%s', (_name, flag, epoch, source, now) => {
  expect(resolveClock({ flag, epoch, root: makeFolder({}), readSystemClock: () => SYSTEM })).toEqual({ now, source });
});

test.each([['tomorrow'], ['2026-11-23'], ['2026-11-23T08:00:00'], ['2026-02-30T08:00:00Z']])(
  '--now %s is refused',
  (flag) => {
    expect(() => resolveClock({ flag, epoch: undefined, root: '.', readSystemClock: () => SYSTEM })).toThrow(
      'is no instant',
    );
  },
);
