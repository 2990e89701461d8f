import type { Address } from '../address.ts';
import type { Database, Queries } from './database.ts';
import { suppressReader } from './suppress.ts';

/** One reader of one list. */
export interface ReaderKey {
  readonly list: string;
  readonly hash: string;
}

/** What is known of a reader, for the reader. */
export interface ReaderRecord {
  readonly address: string;
  readonly name: string;
  readonly state: 'pending' | 'confirmed' | 'unsubscribed';
  readonly askedAt: Date;
  readonly confirmedAt: Date | undefined;
}

/** Notes that somebody asked for a subscription. Gives whether a confirmation should go out: not to who has one, nor twice in an hour. */
export async function askSubscription(
  { run }: Queries,
  { list, hash, address, name }: ReaderKey & { readonly address: Address; readonly name: string },
): Promise<boolean> {
  const asked = await run(
    `insert into latewire.subscriber as s (list, hash, address, name, state) values ($1, $2, $3, $4, 'pending')
      on conflict (list, hash) do update set state = 'pending', asked_at = now(), address = $3, name = $4
      where s.state = 'unsubscribed' or (s.state = 'pending' and s.asked_at < now() - interval '1 hour')
      returning 1`,
    [list, hash, address, name],
  );
  return asked.length > 0;
}

/** Takes back that somebody was asked to confirm: the letter did not go out, so the next time another one may. */
export async function forgetAsking({ run }: Queries, { list, hash }: ReaderKey): Promise<void> {
  await run(
    `update latewire.subscriber set asked_at = now() - interval '1 day' where list = $1 and hash = $2 and state = 'pending'`,
    [list, hash],
  );
}

/** Ends the double opt-in: only who asked can confirm. What the reader ended before begins again; a bounce or complaint stays. */
export async function confirmSubscription(database: Database, { list, hash }: ReaderKey): Promise<boolean> {
  return database.transact(async ({ run }) => {
    const rows = await run(
      `update latewire.subscriber set state = 'confirmed', confirmed_at = coalesce(confirmed_at, now()), changed_at = now()
        where list = $1 and hash = $2 and state in ('pending', 'confirmed') returning 1`,
      [list, hash],
    );
    if (rows.length === 0) return false;
    await run(
      `delete from latewire.suppression where list = $1 and hash = $2 and reason in ('unsubscribed', 'erased')`,
      [list, hash],
    );
    return true;
  });
}

/** Ends a subscription, whether or not we keep the list. Saying it twice changes nothing. */
export async function endSubscription(database: Database, { list, hash }: ReaderKey): Promise<void> {
  await database.transact(async (queries) => {
    await suppressReader(queries, { list, hash, reason: 'unsubscribed' });
    await queries.run(
      `update latewire.subscriber set state = 'unsubscribed', changed_at = now() where list = $1 and hash = $2`,
      [list, hash],
    );
  });
}

/** Everything that is kept about a reader, for the right of access (GDPR article 15). */
export async function exportReader({ run }: Queries, { list, hash }: ReaderKey): Promise<unknown> {
  const subscriber = await run(
    `select address, name, state, asked_at, confirmed_at, changed_at from latewire.subscriber where list = $1 and hash = $2`,
    [list, hash],
  );
  const deliveries = await run(
    `select d.edition, d.address, d.name, d.state, d.changed_at from latewire.delivery d
      join latewire.delivered_edition e using (edition) where e.list = $1 and d.hash = $2 order by d.edition`,
    [list, hash],
  );
  const suppression = await run(`select reason, at from latewire.suppression where list = $1 and hash = $2`, [
    list,
    hash,
  ]);
  return { list, hash, subscriber, deliveries, suppression };
}

/** Erases a reader (GDPR article 17): address and name go everywhere, the hash stays so that nobody writes again. */
export async function eraseReader(database: Database, { list, hash }: ReaderKey): Promise<void> {
  await database.transact(async (queries) => {
    await suppressReader(queries, { list, hash, reason: 'erased' });
    await queries.run('delete from latewire.subscriber where list = $1 and hash = $2', [list, hash]);
    await queries.run(
      `update latewire.delivery d set address = '', name = '', domain = '',
          state = case when d.state = 'queued' then 'suppressed' else d.state end
        from latewire.delivered_edition e where e.edition = d.edition and e.list = $1 and d.hash = $2`,
      [list, hash],
    );
  });
}

/** Confirmed readers of a list, as recipients; memory does not grow with them. */
export async function* listConfirmed(
  { run }: Queries,
  list: string,
): AsyncGenerator<{ readonly email: string; readonly name: string }> {
  let after = '';
  for (;;) {
    const rows = await run<{ readonly hash: string; readonly address: string; readonly name: string }>(
      `select hash, address, name from latewire.subscriber
        where list = $1 and state = 'confirmed' and hash > $2 order by hash limit 2000`,
      [list, after],
    );
    if (rows.length === 0) return;
    for (const { address, name } of rows) yield { email: address, name };
    after = rows.at(-1)?.hash ?? '';
  }
}
