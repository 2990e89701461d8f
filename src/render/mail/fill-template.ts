import Runtime from 'handlebars/dist/cjs/handlebars.runtime.js';
import { isolateText } from './isolate-text.ts';

/** Renders one kind of file from the data of an edition. */
export type FillTemplate = (view: object) => string;

type Fill = (view: object, options: typeof SAFE) => string;

const SAFE = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false } as const;

/** A template that was compiled ahead, ready to be filled: the compiler is not loaded for it. */
export function openFiller(compiled: unknown): FillTemplate {
  const environment = Runtime.create();
  return prepareFiller(environment, environment.template(compiled as TemplateSpecification));
}

/** Gives a compiled template its helpers, and keeps prototypes out of its reach. */
export function prepareFiller(environment: Pick<typeof Runtime, 'registerHelper'>, fill: Fill): FillTemplate {
  environment.registerHelper('isolate', (value: unknown, { data }: HelperOptions) =>
    isolateText(String(value ?? ''), data.root.direction),
  );
  return (view) => fill(view, SAFE);
}

type TemplateSpecification = Parameters<typeof Runtime.template>[0];
type HelperOptions = { readonly data: { readonly root: { readonly direction: 'ltr' | 'rtl' } } };
