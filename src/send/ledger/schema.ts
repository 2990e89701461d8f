import type { Database } from './database.ts';
import { STEP_FUNCTION } from './step-function.ts';

/** How far a recipient has come. `unknown`: the server took the data and its answer was lost. */
export type DeliveryState =
  | 'queued'
  | 'claimed'
  | 'submitted'
  | 'refused'
  | 'bounced'
  | 'complained'
  | 'unknown'
  | 'suppressed';

// The only tables with addresses are `delivery`, which an erasure empties of them, and `subscriber`.
// The fill factor leaves room on each page, so that a change of state rewrites the row in place (heap-only tuples).
const TABLES = `
create schema if not exists latewire;
create table if not exists latewire.delivered_edition (
  edition text primary key,
  list text not null,
  sha256 text not null,
  eml text not null,
  sender text not null,
  unsubscribe text not null,
  preferences text not null,
  frozen_at timestamptz not null default now(),
  recipients int not null,
  duplicates int not null,
  refused_rows int not null,
  suppressed int not null,
  stopped text
);
create table if not exists latewire.delivery (
  edition text not null,
  row int not null,
  hash text not null,
  address text not null,
  name text not null,
  domain text not null,
  state text not null default 'queued' check (state in
    ('queued', 'claimed', 'submitted', 'refused', 'bounced', 'complained', 'unknown', 'suppressed')),
  worker int,
  attempts int not null default 0,
  not_before timestamptz,
  answer text,
  changed_at timestamptz,
  primary key (edition, row),
  unique (edition, hash)
) with (fillfactor = 80);
create table if not exists latewire.worker (
  id int generated always as identity primary key,
  host text not null,
  pid int not null,
  started_at timestamptz not null default now()
);
create table if not exists latewire.lease (
  job uuid primary key,
  worker int not null,
  edition text not null,
  first int not null,
  last int not null
);
create table if not exists latewire.suppression (
  list text not null,
  hash text not null,
  reason text not null check (reason in ('unsubscribed', 'bounced', 'complained', 'erased')),
  at timestamptz not null default now(),
  primary key (list, hash)
);
create table if not exists latewire.subscriber (
  list text not null,
  hash text not null,
  address text not null,
  name text not null default '',
  state text not null check (state in ('pending', 'confirmed', 'unsubscribed')),
  asked_at timestamptz not null default now(),
  confirmed_at timestamptz,
  changed_at timestamptz not null default now(),
  primary key (list, hash)
);
`;

/** One number for all of our advisory locks' first half. */
export const LOCK_SPACE = 0x1a7e;

/** Where the workers' locks begin in it; 0 is the schema's, 1 the batches'. */
export const WORKER_LOCKS = 16;

/** Makes the ledger's tables where they are missing. Any number of processes may do so at once. */
export async function prepareSchema(database: Database): Promise<void> {
  await database.transact(async ({ run }) => {
    // `create … if not exists` still races with itself in PostgreSQL.
    await run('select pg_advisory_xact_lock($1::int, 0)', [LOCK_SPACE]);
    await run(TABLES + STEP_FUNCTION);
  });
}
