/** What V8 is told of a run, in its own words (`node --v8-options`). */
export interface Settings {
  /** When the optimising compiler takes up a function: its name changes with V8. */
  readonly optimise: 'late' | 'usual';
  readonly others: readonly string[];
}

// The place for young objects: heads leave nothing young behind, however many there are.
const ROOM = { grows: '--semi-space-growth-factor=2', stays: '--semi-space-growth-factor=1' };

/**
 * For a run of a fraction of a second: a function must run four times as long as usual before the optimising compiler takes
 * it up, and a regular expression is compiled once, not first to bytecode and then again to machine code.
 *
 * With V8's own settings the optimising compiler worked a fifth of a build's processor time in four threads, most of it for
 * functions that then ran for milliseconds, and took the processors of small machines from the program itself.
 */
export const SHORT_RUN: Settings = { optimise: 'late', others: ['--regexp-tier-up-ticks=0', ROOM.grows] };

/** V8's own, for a run of seconds and more. */
export const LONG_RUN: Settings = { optimise: 'usual', others: ['--regexp-tier-up-ticks=1', ROOM.grows] };

// By the V8 of Node 20, 22 and 24. It prints an error for a word that it does not know, so that another is told nothing.
const OPTIMISE: Readonly<Record<string, Readonly<Record<Settings['optimise'], string>>>> = {
  '11.3': { late: '--interrupt-budget=270336', usual: '--interrupt-budget=67584' },
  '12.4': { late: '--invocation-count-for-turbofan=12000', usual: '--invocation-count-for-turbofan=3000' },
  '13.6': { late: '--invocation-count-for-turbofan=12000', usual: '--invocation-count-for-turbofan=3000' },
};

const KNOWN = OPTIMISE[process.versions.v8.split('.').slice(0, 2).join('.')];

const THOUSANDS = 2_048;
const TENS_OF_THOUSANDS = 16_384;

/**
 * Tells V8 how to work from now on, whatever it was told before. All of it only says when something is done, so that it may
 * be said at any time; but V8 takes the compiled code that is kept only under the settings under which it was made.
 */
export function tuneEngine({ optimise, others }: Settings): void {
  if (KNOWN !== undefined) tell([KNOWN[optimise], ...others]);
}

/** Tells V8 what a run is that has read so many articles, each time that their number has doubled. */
export function tuneForArticles(articles: number): void {
  if (articles === TENS_OF_THOUSANDS) tuneEngine(LONG_RUN);
  if (KNOWN !== undefined && (articles === THOUSANDS || articles === TENS_OF_THOUSANDS)) tell([ROOM.stays]);
}

function tell(settings: readonly string[]): void {
  // Node's own modules are compiled ahead for V8's own settings: the large one that every command needs is loaded first.
  process.getBuiltinModule('node:crypto');
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  for (const setting of settings) setFlagsFromString(setting);
}
