import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { freezeDelivery, type LedgerPlace, usePlace } from '../src/deliver.ts';
import type { Address } from '../src/send/address.ts';
import { openLedger } from '../src/send/ledger/open-ledger.ts';
import { watchMood } from '../src/send/pace/back-off.ts';
import { openDomainPace } from '../src/send/pace/domains.ts';
import { runDelivery } from '../src/send/run-delivery.ts';
import { openLane } from '../src/send/smtp/open-lane.ts';
import { startPostgres } from '../test/real/postgres-server.ts';
import { makeDigest } from '../test/send/digest-fixture.ts';
import { startSink } from './start-sink.ts';

/**
 * The engine's own cost: the same prebuilt messages to the same sink, by a bare nodemailer pool and by the engine on
 * both databases, in turns. Also four workers on one edition with a slow server.
 * usage: tsx bench/send.ts [messages] [rounds]
 */
const [messages = 2000, rounds = 5] = process.argv.slice(2).map(Number);
const LANES = 20;
const from = 'digest@latewire.example' as Address;
const addressOf = (row: number): Address => `reader+${row}@example.org` as Address;
const bytes = await makeDigest(60);
let editions = 0;

async function timeBare(port: number): Promise<number> {
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    pool: true,
    maxConnections: LANES,
    maxMessages: 500,
    ignoreTLS: true,
  });
  const start = performance.now();
  const rows = Array.from({ length: messages }, (_, index) => index + 1);
  await Promise.all(rows.map((row) => transport.sendMail({ envelope: { from, to: [addressOf(row)] }, raw: bytes })));
  transport.close();
  return (messages * 1000) / (performance.now() - start);
}

/** A rate, and the processor time that this process spent for it. */
async function measure(work: () => Promise<number>): Promise<{ readonly rate: number; readonly cpu: number }> {
  const before = process.cpuUsage();
  const rate = await work();
  const { user, system } = process.cpuUsage(before);
  return { rate, cpu: user + system };
}

async function freeze(place: LedgerPlace, count: number): Promise<string> {
  editions += 1;
  const edition = `bench-${editions}`;
  const delivery = {
    edition,
    list: 'l.example',
    sha256: '0',
    eml: bytes,
    from,
    unsubscribe: 'https://l.example/',
    preferences: 'https://l.example/',
  };
  await freezeDelivery(place, delivery, async function* () {
    for (let row = 1; row <= count; row += 1)
      yield { kind: 'recipient', recipient: { row, address: addressOf(row), name: '' } };
  });
  return edition;
}

/** Sends what is frozen; stops after `limit` messages. */
async function sendEdition(
  place: LedgerPlace,
  edition: string,
  { port, limit }: { readonly port: number; readonly limit: number },
): Promise<number> {
  return usePlace(place, async (open) => {
    const ledger = await openLedger(open, edition);
    const stop = new AbortController();
    let sent = 0;
    const start = performance.now();
    await runDelivery({
      edition,
      list: 'l.example',
      ledger,
      compose: ({ address }) => ({ from, to: address, bytes }),
      openLane: () => openLane({ host: '127.0.0.1', port, security: 'loopback' }, { connect: 5000, answer: 60_000 }),
      lanes: LANES,
      domains: openDomainPace({ rate: Number.POSITIVE_INFINITY, lanes: LANES }),
      mood: watchMood(),
      planRetry: () => undefined,
      patience: 0,
      signal: stop.signal,
      now: () => performance.now(),
      note: () => {
        sent += 1;
        if (sent >= limit) stop.abort();
      },
    });
    const rate = (sent * 1000) / (performance.now() - start);
    await ledger.close();
    return rate;
  });
}

const median = (figures: readonly number[]): number =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const folder = mkdtempSync(join(tmpdir(), 'latewire-bench-'));
const server = await startPostgres();
const places = {
  PostgreSQL: { kind: 'server', url: server.url },
  'embedded folder': { kind: 'folder', path: folder },
} as const;
const sink = await startSink(0);
try {
  await timeBare(sink.port);
  for (const [name, place] of Object.entries(places)) {
    const ratios: number[] = [];
    const costs: number[] = [];
    const rates: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const edition = await freeze(place, messages);
      const bare = await measure(() => timeBare(sink.port));
      const engine = await measure(() => sendEdition(place, edition, { port: sink.port, limit: messages }));
      const again = await measure(() => timeBare(sink.port));
      rates.push(engine.rate);
      ratios.push((2 * engine.rate) / (bare.rate + again.rate));
      costs.push((2 * engine.cpu) / (bare.cpu + again.cpu));
    }
    print(
      `${name}: ${Math.round(median(rates))}/s, ${median(ratios).toFixed(2)} of a bare nodemailer pool (rounds ${ratios.map((ratio) => ratio.toFixed(2)).join(' ')}), ${median(costs).toFixed(2)} of its CPU time in this process`,
    );
  }
  const slow = await startSink(100);
  const speed = async (workers: number): Promise<number> => {
    const edition = await freeze(places.PostgreSQL, 2000);
    const start = performance.now();
    await Promise.all(
      Array.from({ length: workers }, () => sendEdition(places.PostgreSQL, edition, { port: slow.port, limit: 2000 })),
    );
    return 2_000_000 / (performance.now() - start);
  };
  const [one, four] = [await speed(1), await speed(4)];
  print(
    `four workers on PostgreSQL, slow mail server: ${(four / one).toFixed(2)} times one worker (${Math.round(one)}/s, ${Math.round(four)}/s)`,
  );
  slow.stop();
} finally {
  sink.stop();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
