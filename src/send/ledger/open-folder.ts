import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PGlite, Results } from '@electric-sql/pglite';
import { makeFault } from '../fault.ts';
import type { Database, Queries } from './database.ts';
import { lockFolder } from './folder-lock.ts';

/** Opens the ledger kept in `folder` by an embedded PostgreSQL, making it first. One process at a time; throws a Failure otherwise. */
export async function openFolder(folder: string): Promise<Database> {
  mkdirSync(folder, { recursive: true });
  // The list of readers is in it.
  chmodSync(folder, 0o700);
  // It stands in the publication's folder by default: no commit may take it along.
  writeFileSync(join(folder, '.gitignore'), '*\n');
  const release = lockFolder(join(folder, 'lock'));
  try {
    const { PGlite } = await import('@electric-sql/pglite');
    // 128 MB of buffers by default, in memory that never shrinks; the ledger's hot pages are a few.
    const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'];
    const dataDir = join(folder, 'data');
    if (!existsSync(dataDir)) await makeData(dataDir);
    const engine = await PGlite.create({ dataDir, startParams });
    await engine.exec('set client_min_messages = warning');
    return wrapEngine(engine, release);
  } catch (cause) {
    release();
    throw makeFault('environment', 'ledger-unreachable', {
      message: 'Opening the ledger: its database does not start.',
      cause,
    });
  }
}

const MAKE = `const { PGlite } = require(process.argv[1]);
PGlite.create({ dataDir: process.argv[2] }).then((engine) => engine.close());`;

/**
 * Makes an empty database. In a process of its own, because it takes 800 MB for a moment that this one would never give
 * back; and beside its place, because half of a database opens like a whole one.
 */
async function makeData(dataDir: string): Promise<void> {
  const half = `${dataDir}.new`;
  rmSync(half, { recursive: true, force: true });
  const engine = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  // It has no business with our secrets.
  await promisify(execFile)(process.execPath, ['-e', MAKE, engine, half], { env: {} });
  renameSync(half, dataDir);
}

function wrapEngine(engine: PGlite, release: () => void): Database {
  return {
    run: queriesOf(engine).run,
    transact: (work) => engine.transaction((transaction) => work(queriesOf(transaction))),
    close: async () => {
      await engine.close();
      release();
    },
  };
}

type Runner = Pick<PGlite, 'exec' | 'query'>;

function queriesOf(runner: Pick<Runner, 'exec' | 'query'>): Queries {
  return {
    run: async <Row>(sql: string, values?: readonly unknown[]) => {
      const results: Results | undefined =
        values === undefined ? (await runner.exec(sql)).at(-1) : await runner.query(sql, [...values]);
      return (results?.rows ?? []) as unknown as readonly Row[];
    },
  };
}
