import { setTimeout as sleep } from 'node:timers/promises';
import { coverQueued } from './cover-queued.ts';
import type { Database } from './database.ts';
import { isLostSession } from './lost-session.ts';
import { type Batch, type BatchQueue, openQueue, type TakenBatch } from './open-queue.ts';
import { countStates, type StateCounts } from './read-status.ts';
import { LOCK_SPACE, prepareSchema, WORKER_LOCKS } from './schema.ts';
import { type Step, type StepResult, stepBatch } from './step-batch.ts';
import { dismissWorker, endLeases, enlistWorker, recoverDead } from './worker.ts';

/** One worker's hold on one edition's ledger. */
export interface Ledger {
  readonly take: () => Promise<TakenBatch | undefined>;
  readonly step: (step: Omit<Step, 'worker'>) => Promise<StepResult>;
  readonly finish: (batch: TakenBatch) => Promise<void>;
  /** Makes batches for rows that have none; gives how many. */
  readonly cover: () => Promise<number>;
  /** Writes down what workers that died left behind: messages in doubt, and jobs that are free again. */
  readonly recover: () => Promise<void>;
  readonly count: () => Promise<StateCounts>;
  /** Opens a new session after the old one broke; `held` are the rows whose messages this process still answers for. */
  readonly reconnect: (held: readonly number[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Session {
  readonly database: Database;
  readonly queue: BatchQueue;
  readonly worker: number;
}

// How long a server may be away before the run gives up, longer than a restart with crash recovery takes.
const PATIENCE_MS = 60_000;

/** Opens the ledger for one edition and joins its workers. `open` is called again when a session breaks. */
export async function openLedger(open: () => Promise<Database>, edition: string): Promise<Ledger> {
  let session = await openSession(open, edition);
  return {
    take: () => session.database.transact((queries) => takeBatch(session, queries)),
    step: (step) => stepBatch(session.database, { ...step, worker: session.worker }),
    finish: (batch) => finishBatch(session, batch),
    cover: () => coverQueued(session.database, session.queue, edition),
    recover: () => recoverDead(session.database, session.worker, session.queue.finish),
    count: () => countStates(session.database, edition),
    reconnect: async (held) => {
      const lost: number[] = [];
      for (;;) {
        lost.push(session.worker);
        await session.database.close().catch(() => undefined);
        session = await retryOpening(open, edition);
        try {
          return await adoptClaims(session, { lost, held });
        } catch (error) {
          // The server went again: the claims are with one of these sessions still, or with this one already.
          if (!isLostSession(error)) throw error;
        }
      }
    },
    close: async () => {
      await dismissWorker(session.database, session.worker, session.queue.finish);
      await session.queue.close();
      await session.database.close();
    },
  };
}

async function openSession(open: () => Promise<Database>, edition: string): Promise<Session> {
  const database = await open();
  try {
    await prepareSchema(database);
    const worker = await enlistWorker(database);
    return { database, worker, queue: await openQueue(database, edition) };
  } catch (error) {
    await database.close().catch(() => undefined);
    throw error;
  }
}

async function retryOpening(open: () => Promise<Database>, edition: string): Promise<Session> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await openSession(open, edition);
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(250);
    }
  }
}

async function takeBatch({ queue, worker }: Session, queries: Parameters<BatchQueue['take']>[0]) {
  const batch = await queue.take(queries);
  if (batch === undefined) return undefined;
  const { job, edition, first, last }: Batch & { readonly job: string } = batch;
  await queries.run(
    'insert into latewire.lease (job, worker, edition, first, last) values ($1::uuid, $2, $3, $4, $5)',
    [job, worker, edition, first, last],
  );
  return batch;
}

async function finishBatch({ database, queue }: Session, batch: TakenBatch): Promise<void> {
  await database.transact(async (queries) => {
    await queue.finish(queries, batch);
    await queries.run('delete from latewire.lease where job = $1::uuid', [batch.job]);
  });
}

/** Takes over what the broken sessions of this same process had claimed. What they never heard of was never begun, and goes back. */
async function adoptClaims(
  { database, queue, worker }: Session,
  { lost, held }: { readonly lost: readonly number[]; readonly held: readonly number[] },
): Promise<void> {
  await database.transact(async (queries) => {
    for (const from of lost) {
      // A claim whose answer was lost may still be under way on the server: wait until that session is really gone.
      await queries.run('select pg_advisory_xact_lock($1::int, $2::int)', [LOCK_SPACE, from + WORKER_LOCKS]);
      await queries.run(
        `update latewire.delivery set worker = $2, state = 'claimed'
          where worker = $1 and state in ('claimed', 'unknown') and row = any($3::int[])`,
        [from, worker, [...held]],
      );
      await queries.run(
        `update latewire.delivery set worker = null, state = 'queued', answer = null
          where worker = $1 and state in ('claimed', 'unknown')`,
        [from],
      );
      await queries.run('delete from latewire.worker where id = $1', [from]);
      await endLeases(queries, from, queue.finish);
    }
  });
}
