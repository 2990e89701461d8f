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

/** Takes this session off the list, after its last outcome was written. Gives the jobs that it leaves. */
export async function dismissWorker(database: Database, id: number): Promise<readonly string[]> {
  return database.transact(async ({ run }) => {
    await run('delete from latewire.worker where id = $1', [id]);
    const leases = await run<{ readonly job: string }>('delete from latewire.lease where worker = $1 returning job', [
      id,
    ]);
    return leases.map((lease) => lease.job);
  });
}

/** What workers that died left behind. */
export interface Recovery {
  /** Messages that had been begun: nobody knows whether they arrived. */
  readonly unknown: number;
  /** Jobs of theirs that are free again. */
  readonly jobs: readonly { readonly job: string; readonly edition: string }[];
}

/**
 * Finds workers whose session is gone and writes down what they leave. Their statements ran in the very session that
 * held the lock, so once it is free none of them can still be under way.
 */
export async function recoverDead(database: Database, own: number): Promise<Recovery> {
  return database.transact(async (queries) => {
    const others = await queries.run<{ readonly id: number }>('select id from latewire.worker where id <> $1', [own]);
    const recovered = { unknown: 0, jobs: [] as Recovery['jobs'][number][] };
    for (const { id } of others) {
      if (!(await isDead(queries, id))) continue;
      recovered.unknown += await doubtClaims(queries, id);
      const leases = await queries.run<{ readonly job: string; readonly edition: string }>(
        'delete from latewire.lease where worker = $1 returning job, edition',
        [id],
      );
      recovered.jobs.push(...leases);
      await queries.run('delete from latewire.worker where id = $1', [id]);
    }
    return recovered;
  });
}

async function isDead({ run }: Queries, id: number): Promise<boolean> {
  const [row] = await run<{ readonly free: boolean }>('select pg_try_advisory_xact_lock($1::int, $2::int) as free', [
    LOCK_SPACE,
    id + WORKER_LOCKS,
  ]);
  return row?.free === true;
}

async function doubtClaims({ run }: Queries, id: number): Promise<number> {
  const rows = await run(
    `update latewire.delivery set state = 'unknown', changed_at = now(), answer = 'the sender was cut off'
      where worker = $1 and state = 'claimed' returning 1`,
    [id],
  );
  return rows.length;
}
