import type { Direction } from '../../model/language.ts';
import { pathOfShipped, type TemplateFiles } from '../../model/templates.ts';
import type { NameOptions } from './check-names.ts';
import type { TemplateFile } from './place.ts';
import { sideOf } from './story-view.ts';
import type { ThemeValues } from './theme.ts';

/** One layout and what it is made from. */
export type LayoutSet = NameOptions & { readonly layout: TemplateFile };

/** The files of one theme: its own where it has them, else the shared ones. */
export interface ThemeFiles {
  readonly html: TemplateFile | undefined;
  readonly text: TemplateFile | undefined;
  readonly values: TemplateFile | undefined;
  /** The values that hold where `values`, the publication's own, name nothing else. */
  readonly shippedValues: TemplateFile | undefined;
  /** All of them, for the checks. */
  readonly all: readonly TemplateFile[];
  readonly findPartial: (name: string, suffix: '.hbs' | '.txt.hbs') => TemplateFile | undefined;
  readonly partialNames: (suffix: '.hbs' | '.txt.hbs') => readonly string[];
}

/** The files that draw `theme`, out of all templates. */
export function openTheme(files: TemplateFiles, theme: string): ThemeFiles {
  const folder = `themes/${theme}/`;
  const open = (...paths: readonly string[]): TemplateFile | undefined => {
    const path = paths.find((candidate) => files.has(candidate));
    return path === undefined ? undefined : { path, text: files.get(path) ?? '' };
  };
  const partials = [...files.keys()].filter(
    (path) => path.startsWith('partials/') || path.startsWith(`${folder}partials/`),
  );
  const html = open(`${folder}digest.mjml.hbs`);
  const text = open(`${folder}digest.txt.hbs`, 'digest.txt.hbs');
  const layouts = [html, text].flatMap((file) => (file === undefined ? [] : [file]));
  return {
    html,
    text,
    values: open(`${folder}theme.json`),
    shippedValues: open(pathOfShipped(`${folder}theme.json`)),
    all: [...layouts, ...partials.flatMap((path) => open(path) ?? [])],
    findPartial: (name, suffix) => open(`${folder}partials/${name}${suffix}`, `partials/${name}${suffix}`),
    partialNames: (suffix) => partials.flatMap((path) => nameOf(path, suffix) ?? []),
  };
}

function nameOf(path: string, suffix: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isText = name.endsWith('.txt.hbs');
  return isText === (suffix === '.txt.hbs') && name.endsWith(suffix) ? name.slice(0, -suffix.length) : undefined;
}

/** What templates may name that is known before any edition: the theme, and the sides of a page in this direction, which MJML wants in attributes. */
export function knownValues(theme: ThemeValues, direction: Direction): ReadonlyMap<string, string> {
  const { start, end } = sideOf(direction);
  return new Map([...theme, ['page.direction', direction], ['page.start', start], ['page.end', end]]);
}
