/**
 * How V8 compiles in a run of a fraction of a second: a function must run four times as long as usual before the optimising
 * compiler takes it up, and a regular expression is compiled once, not first to bytecode and then again to machine code.
 *
 * With V8's own settings the optimising compiler worked a fifth of a build's processor time in four threads, most of it for
 * functions that then ran for milliseconds, and took the processors of small machines from the program itself. Both
 * settings only say when something is compiled, so that V8 can be told of them at any time (`node --v8-options`).
 */
const SETTINGS = ['--interrupt-budget=270336', '--regexp-tier-up-ticks=0'];

/** Sets V8 for short runs. Compiled code is kept for these settings: whoever loads or makes it calls this before. */
export function tuneEngine(): void {
  // Node's own modules are compiled ahead for V8's own settings: the large one that every command needs is loaded first.
  process.getBuiltinModule('node:crypto');
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  for (const setting of SETTINGS) setFlagsFromString(setting);
}
