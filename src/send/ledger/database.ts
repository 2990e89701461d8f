/** Runs one statement: placeholders `$1`, rows as plain objects. Without values several statements may stand in one text. */
export interface Queries {
  readonly run: <Row>(sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;
}

/**
 * One session with a PostgreSQL, in a folder or on a server: the only thing the ledger knows about either. Statements
 * of one session follow one another, so what it locked is free only when its last statement is over.
 */
export interface Database extends Queries {
  readonly transact: <Value>(work: (queries: Queries) => Promise<Value>) => Promise<Value>;
  readonly close: () => Promise<void>;
}
