import type { Queries } from './database.ts';

/** Why somebody is not written to any more. */
export type SuppressionReason = 'unsubscribed' | 'bounced' | 'complained' | 'erased';

/** Never writes to this reader of this list again, a delivery under way included. Saying it twice changes nothing. */
export async function suppressReader(
  { run }: Queries,
  { list, hash, reason }: { readonly list: string; readonly hash: string; readonly reason: SuppressionReason },
): Promise<void> {
  await run(
    `insert into latewire.suppression (list, hash, reason) values ($1, $2, $3) on conflict (list, hash) do nothing`,
    [list, hash, reason],
  );
}
