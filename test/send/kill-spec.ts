import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { freezeDelivery, type LedgerPlace, openPlace } from '../../src/deliver.ts';
import type { Address } from '../../src/send/address.ts';
import { countStates, listRows } from '../../src/send/ledger/read-status.ts';
import type { ListRow } from '../../src/send/recipient.ts';
import { bundleSender } from './bundle-sender.ts';
import { makeDigest } from './digest-fixture.ts';
import { type Fault, startSink, TEST_SECRET } from './smtp-sink.ts';

const LANES = 6;

/** How to cut: how many recipients, how often, and what the mail server does besides. */
export interface KillPlan {
  readonly place: LedgerPlace;
  readonly edition: string;
  readonly recipients: number;
  readonly kills: number;
  /** Milliseconds that the server takes over one message. */
  readonly pause: number;
  readonly fault?: (to: string, count: number) => Fault | undefined;
  /** What to kill besides or instead of the sender, each time. */
  readonly cut?: (child: ChildProcess) => Promise<void>;
}

/** What the cuts left. */
export interface KillOutcome {
  /** Cuts that hit a sender with messages in flight. */
  readonly hits: number;
  readonly unknown: number;
}

/** Cuts a delivery at random moments and lets it finish; then proves that nobody has two copies and that whoever has none is listed. */
export async function killAndResume(plan: KillPlan): Promise<KillOutcome> {
  const { place, edition } = plan;
  const sink = await startSink(plan.fault, {}, plan.pause);
  const sender = await bundleSender();
  const eml = await makeDigest();
  await freezeDelivery(
    place,
    {
      edition,
      list: 'digest.latewire.example',
      sha256: '00',
      eml,
      from: 'digest@latewire.example',
      unsubscribe: 'https://latewire.example/u/',
      preferences: 'https://latewire.example/p/',
    },
    () => makeRows(plan.recipients),
  );
  const launch = (): ChildProcess =>
    spawn(
      process.execPath,
      [
        sender.file,
        JSON.stringify({ place, edition, port: sink.port, lanes: LANES, secret: TEST_SECRET.toString('base64') }),
      ],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
  const expected = { unknown: 0, hits: 0 };
  try {
    for (let kill = 0; kill < plan.kills; kill += 1) {
      const before = sink.begun.length;
      const child = launch();
      const gone = new Promise((resolve) => child.once('exit', resolve));
      // The first message tells that it works; from there on the moment is left to chance.
      while (sink.begun.length === before && child.exitCode === null) await sleep(5);
      await sleep(Math.random() * 40 * plan.pause);
      await (plan.cut ?? killChild)(child);
      await gone;
      const { claimed } = await readStates(plan);
      expect(claimed).toBeLessThanOrEqual(LANES);
      expected.unknown += claimed;
      expected.hits += claimed > 0 ? 1 : 0;
    }
    for (let rest = 0; rest < 3; rest += 1) {
      const child = launch();
      await new Promise((resolve) => child.once('exit', resolve));
    }
    const { unknown, submitted, queued, claimed } = await readStates(plan);
    const rows = await readUnknown(plan);
    const doubtful = new Set(rows.map((row) => `reader+${row}@example.org`));
    const got = sink.taken.map((taken) => taken.to);
    expect(new Set(got).size, 'nobody has two copies').toBe(got.length);
    expect(new Set(sink.taken.map((taken) => taken.messageId)).size).toBe(got.length);
    expect([queued, claimed], 'nothing is left').toEqual([0, 0]);
    expect(submitted + unknown).toBe(plan.recipients);
    const missing = Array.from({ length: plan.recipients }, (_, index) => `reader+${index + 1}@example.org`).filter(
      (to) => !got.includes(to),
    );
    expect(
      missing.filter((to) => !doubtful.has(to)),
      'whoever has none is listed',
    ).toEqual([]);
    const drops = countDrops(plan);
    // A dropped one that was in flight when the sender was killed counts once.
    expect(unknown, 'as many as were in flight').toBeGreaterThanOrEqual(Math.max(drops, expected.unknown));
    expect(unknown, 'as many as were in flight').toBeLessThanOrEqual(drops + expected.unknown);
    return { hits: expected.hits, unknown };
  } finally {
    sender.remove();
    await sink.close();
  }
}

/** Recipients whose message is handed over and never answered. */
function countDrops({ fault, recipients }: KillPlan): number {
  const rows = Array.from({ length: recipients }, (_, index) => fault?.(`reader+${index + 1}@example.org`, 1));
  return rows.filter((found) => found === 'drop-before' || found === 'drop-after').length;
}

async function killChild(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
}

async function* makeRows(count: number): AsyncGenerator<ListRow> {
  for (let row = 1; row <= count; row += 1) {
    yield {
      kind: 'recipient',
      recipient: { row, address: `reader+${row}@example.org` as Address, name: `Reader ${row}` },
    };
  }
}

async function readStates({ place, edition }: KillPlan) {
  const database = await openPlace(place);
  try {
    return await countStates(database, edition);
  } finally {
    await database.close();
  }
}

async function readUnknown({ place, edition }: KillPlan): Promise<readonly number[]> {
  const database = await openPlace(place);
  try {
    return (await listRows(database, { edition, state: 'unknown', limit: 10_000 })).map((row) => row.row);
  } finally {
    await database.close();
  }
}
