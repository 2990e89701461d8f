import type { Artifact } from '../model/artifact.ts';

/** What the starter's placeholders stand for. All of it was checked before: `title` may hold any character. */
export interface StarterValues {
  readonly title: string;
  /** An npm package name. */
  readonly name: string;
  /** IANA name. */
  readonly timeZone: string;
  /** The calendar day on which the publication starts, `2026-11-23`. */
  readonly today: string;
  /** The dependency's version or path, as package.json takes it. */
  readonly package: string;
}

/** The files of a new publication: `starter` maps each shipped path to its text. */
export function planStarter(starter: ReadonlyMap<string, string>, values: StarterValues): readonly Artifact[] {
  return [...starter].map(([path, text]) => ({
    path: nameFile(path, values),
    mediaType: 'text/plain; charset=utf-8',
    body: fillText(path, text, values),
    publish: false,
  }));
}

// A registry package cannot carry .gitignore, and a nested package.json would make the starter a package of its own.
function nameFile(path: string, { today }: StarterValues): string {
  return path
    .replace(/^dot-/, '.')
    .replace(/\/today-/, `/${today}-`)
    .replace(/\.json\.txt$/, '.json');
}

function fillText(path: string, text: string, values: StarterValues): string {
  const quoted = /\.(yaml|json\.txt)$/.test(path);
  return text.replace(/("?)\{\{(\w+)\}\}\1/g, (whole, quote: string, key: string) => {
    const value = (values as unknown as Readonly<Record<string, string | undefined>>)[key];
    if (value === undefined) return whole;
    // In YAML and JSON a title is always a quoted string: no character of it can become syntax.
    return quoted && (quote === '"' || key === 'title') ? JSON.stringify(value) : `${quote}${value}${quote}`;
  });
}
