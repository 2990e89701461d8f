/** What stands behind an option: a value, nothing; absent: the option is not known, or too unusual. */
export type OptionKind = 'value' | 'flag' | undefined;

/** The words of a command line, told apart. */
export interface ScannedArguments {
  /** By name; a flag is `'true'`. */
  readonly options: Readonly<Record<string, string>>;
  readonly positionals: readonly string[];
}

/**
 * Options and other words as parseArgs of node:util reads them, where they are written in the plainest way, each option
 * once: `--name value`, `--name=value`, `--name` or a word. `undefined` for anything else.
 */
export function scanArguments(
  args: readonly string[],
  kindOf: (name: string) => OptionKind,
): ScannedArguments | undefined {
  const options: Record<string, string> = {};
  const positionals: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? '';
    if (!word.startsWith('-')) {
      positionals.push(word);
      continue;
    }
    const cut = word.indexOf('=');
    const name = word.slice(2, cut === -1 ? undefined : cut);
    const kind = word.startsWith('--') && options[name] === undefined ? kindOf(name) : undefined;
    if (kind === 'value') {
      if (cut === -1) at += 1;
      const value = cut === -1 ? args[at] : word.slice(cut + 1);
      // What looks like an option may be meant as one.
      if (value === undefined || value === '' || value.startsWith('-')) return undefined;
      options[name] = value;
    } else if (kind === 'flag' && cut === -1) options[name] = 'true';
    else return undefined;
  }
  return { options, positionals };
}
