import { createHash } from 'node:crypto';
import type { Result } from '../../model/problem.ts';
import type { Publication } from '../../model/publication.ts';
import type { TemplateFiles } from '../../model/templates.ts';
import { type LoadMjml, MJML_OPTIONS, MJML_VERSION } from './compile-mjml.ts';
import { type FillTemplate, openFiller } from './fill-template.ts';
import type { MadeTemplates } from './make-templates.ts';
import { readWords, type Words } from './words.ts';

/** Keeps compiled templates between builds; keys are hexadecimal hashes. */
export interface TemplateCache {
  readonly read: (key: string) => string | undefined;
  readonly write: (key: string, text: string) => void;
}

/** What compiling needs besides the files. */
export interface CompileOptions {
  readonly publication: Publication;
  readonly cache: TemplateCache;
  /** Called only when the cache has nothing: see `load-mjml.ts`. */
  readonly loadMjml: LoadMjml;
  /** The templates of the package, precompiled, when these are they. */
  readonly shipped?: (key: string) => Promise<ShippedTemplates | undefined>;
}

/** Two templates as {@link precompileHandlebars} made them, read by the JavaScript engine: part of the program, never of a cache. */
export interface ShippedTemplates {
  readonly html: unknown;
  readonly text: unknown;
}

/** Everything that renders a digest, ready to be filled. */
export interface DigestTemplates {
  readonly html: FillTemplate;
  readonly text: FillTemplate;
  readonly words: Words;
}

// Goes up when the same templates come out as other text.
const REVISION = '3';

/** The templates of the publication's theme, compiled; or `undefined` and everything that is wrong with them. */
export async function compileTemplates(
  files: TemplateFiles,
  options: CompileOptions,
): Promise<Result<DigestTemplates | undefined>> {
  const { publication, cache } = options;
  const words = readWords(files, publication.language);
  const key = keyOf(files, publication);
  const shipped = words.value === undefined ? undefined : await options.shipped?.(key);
  if (shipped !== undefined && words.value !== undefined) {
    const { html, text } = shipped;
    return { value: { html: openFiller(html), text: openFiller(text), words: words.value }, problems: words.problems };
  }
  const cached = cache.read(key);
  const made =
    cached === undefined
      ? await makeTemplates(files, options)
      : { value: JSON.parse(cached) as MadeTemplates, problems: [] };
  const problems = [...words.problems, ...made.problems];
  if (made.value === undefined || words.value === undefined) return { value: undefined, problems };
  if (cached === undefined) cache.write(key, JSON.stringify(made.value));
  const { compileHandlebars } = await import('./engine.ts');
  const { html, text } = made.value;
  return {
    value: { html: compileHandlebars(html, 'html'), text: compileHandlebars(text, 'none'), words: words.value },
    problems,
  };
}

// Checking and compiling load a parser and a compiler that a build with known templates never needs.
async function makeTemplates(
  files: TemplateFiles,
  options: CompileOptions,
): Promise<Result<MadeTemplates | undefined>> {
  return (await import('./make-templates.ts')).makeTemplates(files, options);
}

function keyOf(files: TemplateFiles, { digest, direction }: Publication): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([REVISION, MJML_VERSION, MJML_OPTIONS, digest.theme, direction]));
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!path.startsWith('words/')) hash.update(JSON.stringify([path, text]));
  }
  return hash.digest('hex');
}
