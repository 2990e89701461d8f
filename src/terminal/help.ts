import type { Command } from '../commands/command.ts';

/** `latewire --help`: one line a command. */
export function formatHelp(commands: Readonly<Record<string, { readonly summary: string }>>): string {
  const rows = Object.entries(commands).map(([name, { summary }]) => `  latewire ${name.padEnd(9)} ${summary}`);
  return [
    'One folder of articles in; feeds, an e-mail digest and a web archive out.',
    '',
    'Commands:',
    ...rows,
    '',
    'Run "latewire COMMAND --help" for its options and an example.',
    'Exit codes: 0 done, 1 problems in content, 2 wrong usage, 3 broken environment,',
    '            70 a fault of Latewire, 75 another run is at work, 130 and 143 stopped by a signal.',
    '',
  ].join('\n');
}

/** `latewire COMMAND --help`: usage, options, an example. */
export function formatCommandHelp({ usage, details, options, example }: Command): string {
  const names = Object.entries(options).map(([name, { value, short, help }]) => ({
    left: `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`,
    help,
  }));
  const width = Math.max(0, ...names.map(({ left }) => left.length));
  const rows = names.map(({ left, help }) => `  ${left.padEnd(width)}  ${help}`);
  const listed = rows.length === 0 ? [] : ['', 'Options:', ...rows];
  return [
    `Usage: ${usage}`,
    '',
    details,
    ...listed,
    '',
    'Example:',
    ...example.split('\n').map((line) => `  ${line}`),
    '',
  ].join('\n');
}
