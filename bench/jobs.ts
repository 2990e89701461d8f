import { changeTemplate, clear, edit, keep, latewire, latewireOnce, NODE, type Peer, peer } from './contestants.ts';
import type { Contestant } from './measure.ts';

/** One row of the table: two programs, and what their ratio is to be. */
export interface BenchJob {
  readonly name: string;
  readonly ours: Contestant;
  /** The other side, or why it is not there. */
  readonly theirs: Contestant | string;
  readonly rounds: number;
  /** The largest ratio; absent where only the memory or the time itself counts. */
  readonly goal?: number;
  /** The most memory of ours, MiB. */
  readonly memory?: number;
}

/** Every row for the sizes that are to be run. */
export function listJobs(work: string, sizes: readonly number[]): readonly BenchJob[] {
  const large = sizes.flatMap((size) => [...coldJobs(work, size), ...rebuildJobs(work, size), ...pageJobs(work, size)]);
  return [...onceJobs(work), ...large];
}

function onceJobs(work: string): readonly BenchJob[] {
  const rows = [
    ['check', 'article'],
    ['check', 'paste'],
    ['import', 'paste'],
  ] as const;
  return rows.map(([command, kind]) => ({
    name: `${command} of one ${kind === 'article' ? 'article' : 'pasted page'} / node -e 0`,
    ours: latewireOnce(work, command, kind),
    theirs: NODE,
    rounds: 15,
    goal: 4,
  }));
}

interface ColdGoal {
  readonly peer: Peer;
  readonly size: number;
  readonly goal?: number;
  readonly memory?: number;
}

const COLD: readonly ColdGoal[] = [
  { peer: 'hugo', size: 100, goal: 1.4 },
  { peer: 'hugo', size: 1_000, goal: 0.7, memory: 75 },
  { peer: 'eleventy', size: 1_000, goal: 0.08 },
  { peer: 'afternoon', size: 1_000 },
  { peer: 'hugo', size: 10_000, goal: 0.2, memory: 85 },
  { peer: 'eleventy', size: 10_000, goal: 0.04 },
  { peer: 'hugo', size: 100_000, goal: 0.15, memory: 130 },
];

const TITLES: Readonly<Record<Peer, string>> = { hugo: 'Hugo', eleventy: 'Eleventy', afternoon: 'afternoon script' };

function coldJobs(work: string, size: number): readonly BenchJob[] {
  return COLD.filter((row) => row.size === size).map(({ peer: name, goal, memory }) => ({
    name: `cold, ${spell(size)} / ${TITLES[name]}`,
    ours: latewire(work, size, clear),
    theirs: peer(work, name, size),
    rounds: size >= 100_000 ? 1 : size >= 10_000 ? 3 : 5,
    ...(goal === undefined ? {} : { goal }),
    ...(memory === undefined ? {} : { memory }),
  }));
}

const UNCHANGED: Readonly<Record<number, number>> = { 1000: 1.8, 10000: 4.5 };

function rebuildJobs(work: string, size: number): readonly BenchJob[] {
  const goal = UNCHANGED[size];
  if (goal === undefined) return [];
  const cold = latewire(work, size, clear);
  const warm = (prepare: (root: string) => void): Contestant => latewire(work, size, prepare);
  const jobs: BenchJob[] = [
    { name: `nothing changed, ${spell(size)} / node -e 0`, ours: warm(keep), theirs: NODE, rounds: 9, goal },
  ];
  const edited: BenchJob = {
    name: `one article edited, ${spell(size)} / own cold`,
    ours: warmed(warm(edit)),
    theirs: cold,
    rounds: 5,
  };
  if (size !== 1_000) return [...jobs, edited];
  return [
    ...jobs,
    { ...edited, goal: 0.6 },
    {
      name: `template changed, ${spell(size)} / one article edited`,
      ours: warmed(warm(changeTemplate)),
      theirs: warmed(warm(edit)),
      rounds: 5,
    },
  ];
}

// The other side of the pair may have cleared everything away: build before the clock runs.
function warmed(contestant: Contestant): Contestant {
  return { ...contestant, before: { ...contestant, prepare: keep } };
}

interface PagesGoal {
  readonly peers: readonly Peer[];
  readonly rounds: number;
  /** Against Hugo. */
  readonly goal?: number;
}

// Of half a gigabyte Eleventy was not done in 280 s.
const PAGES: Readonly<Record<number, PagesGoal>> = {
  1000: { peers: ['hugo', 'eleventy'], rounds: 3, goal: 1 },
  10000: { peers: ['hugo', 'eleventy'], rounds: 3, goal: 1 },
  100000: { peers: ['hugo'], rounds: 1 },
};

function pageJobs(work: string, size: number): readonly BenchJob[] {
  const { peers, rounds, goal } = PAGES[size] ?? { peers: [], rounds: 0 };
  if (peers.length === 0) return [];
  const ours = latewire(work, size, clear, 'pages');
  return peers.map((name) => ({
    name: `with pages, ${spell(size)} / ${TITLES[name]} with pages`,
    ours,
    theirs: peer(work, name, size, 'pages'),
    rounds,
    ...(name === 'hugo' && goal !== undefined ? { goal } : {}),
  }));
}

function spell(size: number): string {
  return String(size).replace(/(\d)(?=(\d{3})+$)/g, '$1 ');
}
