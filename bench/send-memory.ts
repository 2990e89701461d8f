import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres } from '../test/real/postgres-server.ts';
import { makeDigest } from '../test/send/digest-fixture.ts';
import { startSink } from './start-sink.ts';

/**
 * Memory with a long list: the command line as it ships freezes a CSV file and sends the first of it, in a process
 * whose greatest resident size the kernel keeps.
 * usage: npm run compile && tsx bench/send-memory.ts [queued] [sent]
 */
const [queued = 1_000_000, sent = 10_000] = process.argv.slice(2).map(Number);
const cli = join(import.meta.dirname, '../lib/cli.cjs');
const home = mkdtempSync(join(tmpdir(), 'latewire-memory-'));
const root = join(home, 'site');
const list = join(home, 'readers.csv');
const eml = await makeDigest(60);
const sha256 = createHash('sha256').update(eml).digest('hex');

function writePublication(): void {
  mkdirSync(join(root, 'content'), { recursive: true });
  mkdirSync(join(root, 'dist/editions/e1'), { recursive: true });
  writeFileSync(join(root, 'dist/editions/e1/digest.eml'), eml);
  const editions = [{ id: 'e1', subject: 'Sixty stories', sha256 }];
  writeFileSync(join(root, 'dist/manifest.json'), JSON.stringify({ generator: 'x', files: [], entries: [], editions }));
  writeFileSync(
    join(root, 'content/publication.yaml'),
    'title: T\nurl: https://latewire.example/\ntimeZone: UTC\nmail:\n  from: { email: digest@latewire.example }\n  listId: digest.latewire.example\n  unsubscribe: https://latewire.example/unsubscribe\n',
  );
}

async function writeList(): Promise<void> {
  const file = createWriteStream(list);
  file.write('email,name\n');
  for (let row = 1; row <= queued; row += 1) {
    if (!file.write(`reader+${row}@example${row % 1000}.org,Reader ${row}\n`))
      await new Promise<void>((resolve) => file.once('drain', () => resolve()));
  }
  await new Promise<void>((resolve) => file.end(() => resolve()));
}

/** Sends until the sink has taken `sent` messages. Gives the sender's peak in MB. */
async function measurePeak(ledger: readonly string[]): Promise<number> {
  const sink = await startSink(0);
  const env = {
    ...process.env,
    LATEWIRE_SMTP: `smtp://127.0.0.1:${sink.port}`,
    LATEWIRE_TOKEN_KEYS: `k1:${randomBytes(32).toString('base64')}`,
  };
  const args = ['send', 'e1', '--recipients', list, '--live', '--expect', sha256.slice(0, 12), '--late', ...ledger];
  const child = spawn(process.execPath, [cli, ...args], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  let peak = 0;
  try {
    while (child.exitCode === null && (await sink.count()) < sent) {
      peak = Math.max(peak, readPeak(child.pid ?? 0));
      await sleep(100);
    }
    return Math.max(peak, readPeak(child.pid ?? 0));
  } finally {
    child.kill('SIGTERM');
    await gone;
    sink.stop();
  }
}

/** The greatest resident size of a process, in MB of 1,000,000 bytes. */
function readPeak(pid: number): number {
  const file = `/proc/${pid}/status`;
  const kilobytes = existsSync(file) ? /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  return (Number(kilobytes ?? 0) * 1024) / 1e6;
}

const server = await startPostgres();
try {
  writePublication();
  await writeList();
  for (const [name, ledger] of Object.entries({ PostgreSQL: ['--database', server.url], 'embedded folder': [] }))
    process.stdout.write(`${name}, ${queued} queued, ${sent} sent: peak ${Math.round(await measurePeak(ledger))} MB\n`);
} finally {
  await server.stop();
  rmSync(home, { recursive: true, force: true });
}
