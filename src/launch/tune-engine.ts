/** What V8 is told of a run, in its own words (`node --v8-options`). */
type Settings = readonly string[];

/**
 * For a run of a fraction of a second: a function must run four times as long as usual before the optimising compiler takes
 * it up; a regular expression is compiled once, not first to bytecode and then again to machine code; and the place for
 * young objects stays small, since to fill it is to touch new memory.
 *
 * With V8's own settings the optimising compiler worked a fifth of a build's processor time in four threads, most of it for
 * functions that then ran for milliseconds, and took the processors of small machines from the program itself.
 */
export const SHORT_RUN: Settings = [
  '--interrupt-budget=270336',
  '--regexp-tier-up-ticks=0',
  '--semi-space-growth-factor=1',
];

/** V8's own, for a run of seconds and more. */
export const LONG_RUN: Settings = [
  '--interrupt-budget=67584',
  '--regexp-tier-up-ticks=1',
  '--semi-space-growth-factor=2',
];

/**
 * Tells V8 how to work from now on. All of it only says when something is done, so that it may be said at any time; but V8
 * takes the compiled code that is kept only under the settings under which it was made.
 */
export function tuneEngine(settings: Settings): void {
  // Node's own modules are compiled ahead for V8's own settings: the large one that every command needs is loaded first.
  process.getBuiltinModule('node:crypto');
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  for (const setting of settings) setFlagsFromString(setting);
}
