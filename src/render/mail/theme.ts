import { suggestName } from '../../model/nearest.ts';
import type { Problem, Result } from '../../model/problem.ts';
import { type TemplateFile, templateProblem } from './place.ts';
import { missingFile, parseJson } from './words.ts';

/** A theme's values by their path in a template: `theme.light.ink` to `#1b1a17`. */
export type ThemeValues = ReadonlyMap<string, string>;

// They end up in attributes and in CSS: nothing here may end one.
const SAFE = /^[\w #%.,'()/-]*$/;

/** The values of `theme.json`: texts and figures, in groups. They are filled in before MJML is compiled, since it counts with them. The publication's own file names only what differs from the shipped one. */
export function readTheme(
  {
    values: own,
    shippedValues: shipped,
    all,
  }: {
    readonly values: TemplateFile | undefined;
    readonly shippedValues: TemplateFile | undefined;
    readonly all: readonly TemplateFile[];
  },
  path: string,
): Result<ThemeValues> {
  if (own === undefined) return { value: new Map(), problems: [missingFile(path)] };
  const read = readValues(own);
  if (shipped === undefined) return read;
  const before = readValues(shipped);
  const unused = [...read.value.keys()].filter(
    (name) => !before.value.has(name) && !all.some(({ text }) => text.includes(name)),
  );
  return {
    value: new Map([...before.value, ...read.value]),
    problems: [...before.problems, ...read.problems, ...unused.map((name) => unusedValue(own, name, before.value))],
  };
}

function readValues(file: TemplateFile): Result<ThemeValues> {
  const read = parseJson(file);
  if (read.value === undefined) return { value: new Map(), problems: read.problems };
  const values = new Map<string, string>();
  const problems: Problem[] = [];
  const visit = (group: object, prefix: string) => {
    for (const [key, value] of Object.entries(group)) {
      const isLeaf = typeof value === 'string' || typeof value === 'number';
      if (isLeaf && SAFE.test(String(value))) values.set(`${prefix}.${key}`, String(value));
      else if (typeof value === 'object' && value !== null && !Array.isArray(value)) visit(value, `${prefix}.${key}`);
      else problems.push(badValue(file, key));
    }
  };
  visit(read.value, 'theme');
  return { value: values, problems };
}

// Whoever writes one value of a theme and misspells it would see nothing change, and no reason.
function unusedValue(file: TemplateFile, name: string, known: ThemeValues): Problem {
  const key = name.slice(name.lastIndexOf('.') + 1);
  return templateProblem(file, Math.max(file.text.indexOf(`"${key}"`), 0), {
    code: 'template/theme',
    message: `No template names "${name}".${suggestName(name, [...known.keys()])}`,
    hint: 'Write the name of a shipped value, or one that a template of yours names.',
  });
}

function badValue(file: TemplateFile, key: string): Problem {
  return templateProblem(file, Math.max(file.text.indexOf(`"${key}"`), 0), {
    code: 'template/theme',
    message: `The value of "${key}" cannot be used in a style.`,
    hint: 'Write a text or a figure without quotes, braces, colons, semicolons and angle brackets.',
  });
}
