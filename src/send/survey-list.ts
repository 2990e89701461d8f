import { maskAddress } from './address.ts';
import { hashAddress, type ListRow, type Recipient, type RefusedRow } from './recipient.ts';

/** What a list would come to, without writing anything. */
export interface ListSurvey {
  readonly recipients: number;
  readonly duplicates: number;
  readonly suppressed: number;
  readonly refusedRows: number;
  /** The first hundred. */
  readonly refused: readonly RefusedRow[];
  /** The first recipient, for a sample message; never shown but masked. */
  readonly first?: Recipient;
  readonly firstMasked?: string;
  readonly lastMasked?: string;
}

/** Counts a list for a dry run. `isSuppressed` asks by the hash of the address. */
export async function surveyList(
  rows: AsyncIterable<ListRow>,
  isSuppressed: (hash: string) => boolean,
): Promise<ListSurvey> {
  const seen = new Set<string>();
  const refused: RefusedRow[] = [];
  const counts = { recipients: 0, duplicates: 0, suppressed: 0, refusedRows: 0 };
  let first: Recipient | undefined;
  let last: Recipient | undefined;
  for await (const row of rows) {
    if (row.kind === 'refused') {
      counts.refusedRows += 1;
      if (refused.length < 100) refused.push(row.refused);
      continue;
    }
    const hash = hashAddress(row.recipient.address);
    if (isSuppressed(hash)) counts.suppressed += 1;
    else if (seen.has(hash)) counts.duplicates += 1;
    else {
      seen.add(hash);
      counts.recipients += 1;
      first ??= row.recipient;
      last = row.recipient;
    }
  }
  if (first === undefined || last === undefined) return { ...counts, refused };
  return { ...counts, refused, first, firstMasked: maskAddress(first.address), lastMasked: maskAddress(last.address) };
}
