import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { limitMarkup } from '../limit-markup.ts';

// Both build trees and walk them several times: what is larger is read by its lines alone.
const LONGEST = 3_000_000;
const MOST_TAGS = 40_000;

/** The part of a page that is its article, as markup that is not safe yet; `undefined` when no part looks like one. */
export function extractReadable(given: string): string | undefined {
  if (given.length > LONGEST || (given.match(/</g)?.length ?? 0) > MOST_TAGS) return undefined;
  const markup = limitMarkup(given);
  try {
    const { document } = parseHTML(
      /<html[\s>]/i.test(markup) ? markup : `<!doctype html><html><body>${markup}</body></html>`,
    );
    unwrapLayout(document);
    return new Readability(document, { charThreshold: 200, keepClasses: false }).parse()?.content ?? undefined;
  } catch {
    return undefined; // A page that no browser made; its lines are still read.
  }
}

// Cells of a table that lays out a page hold blocks; cells of data hold words.
function unwrapLayout(document: ReturnType<typeof parseHTML>['document']): void {
  const tables = [...document.querySelectorAll('table')].filter(
    (table) => table.querySelector('td p, td h1, td h2, td div, td table, td ul') !== null,
  );
  for (const table of tables.slice(0, 500).reverse()) {
    const page = document.createElement('div');
    for (const cell of [...table.querySelectorAll('td, th')]) {
      const part = document.createElement('div');
      part.append(...cell.childNodes);
      page.append(part);
    }
    table.replaceWith(page);
  }
}
