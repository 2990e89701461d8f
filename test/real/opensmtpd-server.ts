import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findPort, waitForPort } from './ports.ts';

/** A real OpenSMTPD with its own root folder, users, queue and configuration, on loopback only. */
export interface OpenSmtpdServer {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

const MISSING = 'OpenSMTPD is missing: apt-get install opensmtpd, or unpack it (it cannot be installed beside Postfix)';

/**
 * Starts OpenSMTPD from Debian, relaying everything to `next` on loopback. Its paths are compiled in and Debian lets only
 * one mail server be installed, so the package is unpacked and runs in a root folder of its own: only root can do that.
 */
export async function startOpenSmtpd(next: number): Promise<OpenSmtpdServer> {
  if (process.getuid?.() !== 0) throw new Error('OpenSMTPD starts only as root: run test:real as root, in a container');
  const home = mkdtempSync(join(tmpdir(), 'latewire-opensmtpd-'));
  const root = join(home, 'root');
  const port = await findPort();
  try {
    fillRoot(findPackage(home), root);
    writeConfiguration(root, { port, next });
    const child = spawn('/usr/sbin/chroot', [root, '/usr/sbin/smtpd', '-d'], { stdio: 'ignore' });
    await waitForPort(port, 'OpenSMTPD');
    return { port, stop: () => stop(child, home) };
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
}

async function stop(child: ChildProcess, home: string): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
  rmSync(home, { recursive: true, force: true });
}

/** The folder in which `usr/sbin/smtpd` is: named by LATEWIRE_OPENSMTPD, the system's, or fetched from Debian. */
function findPackage(home: string): string {
  const given = process.env['LATEWIRE_OPENSMTPD'];
  const unpacked = [given ?? '/', '/'].find((folder) => existsSync(join(folder, 'usr/sbin/smtpd')));
  if (unpacked !== undefined) return unpacked;
  const folder = join(home, 'package');
  mkdirSync(folder);
  try {
    execFileSync('apt-get', ['download', '-qq', 'opensmtpd', 'libevent-2.1-7'], { cwd: folder, stdio: 'ignore' });
    for (const name of readdirSync(folder)) execFileSync('dpkg', ['-x', name, folder], { cwd: folder });
  } catch (cause) {
    throw new Error(MISSING, { cause });
  }
  return folder;
}

function fillRoot(from: string, root: string): void {
  for (const folder of ['usr/sbin', 'usr/libexec', 'etc', 'tmp', 'dev', 'var/run', 'var/spool'])
    mkdirSync(join(root, folder), { recursive: true });
  // The folder into which its processes lock themselves; it has to be empty and root's.
  mkdirSync(join(root, 'var/lib/opensmtpd/empty'), { recursive: true, mode: 0o755 });
  copyFileSync(join(from, 'usr/sbin/smtpd'), join(root, 'usr/sbin/smtpd'));
  cpSync(join(from, 'usr/libexec/opensmtpd'), join(root, 'usr/libexec/opensmtpd'), { recursive: true });
  for (const library of listLibraries(from)) {
    const target = library.startsWith(`${from}/`) ? library.slice(from.length) : library;
    mkdirSync(join(root, dirname(target)), { recursive: true });
    copyFileSync(library, join(root, target));
  }
  for (const [name, minor] of [
    ['null', '3'],
    ['urandom', '9'],
  ] as const)
    execFileSync('mknod', ['-m', '666', join(root, 'dev', name), 'c', '1', minor]);
}

function listLibraries(from: string): readonly string[] {
  const libraries = readdirSync(join(from, 'usr/lib'))
    .filter((name) => name.endsWith('-linux-gnu'))
    .map((name) => join(from, 'usr/lib', name));
  const env = { ...process.env, LD_LIBRARY_PATH: libraries.join(':') };
  const told = execFileSync('ldd', [join(from, 'usr/sbin/smtpd')], { env }).toString();
  return [...told.matchAll(/(\/\S+)(?= \(0x)/g)].map(([path]) => path);
}

function writeConfiguration(root: string, { port, next }: { readonly port: number; readonly next: number }): void {
  const files = {
    passwd: ['root:x:0:0::/:', ...USERS.map(([name, id]) => `${name}:x:${id}:${id}::/var/lib/opensmtpd/empty:`)],
    group: ['root:x:0:', ...USERS.map(([name, id]) => `${name}:x:${id}:`)],
    hosts: ['127.0.0.1 localhost'],
    mailname: ['mx.latewire.example'],
    'smtpd.conf': [
      `listen on 127.0.0.1 port ${port}`,
      // Its default pauses before it opens connections would be most of the test.
      'mta limit conn-delay-route 0 reconn-delay-route 0',
      `action "next" relay host smtp+notls://127.0.0.1:${next}`,
      'match from any for any action "next"',
    ],
  };
  for (const [name, lines] of Object.entries(files)) writeFileSync(join(root, 'etc', name), `${lines.join('\n')}\n`);
}

// Known inside its root folder only: nothing of the machine belongs to them.
const USERS = [
  ['opensmtpd', 64990],
  ['opensmtpq', 64991],
] as const;
