import { domainOf } from '../address.ts';
import { hashAddress, type ListRow, type Recipient, type RefusedRow } from '../recipient.ts';
import type { Database, Queries } from './database.ts';
import type { Delivery, FreezeCounts } from './delivery.ts';

const CHUNK = 5000;
/** Refused rows that are named; the rest is counted. */
const NAMED = 100;

/** What freezing a list came to. */
export interface Freezing {
  readonly counts: FreezeCounts;
  /** The first hundred. */
  readonly refused: readonly RefusedRow[];
}

/**
 * Writes down an edition and its recipients before the first message, in one transaction: all or none. An address
 * that an earlier row had is folded; whoever is suppressed is left out. Memory does not grow with the list.
 */
export async function freezeRecipients(
  database: Database,
  delivery: Delivery,
  openRows: (queries: Queries) => AsyncIterable<ListRow>,
): Promise<Freezing> {
  return database.transact(async (queries) => {
    const tally = { seen: 0, kept: 0, suppressed: 0, refusedRows: 0 };
    const refused: RefusedRow[] = [];
    let chunk: Recipient[] = [];
    const flush = async (): Promise<void> => {
      const added = await insertChunk(queries, delivery, chunk);
      tally.seen += chunk.length;
      tally.kept += added.kept;
      tally.suppressed += added.suppressed;
      chunk = [];
    };
    for await (const row of openRows(queries)) {
      if (row.kind === 'recipient') chunk.push(row.recipient);
      else {
        tally.refusedRows += 1;
        if (refused.length < NAMED) refused.push(row.refused);
      }
      if (chunk.length >= CHUNK) await flush();
    }
    if (chunk.length > 0) await flush();
    const { kept, suppressed, refusedRows, seen } = tally;
    const counts = { recipients: kept, suppressed, refusedRows, duplicates: seen - kept - suppressed };
    await writeEdition(queries, delivery, counts);
    // The embedded database gathers no statistics by itself, and a plan for an empty table is slow on a full one.
    await queries.run('analyze latewire.delivery');
    return { counts, refused };
  });
}

const INSERT = `
with listed as (
  select * from unnest($3::int[], $4::text[], $5::text[], $6::text[], $7::text[]) as l(row, hash, address, name, domain)
), added as (
  insert into latewire.delivery (edition, row, hash, address, name, domain)
  select $1, l.row, l.hash, l.address, l.name, l.domain from listed l
  where not exists (select 1 from latewire.suppression s where s.list = $2 and s.hash = l.hash)
  order by l.row
  on conflict do nothing
  returning 1
)
select (select count(*) from added)::int as kept,
  (select count(*) from listed l join latewire.suppression s on s.list = $2 and s.hash = l.hash)::int as suppressed`;

async function insertChunk(
  { run }: Queries,
  { edition, list }: Delivery,
  chunk: readonly Recipient[],
): Promise<{ readonly kept: number; readonly suppressed: number }> {
  const [added] = await run<{ readonly kept: number; readonly suppressed: number }>(INSERT, [
    edition,
    list,
    chunk.map((recipient) => recipient.row),
    chunk.map((recipient) => hashAddress(recipient.address)),
    chunk.map((recipient) => recipient.address),
    chunk.map((recipient) => recipient.name),
    chunk.map((recipient) => domainOf(recipient.address)),
  ]);
  return added ?? { kept: 0, suppressed: 0 };
}

async function writeEdition({ run }: Queries, delivery: Delivery, counts: FreezeCounts): Promise<void> {
  await run(
    `insert into latewire.delivered_edition
      (edition, list, sha256, eml, sender, unsubscribe, preferences, recipients, duplicates, refused_rows, suppressed)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      delivery.edition,
      delivery.list,
      delivery.sha256,
      Buffer.from(delivery.eml).toString('base64'),
      delivery.from,
      delivery.unsubscribe,
      delivery.preferences,
      counts.recipients,
      counts.duplicates,
      counts.refusedRows,
      counts.suppressed,
    ],
  );
}
