// Opens the built digest in Thunderbird (apt-get install thunderbird xvfb imagemagick) and keeps what it shows in docs/:
// npx tsx scripts/picture-thunderbird.ts
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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

const edition = readdirSync('dist/editions').sort().at(-1) ?? '';
const message = resolve('dist/editions', edition, 'digest.eml');
const folder = mkdtempSync(join(tmpdir(), 'latewire-thunderbird-'));
const screen = spawn('Xvfb', [DISPLAY, '-screen', '0', '900x1200x24', '-nolisten', 'tcp'], { stdio: 'ignore' });
try {
  await sleep(1_500);
  for (const [name, settings] of Object.entries({ light: SETTINGS, dark: { ...SETTINGS, ...DARK } }))
    await takePicture(name, settings);
} finally {
  screen.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function takePicture(name: string, settings: Readonly<Record<string, boolean | number | string>>): Promise<void> {
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
