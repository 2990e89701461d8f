import type { Database } from '../ledger/database.ts';
import { suppressReader } from '../ledger/suppress.ts';
import { type TokenKeys, verifyToken } from '../token.ts';
import { readReport } from './read-report.ts';

/** What became of a report. */
export type Filing = 'complaint' | 'dead' | 'failed' | 'later' | 'no report' | 'not ours';

/** Writes down a bounce or a complaint. Only a report that returns a link we signed counts: anybody can write the others. */
export async function fileReport(
  message: string,
  {
    database,
    list,
    keys,
    today,
  }: { readonly database: Database; readonly list: string; readonly keys: TokenKeys; readonly today: number },
): Promise<Filing> {
  const report = readReport(message);
  if (report === undefined) return 'no report';
  const claim = report.tokens
    .map((token) => verifyToken(token, { keys, list, purpose: 'unsubscribe', today }))
    .find((verified) => verified !== undefined);
  if (claim === undefined) return 'not ours';
  if (report.kind === 'later') return 'later';
  const { hash } = claim;
  await database.transact(async (queries) => {
    const state = report.kind === 'complaint' ? 'complained' : 'bounced';
    await queries.run(
      `update latewire.delivery d set state = $3, changed_at = now() from latewire.delivered_edition e
        where e.edition = d.edition and e.list = $1 and d.hash = $2 and d.state in ('submitted', 'unknown', 'bounced')
        and d.edition = (select d2.edition from latewire.delivery d2 join latewire.delivered_edition e2 using (edition)
          where e2.list = $1 and d2.hash = $2 and d2.state in ('submitted', 'unknown', 'bounced')
          order by d2.changed_at desc nulls last limit 1)`,
      [list, hash, state],
    );
    // A full mailbox or a filter is no reason to lose a reader; a dead address or a complaint is.
    if (report.kind !== 'failed')
      await suppressReader(queries, { list, hash, reason: report.kind === 'complaint' ? 'complained' : 'bounced' });
  });
  return report.kind;
}
