import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { isWorse, type Result, readResults } from './guard.ts';
import { type BenchJob, listJobs } from './jobs.ts';
import { type Duel, duel } from './measure.ts';
import { measureCopies } from './personalise.ts';

// PEERS_WORK=DIR npm run bench                  all sizes that bench/peers/setup.sh has made; prints the table
// PEERS_WORK=DIR npm run bench -- 100 1000      these sizes only
// PEERS_WORK=DIR npm run bench -- --write       also writes it into bench/RESULTS.md and bench/results.json
// Names every ratio that is worse than the committed one by more than the noise, and then ends with 1.

const work = process.env['PEERS_WORK'];
if (work === undefined) throw new Error('Set PEERS_WORK to the folder that bench/peers/setup.sh has filled.');
const words = process.argv.slice(2);
const asked = words.filter((word) => /^\d+$/.test(word)).map(Number);
const sizes = asked.length > 0 ? asked : [100, 1_000, 10_000, 100_000];

const rows: string[] = [
  '| job | wall, ratio | CPU, ratio | goal | ours: s, CPU s, MiB | theirs: s, CPU s, MiB |',
  '|---|---|---|---|---|---|',
];
const results: Record<string, Result> = {};
const say = (line: string): void => {
  rows.push(line);
  process.stdout.write(`${line}\n`);
};
for (const row of rows) process.stdout.write(`${row}\n`);
const cold = new Map<string, number>();
for (const job of listJobs(work, sizes)) {
  if (typeof job.theirs === 'string') {
    say(`| ${job.name} | not run | | ${job.goal ?? ''} | | ${job.theirs} |`);
    continue;
  }
  const found = duel(job.ours, job.theirs, job.rounds);
  say(describe(job, found));
  results[job.name] = summarise(found);
  if (/^cold, .*Hugo$/.test(job.name)) cold.set(job.name, found.ours.cpu);
}
for (const line of describeGrowth(cold)) say(line);
if (sizes.includes(1_000)) {
  const copies = Math.round(measureCopies(join(import.meta.dirname, '../dist')));
  say(`| personalised copies of the example's digest, a second of processor time | | ${copies} | at least 5000 | | |`);
}

const worse = Object.entries(results).filter(([name, result]) => isWorse(result, readResults()[name]));
for (const [name, { ratio, memory }] of worse) {
  const was = readResults()[name];
  const before = `${was?.ratio.toFixed(3)} and ${was?.memory} MiB`;
  process.stdout.write(`Worse than committed: ${name}: ${ratio.toFixed(3)} and ${memory} MiB, was ${before}\n`);
}
if (worse.length > 0) process.exitCode = 1;
if (words.includes('--write')) write();

function describe({ name, goal, memory }: BenchJob, { wall, cpu, ours, theirs }: Duel): string {
  const cost = (of: typeof ours): string => `${of.wall.toFixed(2)}, ${of.cpu.toFixed(2)}, ${Math.round(of.memory)}`;
  const goals = [goal, memory === undefined ? undefined : `${memory} MiB`].filter((one) => one !== undefined);
  return `| ${name} | ${wall.toFixed(3)} | ${cpu.toFixed(3)} | ${goals.join('; ')} | ${cost(ours)} | ${cost(theirs)} |`;
}

// time(1) counts hundredths of a second.
function summarise({ wall, cpu, noise, ours, theirs }: Duel): Result {
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  const ratio = theirs.cpu < 0.1 ? wall : cpu;
  return { ratio: round(ratio), noise: round(Math.min(noise, 0.5)), memory: Math.round(ours.memory) };
}

function describeGrowth(times: ReadonlyMap<string, number>): readonly string[] {
  const at = (size: string): number => times.get(`cold, ${size} / Hugo`) ?? Number.NaN;
  const spans = [
    ['1 000', '10 000', ''],
    ['10 000', '100 000', '1.0'],
  ] as const;
  return spans.flatMap(([from, to, goal]) => {
    const exponent = Math.log10(at(to) / at(from));
    return Number.isNaN(exponent)
      ? []
      : [`| growth of cold CPU time, ${from} to ${to}: exponent | | ${exponent.toFixed(2)} | ${goal} | | |`];
  });
}

function write(): void {
  const versions = [`Node ${process.version}`, version('hugo', ['version']), version('nproc', [])].join('; ');
  const load = loadavg().map((one) => one.toFixed(1));
  const about = `${cpus()[0]?.model ?? 'unknown processor'}, ${versions} processors. Load at the end: ${load.join(', ')}.`;
  const file = join(import.meta.dirname, 'RESULTS.md');
  const before = readFileSync(file, 'utf8');
  const [head = '', , tail = ''] = before.split(/<!-- (?:table|end) -->\n/);
  writeFileSync(file, `${head}<!-- table -->\n${about}\n\n${rows.join('\n')}\n<!-- end -->\n${tail}`);
  writeFileSync(
    join(import.meta.dirname, 'results.json'),
    `${JSON.stringify({ ...readResults(), ...results }, null, 2)}\n`,
  );
}

function version(program: string, args: readonly string[]): string {
  try {
    return (execFileSync(program, args, { encoding: 'utf8' }).split('\n')[0] ?? '').slice(0, 40).trim();
  } catch {
    return `${program} is not installed`;
  }
}
