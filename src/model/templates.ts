declare const template: unique symbol;

/** The text of a template from `templates/`, which is trusted as code is: content can never become one. */
export type TemplateSource = string & { readonly [template]: true };

/** A publication's templates: path relative to the templates folder, with forward slashes, to text. */
export type TemplateFiles = ReadonlyMap<string, TemplateSource>;
