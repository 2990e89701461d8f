import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findPort } from './ports.ts';

/** A PostgreSQL of one's own: a free port on loopback, a folder that goes away with it. */
export interface PostgresServer {
  readonly url: string;
  /** Kills every process of it with SIGKILL, as a power cut would, and starts it again. */
  readonly crash: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const ROOT = '/usr/lib/postgresql';

/** Starts a server from Debian's `postgresql`. It refuses to run as root, so root lends it to `nobody`. */
export async function startPostgres(): Promise<PostgresServer> {
  const bin = findBin();
  const data = mkdtempSync(join(tmpdir(), 'latewire-postgres-'));
  const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  if ('uid' in user) chownSync(data, 65534, 65534);
  const options = { ...user, cwd: data, stdio: 'ignore' as const };
  execFileSync(
    join(bin, 'initdb'),
    ['-D', join(data, 'db'), '-U', 'latewire', '-A', 'trust', '--no-locale', '-E', 'UTF8'],
    options,
  );
  const port = await findPort();
  const launch = (): ChildProcess =>
    spawn(
      join(bin, 'postgres'),
      [
        '-D',
        join(data, 'db'),
        '-p',
        String(port),
        '-c',
        'listen_addresses=127.0.0.1',
        '-c',
        `unix_socket_directories=${data}`,
      ],
      options,
    );
  const url = `postgres://latewire@127.0.0.1:${port}/postgres`;
  let child = launch();
  await waitUntilReady(url);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    for (const pid of listChildren(child.pid ?? 0)) killQuietly(pid, signal);
    child.kill(signal);
    await gone;
  };
  return {
    url,
    crash: async () => {
      await end('SIGKILL');
      rmSync(join(data, 'db', 'postmaster.pid'), { force: true });
      await sleep(50);
      child = launch();
      await waitUntilReady(url);
    },
    stop: async () => {
      child.kill('SIGINT');
      await new Promise((resolve) => child.once('exit', resolve));
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function findBin(): string {
  const versions = existsSync(ROOT) ? readdirSync(ROOT).sort((a, b) => Number(b) - Number(a)) : [];
  const bin = versions
    .map((version) => join(ROOT, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')));
  if (bin === undefined) throw new Error('PostgreSQL is missing: apt-get install postgresql');
  return bin;
}

/** A backend may end by itself between being listed and being killed. */
function killQuietly(id: number, signal: NodeJS.Signals): void {
  try {
    process.kill(id, signal);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ESRCH') throw cause;
  }
}

function listChildren(parent: number): readonly number[] {
  return readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
}

async function waitUntilReady(url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('select 1');
      await client.end();
      return;
    } catch {
      await client.end().catch(() => undefined);
      await sleep(100);
    }
  }
  throw new Error('PostgreSQL did not start within 20 seconds');
}
