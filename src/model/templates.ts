declare const template: unique symbol;

/** The text of a template from `templates/`, which is trusted as code is: content can never become one. */
export type TemplateSource = string & { readonly [template]: true };

/** Where the shipped values of a theme are kept beside the publication's own, which need to name only what they change. */
export function pathOfShipped(path: string): string {
  return `shipped/${path}`;
}

/** A publication's templates: path relative to the templates folder, with forward slashes, to text. */
export type TemplateFiles = ReadonlyMap<string, TemplateSource>;
