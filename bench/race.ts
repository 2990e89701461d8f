import { loadavg } from 'node:os';
import { clear, latewire, NODE, peer } from './contestants.ts';
import { type Contestant, duel } from './measure.ts';

// PEERS_WORK=DIR npm run bench            after: PEERS_WORK=DIR bench/peers/setup.sh
// Prints one row a job: the median of the ratios of pairs that ran one after the other, and both sides' medians.

interface Job {
  readonly name: string;
  readonly ours: Contestant;
  readonly theirs: Contestant;
  readonly rounds: number;
  readonly goal: number;
}

const work = process.env['PEERS_WORK'];
if (work === undefined) throw new Error('Set PEERS_WORK to the folder that bench/peers/setup.sh has filled.');

const keep = (): void => {};
const jobs: readonly Job[] = [
  { name: 'cold, 100 / Hugo', ours: latewire(work, 100, clear), theirs: peer(work, 'hugo', 100), rounds: 5, goal: 1.4 },
  {
    name: 'cold, 1 000 / Hugo',
    ours: latewire(work, 1000, clear),
    theirs: peer(work, 'hugo', 1000),
    rounds: 5,
    goal: 0.7,
  },
  {
    name: 'cold, 1 000 / Eleventy',
    ours: latewire(work, 1000, clear),
    theirs: peer(work, 'eleventy', 1000),
    rounds: 3,
    goal: 0.08,
  },
  {
    name: 'cold, 10 000 / Hugo',
    ours: latewire(work, 10_000, clear),
    theirs: peer(work, 'hugo', 10_000),
    rounds: 3,
    goal: 0.2,
  },
  { name: 'nothing changed, 1 000 / node -e 0', ours: latewire(work, 1000, keep), theirs: NODE, rounds: 9, goal: 1.8 },
  {
    name: 'nothing changed, 10 000 / node -e 0',
    ours: latewire(work, 10_000, keep),
    theirs: NODE,
    rounds: 7,
    goal: 4.5,
  },
];

process.stdout.write(
  '| job | wall, ratio | CPU, ratio | goal | ours: s, CPU s, MiB | theirs: s, CPU s, MiB |\n|---|---|---|---|---|---|\n',
);
for (const { name, ours, theirs, rounds, goal } of jobs) {
  const { wall, cpu, ours: us, theirs: them } = duel(ours, theirs, rounds);
  const cost = (of: typeof us): string => `${of.wall.toFixed(2)}, ${of.cpu.toFixed(2)}, ${Math.round(of.memory)}`;
  process.stdout.write(
    `| ${name} | ${wall.toFixed(2)} | ${cpu.toFixed(2)} | ${goal} | ${cost(us)} | ${cost(them)} |\n`,
  );
}
process.stdout.write(
  `\nLoad of the machine at the end: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(', ')}\n`,
);
