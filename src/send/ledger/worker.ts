import { hostname } from 'node:os';
import type { Database, Queries } from './database.ts';
import { LOCK_SPACE, WORKER_LOCKS } from './schema.ts';

/** Names this session as a worker. It counts as alive as long as the session holds its lock: no clock, no heartbeat. */
export async function enlistWorker(database: Database): Promise<number> {
  const [row] = await database.run<{ readonly id: number }>(
    'insert into latewire.worker (host, pid) values ($1, $2) returning id',
    [hostname(), process.pid],
  );
  const id = row?.id ?? 0;
  await database.run('select pg_advisory_lock($1::int, $2::int)', [LOCK_SPACE, id + WORKER_LOCKS]);
  return id;
}

/** Ends a job in the same transaction in which its lease goes: a cut between the two would leave a job that nobody takes. */
export type FinishJob = (queries: Queries, held: HeldJob) => Promise<void>;

/** A job that a worker has taken. */
export interface HeldJob {
  readonly job: string;
  readonly edition: string;
}

/** Takes this session off the list, after its last outcome was written, and ends the jobs that it leaves. */
export async function dismissWorker(database: Database, id: number, finish: FinishJob): Promise<void> {
  await database.transact(async (queries) => {
    await queries.run('delete from latewire.worker where id = $1', [id]);
    await endLeases(queries, id, finish);
  });
}

/** Ends every job that a worker holds. */
export async function endLeases(queries: Queries, worker: number, finish: FinishJob): Promise<void> {
  const leases = await queries.run<HeldJob>('delete from latewire.lease where worker = $1 returning job, edition', [
    worker,
  ]);
  for (const held of leases) await finish(queries, held);
}

/**
 * Finds workers whose session is gone and writes down what they leave. Their statements ran in the very session that
 * held the lock, so once it is free none of them can still be under way.
 */
export async function recoverDead(database: Database, own: number, finish: FinishJob): Promise<void> {
  await database.transact(async (queries) => {
    const others = await queries.run<{ readonly id: number }>('select id from latewire.worker where id <> $1', [own]);
    for (const { id } of others) {
      if (!(await isDead(queries, id))) continue;
      await doubtClaims(queries, id);
      await endLeases(queries, id, finish);
      await queries.run('delete from latewire.worker where id = $1', [id]);
    }
  });
}

async function isDead({ run }: Queries, id: number): Promise<boolean> {
  const [row] = await run<{ readonly free: boolean }>('select pg_try_advisory_xact_lock($1::int, $2::int) as free', [
    LOCK_SPACE,
    id + WORKER_LOCKS,
  ]);
  return row?.free === true;
}

async function doubtClaims({ run }: Queries, id: number): Promise<void> {
  await run(
    `update latewire.delivery set state = 'unknown', changed_at = now(), answer = 'the sender was cut off'
      where worker = $1 and state = 'claimed'`,
    [id],
  );
}
