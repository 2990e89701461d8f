import { makeFault } from './fault.ts';
import type { ListRow } from './recipient.ts';
import { readRow } from './recipient-list.ts';

const FETCH = 2000;

/**
 * Recipients from the publisher's own PostgreSQL: any query with a column `email` and perhaps `name`, in a read-only
 * transaction, a piece at a time. Throws a Failure that repeats neither the query's rows nor the address of the server.
 */
export async function* queryRecipients(url: string, sql: string): AsyncGenerator<ListRow> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, application_name: 'latewire list' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('begin read only');
    await client.query(`declare latewire_list no scroll cursor for ${sql.replace(/;\s*$/, '')}`);
    let row = 0;
    for (;;) {
      const { rows } = await client.query<Record<string, unknown>>(`fetch ${FETCH} from latewire_list`);
      if (rows.length === 0) return;
      for (const record of rows) {
        row += 1;
        if (!('email' in record)) throw new Error('the query has no column called "email"');
        yield readRow(row, { email: asText(record['email']), name: asText(record['name']) });
      }
    }
  } catch (cause) {
    const reason =
      cause instanceof Error && /column called|syntax error|does not exist/.test(cause.message)
        ? cause.message
        : 'the database refused it';
    throw makeFault('usage', 'list-query', { message: `Asking the database for recipients: ${reason}.` });
  } finally {
    await client.end().catch(() => undefined);
  }
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
