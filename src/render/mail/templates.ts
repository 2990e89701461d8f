import { createHash } from 'node:crypto';
import type { Problem, Result } from '../../model/problem.ts';
import { hasErrors } from '../../model/problem.ts';
import type { Publication } from '../../model/publication.ts';
import type { TemplateFiles } from '../../model/templates.ts';
import { compileMjml, type LoadMjml, MJML_OPTIONS, MJML_VERSION } from './compile-mjml.ts';
import { compileHandlebars, type FillTemplate } from './engine.ts';
import { expandTemplate } from './expand-template.ts';
import type { TemplateFile } from './place.ts';
import { sideOf } from './story-view.ts';
import { readTheme, type ThemeValues } from './theme.ts';
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

// Goes up when the same templates come out as other HTML.
const REVISION = '1';

/** The templates of the publication's theme, compiled; or `undefined` and what is wrong with them. */
export async function compileTemplates(
  files: TemplateFiles,
  options: CompileOptions,
): Promise<Result<DigestTemplates | undefined>> {
  const { publication, cache, loadMjml } = options;
  const set = openTheme(files, publication.digest.theme);
  const words = readWords(files, publication.language);
  const problems: Problem[] = [...words.problems];
  if (set.layout === undefined) problems.push(missingFile(`themes/${publication.digest.theme}/digest.mjml.hbs`));
  if (set.text === undefined) problems.push(missingFile('digest.txt.hbs'));
  if (words.value === undefined || set.layout === undefined || set.text === undefined)
    return { value: undefined, problems };
  const key = keyOf(files, publication);
  let html = cache.read(key);
  if (html === undefined) {
    const theme = readTheme(set.theme, `themes/${publication.digest.theme}/theme.json`);
    problems.push(...theme.problems);
    if (hasErrors(problems)) return { value: undefined, problems };
    const expanded = expandTemplate(set.layout, {
      findPartial: set.findPartial,
      known: knownValues(theme.value, publication),
    });
    const compiled = await compileMjml({ ...expanded, text: wrapBlocks(expanded.text) }, await loadMjml());
    problems.push(...compiled.problems);
    if (hasErrors(problems)) return { value: undefined, problems };
    html = compiled.html;
    cache.write(key, html);
  }
  const text = compileHandlebars(set.text.text, 'none');
  return { value: { html: compileHandlebars(html, 'html'), text, words: words.value }, problems };
}

/** The files of one theme: its own where it has them, else the shared ones. */
function openTheme(files: TemplateFiles, theme: string) {
  const open = (...paths: readonly string[]): TemplateFile | undefined => {
    const path = paths.find((candidate) => files.has(candidate));
    return path === undefined ? undefined : { path, text: files.get(path) ?? '' };
  };
  return {
    layout: open(`themes/${theme}/digest.mjml.hbs`),
    text: open(`themes/${theme}/digest.txt.hbs`, 'digest.txt.hbs'),
    theme: open(`themes/${theme}/theme.json`),
    findPartial: (name: string) => open(`themes/${theme}/partials/${name}.hbs`, `partials/${name}.hbs`),
  };
}

// The direction is known before any edition, and MJML wants it in attributes that it checks.
function knownValues(theme: ThemeValues, { direction }: Publication): ReadonlyMap<string, string> {
  const { start, end } = sideOf(direction);
  return new Map([...theme, ['page.direction', direction], ['page.start', start], ['page.end', end]]);
}

function keyOf(files: TemplateFiles, { digest, direction }: Publication): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([REVISION, MJML_VERSION, MJML_OPTIONS, digest.theme, direction]));
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(JSON.stringify([path, text]));
  return hash.digest('hex');
}
