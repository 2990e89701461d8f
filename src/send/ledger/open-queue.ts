import type PgBoss from 'pg-boss';
import type { Database, Queries } from './database.ts';
import { LOCK_SPACE } from './schema.ts';
import type { FinishJob } from './worker.ts';

/** A stretch of an edition's rows, handled by one worker at a time. */
export interface Batch {
  readonly edition: string;
  readonly first: number;
  readonly last: number;
}

/** A batch that was taken. */
export interface TakenBatch extends Batch {
  readonly job: string;
}

/** The job engine in our words: batches go in and are taken once. Each call is part of the transaction of the `queries` given. */
export interface BatchQueue {
  readonly add: (queries: Queries, batches: readonly Batch[], options?: { readonly after?: Date }) => Promise<void>;
  readonly take: (queries: Queries) => Promise<TakenBatch | undefined>;
  readonly finish: FinishJob;
  /** First rows of the batches that wait or are being handled. */
  readonly listFirstRows: (queries: Queries) => Promise<readonly number[]>;
  readonly close: () => Promise<void>;
}

const LIVE = `select (data->>'first')::int as first from pgboss.job where name = $1 and state < 'completed'`;

/** Starts pg-boss on the ledger's own database, with one queue for each edition: no second connection, no timers, no polling. */
export async function openQueue(database: Database, edition: string): Promise<BatchQueue> {
  const { default: Boss } = await import('pg-boss');
  const boss = new Boss({ db: adapt(database), schedule: false, supervise: false, migrate: true });
  boss.on('error', () => undefined);
  // Workers that start together would deadlock in pg-boss's own `create table`s: one after the other.
  await database.run('select pg_advisory_lock($1::int, 2)', [LOCK_SPACE]);
  await boss.start();
  // Whether a worker lives is told by its session, not by a clock: a batch is never given away while it is being sent.
  const name = nameQueue(edition);
  await boss.createQueue(name, { name, policy: 'standard', retryLimit: 0, expireInHours: 23, retentionDays: 30 });
  await database.run('select pg_advisory_unlock($1::int, 2)', [LOCK_SPACE]);
  return {
    add: async (queries, batches, options) => {
      const jobs = batches.map((data) => ({
        name,
        data,
        ...(options?.after === undefined ? {} : { startAfter: options.after }),
      }));
      if (jobs.length > 0) await boss.insert(jobs, { db: adapt(queries) });
    },
    take: (queries) => takeBatch(boss, { name, queries }),
    finish: async (queries, held) => {
      await boss.deleteJob(nameQueue(held.edition), held.job, { db: adapt(queries) });
    },
    listFirstRows: async (queries) => {
      const rows = await queries.run<{ readonly first: number }>(LIVE, [name]);
      return rows.map((row) => row.first);
    },
    close: () => boss.stop({ graceful: false, wait: false, close: false }),
  };
}

function nameQueue(edition: string): string {
  return `latewire-${edition}`;
}

async function takeBatch(
  boss: PgBoss,
  { name, queries }: { readonly name: string; readonly queries: Queries },
): Promise<TakenBatch | undefined> {
  const [job] = await boss.fetch<Batch>(name, { batchSize: 1, db: adapt(queries) });
  return job === undefined ? undefined : { job: job.id, ...job.data };
}

function adapt(queries: Queries): PgBoss.Db {
  return {
    executeSql: async (text, values) => ({
      rows: [...(await queries.run<Record<string, unknown>>(text, values?.length ? values : undefined))],
    }),
  };
}
