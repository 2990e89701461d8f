import Handlebars from 'handlebars';
import { type FillTemplate, prepareFiller } from './fill-template.ts';

type CompileOptions = NonNullable<Parameters<typeof Handlebars.compile>[1]>;

/** The block helpers that templates may use; ours beside those of Handlebars. */
export const HELPERS: ReadonlySet<string> = new Set(['if', 'unless', 'each', 'with', 'isolate']);

const KNOWN = { if: true, unless: true, each: true, with: true, isolate: true, lookup: false, log: false } as const;

/** How values become text: escaped for HTML, or as they are for plain text. */
export type Escaping = 'html' | 'none';

/** A template ready to be filled. A name that the data lack is an error, not an empty place. Prototypes are out of reach. */
export function compileHandlebars(template: string, escaping: Escaping): FillTemplate {
  const environment = Handlebars.create();
  return prepareFiller(environment, environment.compile(template, optionsFor(escaping)));
}

/** The source of a JavaScript object that `openFiller` takes: the same template, parsed and compiled ahead, without the places in it. */
export function precompileHandlebars(template: string, escaping: Escaping): string {
  const code = String(Handlebars.precompile(template, optionsFor(escaping)));
  return `((none) => (${code.replace(PLACES, 'void 0').replaceAll('"hash":{}', '"hash":none')}))({})`;
}

// An object that holds others is made anew, and slowly, whenever a name is filled in or a helper is called: where each
// stands, for an error that a template of the package cannot meet, and the named words of a helper, of which ours has none.
const PLACES = /\{"start":\{"line":\d+,"column":\d+\},"end":\{"line":\d+,"column":\d+\}\}/g;

function optionsFor(escaping: Escaping): CompileOptions {
  return {
    strict: true,
    knownHelpers: KNOWN,
    knownHelpersOnly: true,
    noEscape: escaping === 'none',
    preventIndent: true,
  };
}

/** A template's syntax tree; throws what Handlebars throws. */
export function parseHandlebars(template: string): hbs.AST.Program {
  return Handlebars.parse(template);
}
