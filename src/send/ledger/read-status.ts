import type { Queries } from './database.ts';
import type { DeliveryState } from './schema.ts';

/** How many recipients of an edition are in each state. */
export type StateCounts = Readonly<Record<DeliveryState, number>>;

/** A recipient that somebody may have to look at; named by row and hash, never by address. */
export interface NotableRow {
  readonly row: number;
  readonly hash: string;
  readonly state: DeliveryState;
  readonly answer: string;
}

const NONE: StateCounts = {
  queued: 0,
  claimed: 0,
  submitted: 0,
  refused: 0,
  bounced: 0,
  complained: 0,
  unknown: 0,
  suppressed: 0,
};

/** Counts an edition's recipients by state. */
export async function countStates({ run }: Queries, edition: string): Promise<StateCounts> {
  const rows = await run<{ readonly state: DeliveryState; readonly count: number }>(
    'select state, count(*)::int as count from latewire.delivery where edition = $1 group by state',
    [edition],
  );
  return { ...NONE, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
}

/** The recipients in one state, by row, at most `limit`. */
export async function listRows(
  { run }: Queries,
  { edition, state, limit }: { readonly edition: string; readonly state: DeliveryState; readonly limit: number },
): Promise<readonly NotableRow[]> {
  return run<NotableRow>(
    `select row, hash, state, coalesce(answer, '') as answer from latewire.delivery
      where edition = $1 and state = $2 order by row limit $3`,
    [edition, state, limit],
  );
}
