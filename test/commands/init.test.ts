import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { COMMANDS } from '../../src/commands/commands.ts';
import { initCommand } from '../../src/commands/init.ts';
import { VERSION } from '../../src/version.ts';
import { makeFolder, runCommand } from './context.ts';

/** Runs the words of a `latewire …` line of a workflow, redirections included, as a shell would. */
async function runLine(line: string, cwd: string): Promise<number> {
  const [words = '', target] = line.split(' > ');
  const [, name = '', ...args] = words
    .replace('"$(date -u +%Y-%m-%dT%H:%M:%SZ)"', '2026-11-23T12:00:00Z')
    .replace(/^npx /, '')
    .split(' ');
  const entry = COMMANDS[name];
  if (entry === undefined) throw new Error(`there is no command for: ${line}`);
  const { code, out } = await runCommand(await entry.load(), args, { cwd });
  if (target !== undefined) writeFileSync(join(cwd, target), out);
  return code;
}

test('an empty folder becomes a publication whose workflows run, line by line, in a scratch repository', async () => {
  const cwd = join(makeFolder({}), 'paper');
  expect(await runCommand(initCommand, [cwd, '--time-zone', 'Asia/Jerusalem'])).toMatchObject({ code: 0, err: '' });
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd, encoding: 'utf8' });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'start');
  for (const workflow of ['publish', 'check']) {
    const text = readFileSync(join(cwd, `.github/workflows/${workflow}.yml`), 'utf8');
    const jobs = (parse(text) as { jobs: Record<string, { steps: { run?: string }[] }> }).jobs;
    for (const { run } of Object.values(jobs).flatMap((job) => job.steps)) {
      // The last hand-over needs a service; its own tests have one.
      if (run === undefined || /^(npm |git push|npx latewire send )/.test(run)) continue;
      if (run.startsWith('npx latewire')) expect([run, await runLine(run, cwd)]).toEqual([run, 0]);
      else if (run.startsWith('cp -R')) cpSync(join(cwd, 'dist'), join(cwd, '.latewire-before'), { recursive: true });
      else
        execFileSync('bash', ['-ec', run], {
          cwd,
          env: { ...process.env, GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') },
          stdio: 'pipe',
        });
    }
  }
  expect(git('log', '--format=%s')).toBe('Publish what is due\nstart\n');
  expect(git('ls-files', 'content/editions')).toBe('content/editions/2026-11-23.yaml\n');
  expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toBe('**Readers will see no change.**\n');
  expect(readFileSync(join(cwd, 'public/index.html'), 'utf8')).toContain('Hello, readers');
});

test('a folder that is not empty is refused, and so is a zone that nobody knows', async () => {
  const full = makeFolder({ 'notes.txt': 'mine' });
  await expect(runCommand(initCommand, [full])).rejects.toMatchObject({
    name: 'EnvironmentFailure',
    code: 'init/not-empty',
  });
  expect(readFileSync(join(full, 'notes.txt'), 'utf8')).toBe('mine');
  await expect(runCommand(initCommand, [join(full, 'x'), '--time-zone', 'Mars/Olympus'])).rejects.toMatchObject({
    name: 'UsageFailure',
  });
});

test('the version is that of package.json', () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
    version: string;
  };
  expect(VERSION).toBe(version);
});
