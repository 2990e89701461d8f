import type { Problem } from '../../model/problem.ts';
import { type ExpandedTemplate, placeOfLine } from './expand-template.ts';
import { templateProblem } from './place.ts';

/** What Latewire needs of the package `mjml`. */
export type Mjml = (
  source: string,
  options: Readonly<Record<string, unknown>>,
) => Promise<{ readonly html: string; readonly errors: readonly MjmlError[] }>;

interface MjmlError {
  readonly line: number;
  readonly message: string;
}

/** Brings the compiler, which costs half a second: called on a cache miss only. */
export type LoadMjml = () => Promise<Mjml>;

/** The version in `package.json`; part of the cache key. A test compares them. */
export const MJML_VERSION = '5.4.1';

/** Everything that shapes the compiled template besides its source. */
export const MJML_OPTIONS = {
  // The default pulls Ubuntu from Google Fonts: a request to a stranger at each opening.
  fonts: {},
  keepComments: false,
  ignoreIncludes: true,
  useMjmlConfigOptions: false,
  // Our own squeezing does as much here: the stories are one block of plain HTML.
  minify: false,
  beautify: false,
  // "strict" throws at the first fault; we want all of them.
  validationLevel: 'soft',
} as const;

/** The HTML of an MJML template, with the Handlebars still in it; or what MJML says against it, at the line where it was written. */
export async function compileMjml(
  expanded: ExpandedTemplate,
  mjml: Mjml,
): Promise<{ readonly html: string; readonly problems: readonly Problem[] }> {
  const { html, errors } = await mjml(expanded.text, MJML_OPTIONS);
  const problems = errors.map((error) => describeError(expanded, error));
  return { html: finishHtml(html), problems };
}

function describeError(expanded: ExpandedTemplate, error: MjmlError): Problem {
  const place = placeOfLine(expanded, error.line);
  const file = place?.file ?? { path: 'digest.mjml.hbs', text: '' };
  return templateProblem(file, place?.offset ?? 0, { code: 'template/mjml', message: `MJML: ${error.message}.` });
}

/** MJML's output as we use it: without its indentation, about a tenth of the mail (no element here keeps its spaces), and with its columns, which it always aligns left, turned to the side on which a right-to-left text begins. */
export function finishHtml(html: string): string {
  return html
    .replaceAll('text-align:left;direction:rtl', 'text-align:right;direction:rtl')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
