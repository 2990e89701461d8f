import { caniemail } from 'caniemail';
import type { TemplateFiles } from '../../../src/model/templates.ts';

/** A feature of HTML or CSS, and the clients that do not know it. */
export type ClientSupport = Readonly<Record<string, readonly string[]>>;

// caniemail 2.0.2 throws on its own data for Thunderbird.
const CLIENTS = [
  'gmail.*',
  'apple-mail.*',
  'outlook.*',
  'yahoo.*',
  'aol.*',
  'samsung-email.*',
  'protonmail.*',
  'fastmail.*',
  'hey.*',
] as const;

/** What a mail uses that some client does not support at all, by the data of caniemail.com. */
export function listUnsupported(html: string): ClientSupport {
  const found = new Map<string, Set<string>>();
  for (const [client, issues] of caniemail({ clients: [...CLIENTS], html }).issues.errors) {
    for (const { title } of issues) found.set(title, (found.get(title) ?? new Set()).add(client));
  }
  return Object.fromEntries(
    [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([title, clients]) => [title, [...clients].sort()]),
  );
}

/** What `now` has that `before` has not: one line each, with its clients and the template lines that use it. */
export function describeNew(now: ClientSupport, before: ClientSupport, files: TemplateFiles): readonly string[] {
  return Object.entries(now).flatMap(([feature, clients]) => {
    const added = clients.filter((client) => before[feature]?.includes(client) !== true);
    return added.length === 0
      ? []
      : [`${feature}: not in ${added.join(', ')} (${locate(feature, files).join(', ') || 'MJML'})`];
  });
}

// Each line of each template by itself, as the mail would hold it.
function locate(feature: string, files: TemplateFiles): readonly string[] {
  return [...files].flatMap(([path, text]) => {
    if (!path.endsWith('.hbs') || path.endsWith('.txt.hbs') || !hasFeature(text, feature)) return [];
    return text
      .split('\n')
      .flatMap((line, index) => (hasFeature(line, feature) ? [`templates/${path}:${index + 1}`] : []));
  });
}

function hasFeature(template: string, feature: string): boolean {
  if (template.trim() === '') return false;
  const html = template.replace(/\{\{[^}]*\}\}+/g, 'x').replace(/mj-style/g, 'style');
  const asStyle = /^[^<]*\{[^<]*\}\s*$/.test(html) ? `<style>${html}</style>` : html;
  return Object.hasOwn(listUnsupported(asStyle), feature);
}
