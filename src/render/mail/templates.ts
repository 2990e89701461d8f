import { createHash } from 'node:crypto';
import { hasErrors, type Problem, type Result } from '../../model/problem.ts';
import type { Publication } from '../../model/publication.ts';
import type { TemplateFiles } from '../../model/templates.ts';
import { checkLayout } from './check-layout.ts';
import { checkNames } from './check-names.ts';
import { checkOutput } from './check-output.ts';
import { checkStructure } from './check-structure.ts';
import { compileMjml, type LoadMjml, MJML_OPTIONS, MJML_VERSION } from './compile-mjml.ts';
import { compileHandlebars, type FillTemplate } from './engine.ts';
import { expandTemplate } from './expand-template.ts';
import { knownValues, openTheme, type ThemeFiles } from './open-theme.ts';
import type { TemplateFile } from './place.ts';
import { readTheme } from './theme.ts';
import { missingFile, readWords, type Words } from './words.ts';
import { wrapBlocks } from './wrap-blocks.ts';

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
}

/** Everything that renders a digest, ready to be filled. */
export interface DigestTemplates {
  readonly html: FillTemplate;
  readonly text: FillTemplate;
  readonly words: Words;
}

/** The two templates as Handlebars fills them. */
interface Compiled {
  readonly html: string;
  readonly text: string;
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
  const cached = cache.read(key);
  const made =
    cached === undefined ? await compileBoth(files, options) : { value: JSON.parse(cached) as Compiled, problems: [] };
  const problems = [...words.problems, ...made.problems];
  if (made.value === undefined || words.value === undefined) return { value: undefined, problems };
  if (cached === undefined) cache.write(key, JSON.stringify(made.value));
  const { html, text } = made.value;
  return {
    value: { html: compileHandlebars(html, 'html'), text: compileHandlebars(text, 'none'), words: words.value },
    problems,
  };
}

// Only templates without a single problem are compiled, so whatever is in the cache passed every check.
async function compileBoth(
  files: TemplateFiles,
  { publication, loadMjml }: CompileOptions,
): Promise<Result<Compiled | undefined>> {
  const { theme } = publication.digest;
  const set = openTheme(files, theme);
  const values = readTheme(set.values, `themes/${theme}/theme.json`);
  const problems: Problem[] = [...values.problems, ...checkFolder(files), ...set.all.flatMap(checkStructure)];
  if (set.html === undefined) problems.push(missingFile(`themes/${theme}/digest.mjml.hbs`));
  if (set.text === undefined) problems.push(missingFile('digest.txt.hbs'));
  if (set.html === undefined || set.text === undefined || hasErrors(problems)) return { value: undefined, problems };
  const known = knownValues(values.value, publication.direction);
  const html = expandLayout(set.html, { set, known, suffix: '.hbs' });
  const text = expandLayout(set.text, { set, known, suffix: '.txt.hbs' });
  problems.push(...html.problems, ...text.problems);
  if (hasErrors(problems)) return { value: undefined, problems };
  problems.push(...checkLayout(html.expanded));
  if (hasErrors(problems)) return { value: undefined, problems };
  const wrapped = { ...html.expanded, text: wrapBlocks(html.expanded.text) };
  const compiled = await compileMjml(wrapped, await loadMjml());
  problems.push(...compiled.problems, ...checkOutput(html.expanded, compiled.html));
  if (hasErrors(problems)) return { value: undefined, problems };
  return { value: { html: compiled.html, text: text.expanded.text }, problems };
}

function expandLayout(
  layout: TemplateFile,
  {
    set,
    known,
    suffix,
  }: { readonly set: ThemeFiles; readonly known: ReadonlyMap<string, string>; readonly suffix: '.hbs' | '.txt.hbs' },
) {
  const options = {
    findPartial: (name: string) => set.findPartial(name, suffix),
    partialNames: set.partialNames(suffix),
    known,
  };
  const problems = checkNames(layout, options);
  return { problems, expanded: hasErrors(problems) ? { text: '', segments: [] } : expandTemplate(layout, options) };
}

// MJML runs what it names, from the folder of whoever sent the pull request.
function checkFolder(files: TemplateFiles): readonly Problem[] {
  const found = [...files.keys()].filter((path) => /(?:^|\/)\.mjmlconfig(?:\.js)?$/.test(path));
  return found.map((path) => ({
    code: 'template/mjmlconfig',
    severity: 'error',
    file: `templates/${path}`,
    message: 'MJML would run the code that this file names.',
    hint: 'Delete it: Latewire gives MJML its settings.',
  }));
}

function keyOf(files: TemplateFiles, { digest, direction }: Publication): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([REVISION, MJML_VERSION, MJML_OPTIONS, digest.theme, direction]));
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!path.startsWith('words/')) hash.update(JSON.stringify([path, text]));
  }
  return hash.digest('hex');
}
