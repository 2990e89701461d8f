import type { Client } from 'pg';
import { makeFault } from '../fault.ts';
import type { Database } from './database.ts';

/** Opens the ledger on a PostgreSQL server, as one session. Throws a Failure when the server cannot be reached. */
export async function openServer(url: string): Promise<Database> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, application_name: 'latewire', keepAlive: true });
  // Without a listener a lost connection would end the process; the statement under way rejects by itself.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('set client_min_messages = warning');
    return wrapClient(client);
  } catch (cause) {
    throw makeFault('environment', 'ledger-unreachable', {
      message: 'Opening the ledger: the PostgreSQL server does not answer.',
      cause,
    });
  }
}

function wrapClient(client: Client): Database {
  let turn: Promise<unknown> = Promise.resolve();
  // A transaction holds the session: other statements wait for their turn instead of slipping into it.
  const takeTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const run = async <Row>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]> => {
    const result = await client.query(sql, values === undefined ? undefined : [...values]);
    return (Array.isArray(result) ? (result.at(-1)?.rows ?? []) : result.rows) as readonly Row[];
  };
  return {
    run: (sql, values) => takeTurn(() => run(sql, values)),
    transact: (work) =>
      takeTurn(async () => {
        await run('begin');
        try {
          const value = await work({ run });
          await run('commit');
          return value;
        } catch (error) {
          await run('rollback').catch(() => undefined);
          throw error;
        }
      }),
    close: () => client.end(),
  };
}
