const VALUED = ['root', 'out', 'cache', 'now'];
const PLAIN = ['strict', 'no-strict'];

/**
 * The options of a build as parseArgs of node:util reads them, where they are written in the plainest way, each once:
 * `--name value`, `--name=value` or `--name`. `undefined` for anything else.
 */
export function scanOptions(args: readonly string[]): Readonly<Record<string, string>> | undefined {
  const options: Record<string, string> = {};
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? '';
    const cut = word.indexOf('=');
    const name = word.slice(2, cut === -1 ? undefined : cut);
    if (!word.startsWith('--') || options[name] !== undefined) return undefined;
    if (VALUED.includes(name)) {
      if (cut === -1) at += 1;
      const value = cut === -1 ? args[at] : word.slice(cut + 1);
      // What looks like an option may be meant as one.
      if (value === undefined || value === '' || value.startsWith('-')) return undefined;
      options[name] = value;
    } else if (cut === -1 && PLAIN.includes(name)) options[name] = 'true';
    else return undefined;
  }
  return options;
}
