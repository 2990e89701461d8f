import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Address } from '../../src/send/address.ts';
import type { Database } from '../../src/send/ledger/database.ts';
import { freezeRecipients } from '../../src/send/ledger/freeze-recipients.ts';
import { openLedger } from '../../src/send/ledger/open-ledger.ts';
import { countStates, listRows } from '../../src/send/ledger/read-status.ts';
import { prepareSchema } from '../../src/send/ledger/schema.ts';
import { settleUnknown } from '../../src/send/ledger/settle-unknown.ts';
import { suppressReader } from '../../src/send/ledger/suppress.ts';
import { type Mood, watchMood } from '../../src/send/pace/back-off.ts';
import { openDomainPace } from '../../src/send/pace/domains.ts';
import { hashAddress, type ListRow } from '../../src/send/recipient.ts';
import { type RunEnd, runDelivery } from '../../src/send/run-delivery.ts';
import type { Lane } from '../../src/send/smtp/lane.ts';
import type { Outcome } from '../../src/send/smtp/outcome.ts';

const CALM: Mood = { note: () => undefined, wait: () => 0, isStorm: () => false };
const addressOf = (row: number): Address => `reader+${row}@example${row % 7}.org` as Address;

async function* makeRows(count: number): AsyncGenerator<ListRow> {
  for (let row = 1; row <= count; row += 1) {
    yield { kind: 'recipient', recipient: { row, address: addressOf(row), name: '' } };
  }
}

/** What every ledger has to do, whatever database it stands on; `open` gives a new session on the same one. */
export function specifyEngine(
  name: string,
  start: () => Promise<{ readonly open: () => Promise<Database>; readonly stop: () => Promise<void> }>,
): void {
  describe(`delivery on ${name}`, () => {
    let server: Awaited<ReturnType<typeof start>>;
    let editions = 0;
    beforeAll(async () => {
      server = await start();
    }, 120_000);
    afterAll(async () => {
      await server.stop();
    });

    /** Freezes `count` rows and gives the means to run them against an answer for each message. */
    async function freeze(
      count: number,
      { rows = makeRows(count), list }: { readonly rows?: AsyncIterable<ListRow>; readonly list?: string } = {},
    ) {
      editions += 1;
      const LIST = list ?? `digest${editions}.latewire.example`;
      const edition = `2026-11-${editions}`;
      const database = await server.open();
      await prepareSchema(database);
      const delivery = {
        edition,
        list: LIST,
        sha256: '00',
        eml: Buffer.from('x'),
        from: 'digest@latewire.example',
        unsubscribe: 'https://latewire.example/u/',
        preferences: 'https://latewire.example/p/',
      };
      const frozen = await freezeRecipients(database, delivery, () => rows);
      await database.close();
      const got: string[] = [];
      const look = async <Value>(work: (database: Database) => Promise<Value>): Promise<Value> => {
        const session = await server.open();
        try {
          return await work(session);
        } finally {
          await session.close();
        }
      };
      const run = async (
        answer: (to: string, copy: number) => Outcome | Promise<Outcome>,
        options: {
          readonly signal?: AbortSignal;
          readonly patience?: number;
          readonly retry?: number;
          readonly mood?: Mood;
        } = {},
      ): Promise<RunEnd> => {
        const ledger = await openLedger(server.open, edition);
        const openLane = async (): Promise<Lane> => ({
          isOpen: () => true,
          close: () => undefined,
          submit: async ({ to }) => {
            got.push(to);
            await new Promise((resolve) => setTimeout(resolve, 1));
            return answer(to, got.filter((other) => other === to).length);
          },
        });
        try {
          return await runDelivery({
            edition,
            list: LIST,
            ledger,
            openLane,
            compose: ({ address }) => ({ from: addressOf(0), to: address, bytes: Buffer.from('') }),
            lanes: 5,
            domains: openDomainPace({ rate: Number.POSITIVE_INFINITY, lanes: 5 }),
            mood: options.mood ?? watchMood(),
            planRetry: (attempts) => (attempts > 3 ? undefined : (options.retry ?? 1)),
            patience: options.patience ?? 2000,
            signal: options.signal ?? new AbortController().signal,
            now: () => performance.now(),
            note: () => undefined,
          });
        } finally {
          await ledger.close();
        }
      };
      return { edition, list: LIST, frozen, got, run, look, states: () => look((db) => countStates(db, edition)) };
    }

    const submitted: Outcome = { kind: 'submitted', answer: '250 ok' };

    it('sends to everybody once, and a second run to nobody', async () => {
      const { run, got, states } = await freeze(1234);
      expect(await run(() => submitted)).toBe('done');
      expect(await run(() => submitted)).toBe('done');
      expect(new Set(got).size).toBe(1234);
      expect(got).toHaveLength(1234);
      expect((await states()).submitted).toBe(1234);
    });

    it('folds duplicates, names refused rows, leaves the suppressed out and counts them', async () => {
      const first = await freeze(0);
      await first.look((db) =>
        suppressReader(db, { list: first.list, hash: hashAddress(addressOf(3)), reason: 'unsubscribed' }),
      );
      await first.look((db) =>
        suppressReader(db, { list: 'other.example', hash: hashAddress(addressOf(2)), reason: 'bounced' }),
      );
      async function* rows(): AsyncGenerator<ListRow> {
        yield* makeRows(3);
        yield { kind: 'recipient', recipient: { row: 4, address: 'READER+1@example1.org' as Address, name: 'again' } };
        yield { kind: 'refused', refused: { row: 5, fault: 'bad-domain' } };
      }
      const { frozen, run, got } = await freeze(3, { rows: rows(), list: first.list });
      expect(frozen).toEqual({
        counts: { recipients: 2, duplicates: 1, refusedRows: 1, suppressed: 1 },
        refused: [{ row: 5, fault: 'bad-domain' }],
      });
      await run(() => submitted);
      expect(got.sort()).toEqual([addressOf(1), addressOf(2)]);
    });

    it('does not freeze half a list', async () => {
      async function* broken(): AsyncGenerator<ListRow> {
        yield* makeRows(6000);
        throw new Error('the pipe broke');
      }
      await expect(freeze(0, { rows: broken() })).rejects.toThrow('the pipe broke');
      const { look } = await freeze(0);
      const rows = await look((db) =>
        db.run(`select 1 from latewire.delivery where edition = '2026-11-${editions - 1}'`),
      );
      expect(rows).toHaveLength(0);
    });

    it('honours an unsubscription in the middle of a run', async () => {
      const { run, got, states, look, list } = await freeze(60);
      const stop = new AbortController();
      await run(
        () => {
          if (got.length >= 10) stop.abort();
          return submitted;
        },
        { signal: stop.signal },
      );
      const left = addressOf(60);
      await look((db) => suppressReader(db, { list, hash: hashAddress(left), reason: 'unsubscribed' }));
      expect(await run(() => submitted)).toBe('done');
      expect(got).not.toContain(left);
      expect(new Set(got).size).toBe(got.length);
      expect(await states()).toMatchObject({ suppressed: 1, submitted: 59 });
    });

    it('tries a deferred recipient again and gives up in the end', async () => {
      const { run, got, states } = await freeze(20);
      const always = addressOf(7);
      const deferred: Outcome = { kind: 'deferred', answer: '452 later' };
      expect(await run((to, copy) => (to === always || copy === 1 ? deferred : submitted), { mood: CALM })).toBe(
        'done',
      );
      expect(got.filter((to) => to === always)).toHaveLength(4);
      expect(await states()).toMatchObject({ submitted: 19, refused: 1 });
    });

    it('begins again at once over another connection, but not for ever', async () => {
      const { run, got, states } = await freeze(20);
      const worn: Outcome = { kind: 'worn', answer: '421 too many messages' };
      const [once, always] = [addressOf(3), addressOf(7)];
      await run((to, copy) => (to === always || (to === once && copy < 4) ? worn : submitted), { patience: 50 });
      expect(got.filter((to) => to === once)).toHaveLength(4);
      // Five times for five lanes; the sixth counts as an attempt, and three more follow it.
      expect(got.filter((to) => to === always)).toHaveLength(9);
      expect(await states()).toMatchObject({ submitted: 19, refused: 1 });
    });

    it('ends as waiting when the next attempt is far off', async () => {
      const { run, states } = await freeze(5);
      expect(
        await run(() => ({ kind: 'deferred', answer: '421' }), { retry: 3_600_000, patience: 50, mood: CALM }),
      ).toBe('waiting');
      expect((await states()).queued).toBe(5);
    });

    it('never retries an unknown by itself, only by the word of the operator', async () => {
      const { edition, run, got, states, look } = await freeze(30);
      const doubtful = [addressOf(4), addressOf(9)];
      const lost: Outcome = { kind: 'unknown', answer: 'connection closed' };
      expect(await run((to) => (doubtful.includes(to as Address) ? lost : submitted))).toBe('done');
      expect(await run(() => submitted)).toBe('done');
      expect(got).toHaveLength(30);
      const unknown = await look((db) => listRows(db, { edition, state: 'unknown', limit: 10 }));
      expect(unknown.map((row) => row.row)).toEqual([4, 9]);
      expect(await look((db) => settleUnknown(db, { edition, as: 'submitted', rows: [4, 5] }))).toBe(1);
      expect(await look((db) => settleUnknown(db, { edition, as: 'queued' }))).toBe(1);
      expect(await run(() => submitted)).toBe('done');
      expect(got.filter((to) => doubtful.includes(to as Address))).toEqual(
        [doubtful[0], doubtful[1], doubtful[1]].sort(),
      );
      expect((await states()).submitted).toBe(30);
    });

    it('suppresses a dead mailbox for every later edition', async () => {
      const first = await freeze(5);
      await first.run((to) =>
        to === addressOf(5) ? { kind: 'refused', answer: '550 5.1.1 no such user', mailbox: true } : submitted,
      );
      expect((await first.states()).bounced).toBe(1);
      const second = await freeze(5, { list: first.list });
      expect(second.frozen.counts).toMatchObject({ suppressed: 1, recipients: 4 });
    });

    it('stops in a storm of refusals and leaves the rest queued', async () => {
      const { run, got, states } = await freeze(500);
      expect(await run(() => ({ kind: 'refused', answer: '554 5.7.1 blocked', mailbox: false }))).toBe('storm');
      expect(got.length).toBeLessThan(60);
      expect((await states()).queued).toBe(500 - got.length);
    });

    it('marks as unknown exactly what a dead worker had claimed', async () => {
      const { edition, run, got, states, look } = await freeze(40);
      await look(async (db) => {
        await db.run(`insert into latewire.worker (host, pid) values ('gone', 1)`);
        await db.run(
          `update latewire.delivery set state = 'claimed', worker = (select max(id) from latewire.worker)
            where edition = '${edition}' and row in (2, 3, 5)`,
        );
      });
      expect(await run(() => submitted)).toBe('done');
      expect(got).toHaveLength(37);
      expect(await states()).toMatchObject({ submitted: 37, unknown: 3, claimed: 0 });
    });
  });
}
