import type { Queries } from './database.ts';

/** An operator's word on recipients of whom nobody knows whether they were reached. */
export interface Verdict {
  readonly edition: string;
  /** `submitted`: the mail log has them; `queued`: it has not, send to them. */
  readonly as: 'submitted' | 'queued';
  /** Absent: all of the unknown ones. */
  readonly rows?: readonly number[];
}

/** Settles unknown recipients by the operator's word, the only way in which one is ever tried again. Gives how many. */
export async function settleUnknown({ run }: Queries, { edition, as, rows }: Verdict): Promise<number> {
  const settled = await run(
    `update latewire.delivery set state = $2, worker = null, not_before = null, changed_at = now(),
        answer = 'settled by the operator as ' || $2
      where edition = $1 and state = 'unknown' and address <> '' and ($3::int[] is null or row = any($3::int[])) returning 1`,
    [edition, as, rows === undefined ? null : [...rows]],
  );
  return settled.length;
}
