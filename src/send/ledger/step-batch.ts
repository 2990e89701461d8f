import type { Address } from '../address.ts';
import type { Queries } from './database.ts';
import type { DeliveryState } from './schema.ts';

/** What to write down about a recipient whose message is over. */
export interface Settlement {
  readonly row: number;
  readonly state: Exclude<DeliveryState, 'claimed' | 'suppressed' | 'complained'>;
  /** The server's words, without addresses. */
  readonly answer: string;
  /** For `queued`: milliseconds until the next attempt; without, it was never begun and costs no attempt. */
  readonly delay?: number;
}

/** A recipient that is this worker's alone. */
export interface ClaimedRecipient {
  readonly row: number;
  readonly address: Address;
  readonly name: string;
  readonly hash: string;
  readonly domain: string;
  /** Earlier attempts. */
  readonly attempts: number;
}

/** One step of a batch: settle what is over, claim what comes next. */
export interface Step {
  readonly edition: string;
  readonly list: string;
  readonly worker: number;
  readonly settle: readonly Settlement[];
  readonly claim?: {
    readonly first: number;
    readonly last: number;
    readonly count: number;
    readonly closedDomains: readonly string[];
  };
}

/** What a step claimed. */
export interface StepResult {
  readonly claimed: readonly ClaimedRecipient[];
  /** Rows looked at, the suppressed ones included: fewer than asked for says that the batch has no more to give now. */
  readonly looked: number;
}

/** Settles and claims in one transaction. */
export async function stepBatch({ run }: Queries, step: Step): Promise<StepResult> {
  const { settle, claim } = step;
  const rows = await run<ClaimedRecipient & { readonly state: DeliveryState }>(
    'select * from latewire.step($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
    [
      step.edition,
      step.list,
      step.worker,
      settle.map((one) => one.row),
      settle.map((one) => one.state),
      settle.map((one) => one.answer),
      settle.map((one) => one.delay ?? null),
      claim?.first ?? 0,
      claim?.last ?? -1,
      claim?.count ?? 0,
      [...(claim?.closedDomains ?? [])],
    ],
  );
  return { claimed: rows.filter((row) => row.state === 'claimed'), looked: rows.length };
}
