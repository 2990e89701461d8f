#!/usr/bin/env node
import { getEventListeners } from 'node:events';
import { parseArgs } from 'node:util';
import type { Command, CommandContext, ExitCode, Option } from './commands/command.ts';
import { COMMANDS } from './commands/commands.ts';
import { chooseColour } from './launch/choose-colour.ts';
import { type OptionKind, scanArguments } from './launch/scan-arguments.ts';
import { BusyFailure, EnvironmentFailure, Failure, UsageFailure } from './model/failure.ts';
import { toInstant } from './model/instant.ts';
import { findNearest } from './model/nearest.ts';
import { formatCommandHelp, formatHelp } from './terminal/help.ts';
import { type Outlet, openOutlet } from './terminal/outlet.ts';
import { COLOURED, PLAIN, type Style } from './terminal/style.ts';

const HELP: Option = { help: 'show this help', short: 'h' };

const output: Outlet = openOutlet(1);
const errors: Outlet = openOutlet(2);

/** Set by a signal that a command waits for: then it ends in its own time. */
let interrupted: 130 | 143 | undefined;

async function run(argv: readonly string[]): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    output.write(formatHelp(COMMANDS));
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    output.write(`${(await import('./version.ts')).VERSION}\n`);
    return 0;
  }
  const command = await loadCommand(name);
  const parsed = parseOptions(command, rest);
  if (parsed.options['help'] !== undefined) {
    output.write(formatCommandHelp(command));
    return 0;
  }
  return command.run({ ...parsed, ...surroundings() });
}

async function loadCommand(name: string): Promise<Command> {
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (entry !== undefined) return entry.load();
  const nearest = findNearest(name, Object.keys(COMMANDS));
  const hint = nearest === undefined ? 'Run "latewire --help" for the list.' : `Did you mean "latewire ${nearest}"?`;
  throw new UsageFailure('usage/unknown-command', `Unknown command "${name}".`, { hint });
}

function parseOptions(
  command: Command,
  args: readonly string[],
): Pick<CommandContext, 'options' | 'lists' | 'positionals'> {
  const known: Readonly<Record<string, Option>> = { ...command.options, help: HELP };
  const plain = scanArguments(args, (name) => (Object.hasOwn(known, name) ? kindOf(known[name]) : undefined));
  if (plain !== undefined) return { ...plain, lists: {} };
  const table = Object.entries(known).map(([name, { value, short, multiple }]) => {
    const type: 'string' | 'boolean' = value === undefined ? 'boolean' : 'string';
    return [
      name,
      { type, ...(short === undefined ? {} : { short }), ...(multiple === undefined ? {} : { multiple }) },
    ] as const;
  });
  const { values, positionals } = readArguments(command, args, Object.fromEntries(table));
  const options: Record<string, string | undefined> = {};
  const lists: Record<string, readonly string[] | undefined> = {};
  for (const [name, value] of Object.entries(values)) {
    if (Array.isArray(value)) lists[name] = value.map(String);
    else options[name] = String(value);
  }
  return { options, lists, positionals };
}

function kindOf(option: Option | undefined): OptionKind {
  if (option?.multiple === true) return undefined;
  return option?.value === undefined ? 'flag' : 'value';
}

function readArguments(
  command: Command,
  args: readonly string[],
  options: NonNullable<Parameters<typeof parseArgs>[0]>['options'] & {},
): { readonly values: Readonly<Record<string, unknown>>; readonly positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (cause) {
    const unknown = /Unknown option '(-[^']*)'/.exec(String(cause))?.[1];
    const nearest = unknown === undefined ? undefined : findNearest(unknown.replace(/^-+/, ''), Object.keys(options));
    const message =
      unknown === undefined
        ? String(cause instanceof Error ? cause.message : cause).split('\n')[0]
        : `Unknown option ${unknown}.`;
    const hint =
      nearest === undefined ? `Run "latewire ${command.name} --help" for the list.` : `Did you mean --${nearest}?`;
    throw new UsageFailure('usage/option', `latewire ${command.name}: ${message}`, { hint, cause });
  }
}

function surroundings(): Omit<CommandContext, 'options' | 'lists' | 'positionals'> {
  const abort = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // The second signal, or one that nobody waits for, ends the process the ordinary way: exit codes 130 and 143.
    process.once(signal, () => {
      const awaited = getEventListeners(abort.signal, 'abort').length > 0;
      interrupted = signal === 'SIGINT' ? 130 : 143;
      abort.abort(signal);
      if (!awaited) process.kill(process.pid, signal);
    });
  }
  return {
    cwd: process.cwd(),
    env: process.env,
    print: output.write,
    warn: errors.write,
    readInput: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
    style: chooseStyle(),
    interactive: errors.isTTY && process.env['CI'] === undefined,
    signal: abort.signal,
    readSystemClock: () => toInstant(Date.now()),
  };
}

function chooseStyle(): Style {
  return chooseColour(errors, process.env) ? COLOURED : PLAIN;
}

function explain(error: unknown, style: Style): ExitCode {
  if (error instanceof Failure) {
    const hint = error.hint === undefined ? '' : `  ${error.hint}\n`;
    errors.write(`${style.red('error')} ${style.dim(error.code)}: ${error.message}\n${hint}`);
    if (error instanceof UsageFailure) return 2;
    if (error instanceof BusyFailure) return 75;
    if (error instanceof EnvironmentFailure) return 3;
  } else {
    errors.write(`${style.red('error')} latewire/fault: This is a fault of Latewire, not of your content.\n`);
    errors.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  }
  return 70;
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = interrupted ?? code;
  },
  (error: unknown) => {
    process.exitCode = explain(error, chooseStyle());
  },
);
