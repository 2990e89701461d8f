/**
 * The budgets of the shipped content, whole process: `npx tsx bench/budget.ts`. Prints the median of paired ratios to
 * `node -e 0`, and whether any of the builds loaded `mjml`. Run it without NODE_EXTRA_CA_CERTS: Node parses that bundle
 * at every start, and the ratio would mean nothing.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

const ROOT = join(import.meta.dirname, '..');
const PAIRS = 9;
const NOW = '2026-11-23T12:00:00Z';

if (process.env['NODE_EXTRA_CA_CERTS'] !== undefined) throw new Error('Unset NODE_EXTRA_CA_CERTS first.');
execFileSync('npm', ['run', '--silent', 'compile'], { cwd: ROOT, stdio: 'inherit' });
const work = mkdtempSync(join(tmpdir(), 'latewire-budget-'));
cpSync(join(ROOT, 'content'), join(work, 'content'), { recursive: true });

const program = [join(ROOT, 'lib/cli.cjs'), 'build', '--root', work, '--now', NOW];
const article = join(work, 'content/articles/2026-11-21-seed-bank.md');

function time(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - start;
}

function measure(name: string, prepare: () => void): void {
  const ratios = Array.from({ length: PAIRS }, () => {
    prepare();
    return time(program) / time(['-e', '0']);
  }).sort((a, b) => a - b);
  process.stdout.write(
    `${name.padEnd(38)} ${ratios[PAIRS >> 1]?.toFixed(1)} x node -e 0 (${ratios[0]?.toFixed(1)} to ${ratios.at(-1)?.toFixed(1)})\n`,
  );
}

time(program);
measure('nothing changed', () => {});
measure('one article edited', () => appendFileSync(article, '\nOne more sentence, which nobody will miss.\n'));
measure('from nothing: no output, no cache', () => {
  for (const made of ['dist', '.latewire']) rmSync(join(work, made), { recursive: true, force: true });
});
rmSync(join(work, 'dist'), { recursive: true, force: true });
const { stderr } = spawnSync(process.execPath, program, {
  encoding: 'utf8',
  env: { ...process.env, NODE_DEBUG: 'module' },
});
const loaded = stderr.split('\n').filter((line) => /node_modules\/mjml|bundle\/[^ ]*mjml/.test(line)).length;
process.stdout.write(`modules of mjml loaded by that build     ${loaded}\n`);
rmSync(work, { recursive: true, force: true });
