/** The two colour schemes a reader may have asked for. */
export type Scheme = 'light' | 'dark';

const QUERY = /\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/gi;

/**
 * Makes HTML or CSS look as if its reader had asked for this scheme (CSS Media Queries 5, section 12.5), whatever the
 * browser's own wish: the condition becomes one that always or never holds.
 */
export function forceScheme(text: string, scheme: Scheme): string {
  const forced = text.replace(QUERY, (_, asked: string) =>
    asked.toLowerCase() === scheme ? '(min-width:0)' : '(max-width:0)',
  );
  // Without this the browser's own canvas and form fields would keep the scheme of its window.
  return forced.replace(/<head>/i, (head) => `${head}<style>:root{color-scheme:${scheme}}</style>`);
}
