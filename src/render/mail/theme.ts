import type { Problem, Result } from '../../model/problem.ts';
import { type TemplateFile, templateProblem } from './place.ts';
import { missingFile, parseJson } from './words.ts';

/** A theme's values by their path in a template: `theme.light.ink` to `#1b1a17`. */
export type ThemeValues = ReadonlyMap<string, string>;

// They end up in attributes and in CSS: nothing here may end one.
const SAFE = /^[\w #%.,'()/-]*$/;

/** The values of `theme.json`: texts and figures, in groups. They are filled in before MJML is compiled, since it counts with them. */
export function readTheme(file: TemplateFile | undefined, path: string): Result<ThemeValues> {
  if (file === undefined) return { value: new Map(), problems: [missingFile(path)] };
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

function badValue(file: TemplateFile, key: string): Problem {
  return templateProblem(file, Math.max(file.text.indexOf(`"${key}"`), 0), {
    code: 'template/theme',
    message: `The value of "${key}" cannot be used in a style.`,
    hint: 'Write a text or a figure without quotes, braces, colons, semicolons and angle brackets.',
  });
}
