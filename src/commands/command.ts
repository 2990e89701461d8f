import type { Instant } from '../model/instant.ts';
import type { Style } from '../terminal/style.ts';

/** 0 done, 1 problems in content, 2 wrong usage, 3 broken environment, 70 a fault of Latewire, 75 another run is at work. */
export type ExitCode = 0 | 1 | 2 | 3 | 70 | 75;

/** One option of a command. `value` names what follows it (`DIR`); without it the option is a flag. */
export interface Option {
  readonly help: string;
  readonly value?: string;
  readonly short?: string;
  readonly multiple?: boolean;
}

/** What the outer world gives a command: everything that `process` has, as values. */
export interface CommandContext {
  /** The options given, by name. A flag is `'true'`. */
  readonly options: Readonly<Record<string, string | undefined>>;
  /** The options that may be given more than once. */
  readonly lists: Readonly<Record<string, readonly string[] | undefined>>;
  readonly positionals: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard output. */
  readonly print: (text: string) => void;
  /** Standard error. */
  readonly warn: (text: string) => void;
  /** All of standard input. */
  readonly readInput: () => Promise<Uint8Array>;
  readonly style: Style;
  /** Whether standard error is a terminal that can be drawn on. */
  readonly interactive: boolean;
  /** Aborted by SIGINT or SIGTERM: long work stops at the next safe place. */
  readonly signal: AbortSignal;
  readonly readSystemClock: () => Instant;
}

/** One word of the command line. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** `latewire build [options]`. */
  readonly usage: string;
  /** Sentences under the usage. */
  readonly details: string;
  readonly example: string;
  readonly options: Readonly<Record<string, Option>>;
  readonly run: (context: CommandContext) => Promise<ExitCode>;
}
