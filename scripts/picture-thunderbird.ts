// Opens the digest of the example in Thunderbird (apt-get install thunderbird xvfb imagemagick) and keeps what it shows in
// docs/: with its pictures inside, light and dark, and as it is built, with Thunderbird blocking what is on the web.
// npm run compile && npx tsx scripts/picture-thunderbird.ts
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const DISPLAY = ':97';
const SETTINGS = {
  'mail.provider.suppress_dialog_on_startup': true,
  'mail.spotlight.firstRunDone': true,
  'mailnews.start_page.enabled': false,
  'mail.shell.checkDefaultClient': false,
  'app.update.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
} as const;
const DARK = {
  'ui.systemUsesDarkTheme': 1,
  'layout.css.prefers-color-scheme.content-override': 0,
  'extensions.activeThemeID': 'thunderbird-compact-dark@mozilla.org',
} as const;

const folder = mkdtempSync(join(tmpdir(), 'latewire-thunderbird-'));
const screen = spawn('Xvfb', [DISPLAY, '-screen', '0', '860x1200x24', '-nolisten', 'tcp'], { stdio: 'ignore' });
try {
  await sleep(1_500);
  const [remote, inline] = [findMessage('dist'), findMessage(buildInline())];
  await takePicture('blocked', remote, SETTINGS);
  await takePicture('light', inline, SETTINGS);
  await takePicture('dark', inline, { ...SETTINGS, ...DARK });
} finally {
  screen.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function findMessage(out: string): string {
  const edition = readdirSync(join(out, 'editions')).sort().at(-1) ?? '';
  return resolve(out, 'editions', edition, 'digest.eml');
}

function buildInline(): string {
  const root = join(folder, 'publication');
  cpSync('content', join(root, 'content'), { recursive: true });
  const settings = join(root, 'content/publication.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('images: remote', 'images: inline'));
  execFileSync(process.execPath, [resolve('lib/cli.cjs'), 'build', '--now', '2026-11-24T09:00:00Z'], { cwd: root });
  return join(root, 'dist');
}

async function takePicture(
  name: string,
  message: string,
  settings: Readonly<Record<string, boolean | number | string>>,
): Promise<void> {
  const profile = join(folder, name);
  mkdirSync(profile);
  const lines = Object.entries(settings).map(
    ([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const env = { ...process.env, DISPLAY, HOME: folder };
  const client = spawn('thunderbird', ['--no-remote', '--profile', profile, message], {
    env,
    stdio: 'ignore',
    detached: true,
  });
  // It says nothing when it is done; half a minute has always been enough.
  await sleep(Number(process.argv[2] ?? 35) * 1_000);
  const path = join('docs', `thunderbird-${name}.png`);
  execFileSync('import', ['-window', 'root', path], { env });
  execFileSync('mogrify', ['+dither', '-colors', '64', path]);
  await end(client);
}

async function end(client: ChildProcess): Promise<void> {
  const gone = new Promise((done) => client.once('exit', done));
  // The launcher and the program itself are one group of their own.
  if (client.pid !== undefined) process.kill(-client.pid, 'SIGTERM');
  await gone;
}
