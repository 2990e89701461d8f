import { escapeHtml, type Html, markHtml } from '../model/text.ts';

/** Markup made by the `html` tag, or a block of an article: what may stand in a template as it is. */
export interface Fragment {
  readonly html: Html;
}

/** What a template takes: strings are text and are escaped, fragments are kept, nothing is nothing. */
export type HtmlValue = string | number | undefined | Fragment | readonly HtmlValue[];

/** A template whose every string is escaped, safe between tags and in double-quoted attributes. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Fragment {
  let markup = parts[0] ?? '';
  values.forEach((value, index) => {
    markup += renderValue(value) + (parts[index + 1] ?? '');
  });
  return { html: markHtml(markup) };
}

/** Nothing, for the branch of a template that has nothing to say. */
export const NOTHING: Fragment = { html: markHtml('') };

function renderValue(value: HtmlValue): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if ('html' in value) return value.html;
  return value.map(renderValue).join('');
}
