import type { Database } from './database.ts';
import type { BatchQueue } from './open-queue.ts';
import { LOCK_SPACE } from './schema.ts';

/** Rows in one batch: enough that the job rate is never the limit, few enough that workers share evenly. */
export const BATCH_ROWS = 500;

const UNCOVERED = `
select slot, after from (
  select (row - 1) / $2::int as slot, min(coalesce(not_before, now())) as after
  from latewire.delivery where edition = $1 and state = 'queued' group by 1
) open where not (slot * $2::int + 1 = any($3::int[])) order by slot`;

/**
 * Queues a batch for every stretch of rows that waits and that no batch covers: after freezing, after a crash, and
 * for those whose time to try again comes later. The ledger is the truth, the jobs are only made from it.
 */
export async function coverQueued(database: Database, queue: BatchQueue, edition: string): Promise<number> {
  return database.transact(async (queries) => {
    await queries.run('select pg_advisory_xact_lock($1::int, 1)', [LOCK_SPACE]);
    const covered = await queue.listFirstRows(queries);
    const slots = await queries.run<{ readonly slot: number; readonly after: Date }>(UNCOVERED, [
      edition,
      BATCH_ROWS,
      [...covered],
    ]);
    const [ready, later] = [slots.filter(isDue), slots.filter((slot) => !isDue(slot))];
    const toBatch = ({ slot }: { readonly slot: number }) => ({
      edition,
      first: slot * BATCH_ROWS + 1,
      last: (slot + 1) * BATCH_ROWS,
    });
    await queue.add(queries, ready.map(toBatch));
    for (const slot of later) await queue.add(queries, [toBatch(slot)], { after: slot.after });
    return slots.length;
  });
}

// `now()` inside the statement is the transaction's own time, so equal or earlier means due.
function isDue({ after }: { readonly after: Date }): boolean {
  return after.getTime() <= Date.now() + 50;
}
