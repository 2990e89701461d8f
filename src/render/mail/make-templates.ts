import { suggestName } from '../../model/nearest.ts';
import { hasErrors, type Problem, type Result } from '../../model/problem.ts';
import type { Publication } from '../../model/publication.ts';
import type { TemplateFiles } from '../../model/templates.ts';
import { checkLayout } from './check-layout.ts';
import { checkNames } from './check-names.ts';
import { checkOutput } from './check-output.ts';
import { checkStructure } from './check-structure.ts';
import { compileMjml, type LoadMjml } from './compile-mjml.ts';
import { expandTemplate } from './expand-template.ts';
import { knownValues, openTheme, type ThemeFiles } from './open-theme.ts';
import type { TemplateFile } from './place.ts';
import { readTheme } from './theme.ts';
import { missingFile } from './words.ts';
import { wrapBlocks } from './wrap-blocks.ts';

/** The two templates as Handlebars fills them. */
export interface MadeTemplates {
  readonly html: string;
  readonly text: string;
}

/**
 * Checks the templates of the publication's theme and compiles their MJML. Only templates without a single problem are
 * compiled, so whatever a cache keeps of them passed every check.
 */
export async function makeTemplates(
  files: TemplateFiles,
  { publication, loadMjml }: { readonly publication: Publication; readonly loadMjml: LoadMjml },
): Promise<Result<MadeTemplates | undefined>> {
  const { theme } = publication.digest;
  const unknown = describeUnknownTheme(theme, files);
  if (unknown !== undefined) return { value: undefined, problems: [unknown] };
  const set = openTheme(files, theme);
  const values = readTheme(set, `themes/${theme}/theme.json`);
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

function describeUnknownTheme(theme: string, files: TemplateFiles): Problem | undefined {
  const themes = [...files.keys()].flatMap((file) => /^themes\/([^/]+)\/digest\.mjml\.hbs$/.exec(file)?.[1] ?? []);
  // A folder of its own without the file is a theme half made, not a name mistyped.
  if ([...files.keys()].some((file) => file.startsWith(`themes/${theme}/`))) return undefined;
  return {
    code: 'template/unknown-theme',
    severity: 'error',
    file: 'content/publication.yaml',
    message: `there is no theme "${theme}".${suggestName(theme, themes)}`,
    hint: `Write one of  ${themes.sort().join(', ')}  as digest: theme, or make your own: templates/themes/${theme}/`,
  };
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
