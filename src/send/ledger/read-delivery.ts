import type { Queries } from './database.ts';
import type { Delivery, FreezeCounts } from './delivery.ts';

/** A delivery as it was written down, with what its list came to. */
export interface FrozenDelivery {
  readonly delivery: Delivery;
  readonly counts: FreezeCounts;
}

interface Row {
  readonly edition: string;
  readonly list: string;
  readonly sha256: string;
  readonly eml: string;
  readonly sender: string;
  readonly unsubscribe: string;
  readonly preferences: string;
  readonly recipients: number;
  readonly duplicates: number;
  readonly refused_rows: number;
  readonly suppressed: number;
}

/** The delivery of an edition, or `undefined` when its recipients were never frozen. */
export async function readDelivery({ run }: Queries, edition: string): Promise<FrozenDelivery | undefined> {
  const [row] = await run<Row>('select * from latewire.delivered_edition where edition = $1', [edition]);
  if (row === undefined) return undefined;
  return {
    delivery: {
      edition: row.edition,
      list: row.list,
      sha256: row.sha256,
      eml: Buffer.from(row.eml, 'base64'),
      from: row.sender,
      unsubscribe: row.unsubscribe,
      preferences: row.preferences,
    },
    counts: {
      recipients: row.recipients,
      duplicates: row.duplicates,
      refusedRows: row.refused_rows,
      suppressed: row.suppressed,
    },
  };
}

/** Editions that still have somebody to send to, oldest first. */
export async function listUnfinished({ run }: Queries): Promise<readonly string[]> {
  const rows = await run<{ readonly edition: string }>(
    `select edition from latewire.delivered_edition e
      where exists (select 1 from latewire.delivery d where d.edition = e.edition and d.state = 'queued')
      order by frozen_at`,
  );
  return rows.map((row) => row.edition);
}
