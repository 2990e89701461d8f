import Handlebars from 'handlebars';
import { isolateText } from './isolate-text.ts';

/** Renders one kind of file from the data of an edition. */
export type FillTemplate = (view: object) => string;

/** The block helpers that templates may use; ours beside those of Handlebars. */
export const HELPERS: ReadonlySet<string> = new Set(['if', 'unless', 'each', 'with', 'isolate']);

const KNOWN = { if: true, unless: true, each: true, with: true, isolate: true, lookup: false, log: false } as const;

/** How values become text: escaped for HTML, or as they are for plain text. */
export type Escaping = 'html' | 'none';

/** A template ready to be filled. A name that the data lack is an error, not an empty place. Prototypes are out of reach. */
export function compileHandlebars(template: string, escaping: Escaping): FillTemplate {
  const environment = Handlebars.create();
  environment.registerHelper('isolate', (value: unknown, { data }: Handlebars.HelperOptions) =>
    isolateText(String(value ?? ''), data.root.direction),
  );
  const options = {
    strict: true,
    knownHelpers: KNOWN,
    knownHelpersOnly: true,
    noEscape: escaping === 'none',
    preventIndent: true,
  };
  const fill = environment.compile(template, options);
  const safe = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };
  return (view) => fill(view, safe);
}

/** A template's syntax tree; throws what Handlebars throws. */
export function parseHandlebars(template: string): hbs.AST.Program {
  return Handlebars.parse(template);
}
