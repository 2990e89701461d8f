import type { FrozenEdition } from '../model/edition.ts';
import { formatRfc3339 } from '../model/time.ts';

/** The text of `content/editions/<id>.yaml`: what `edition freeze` writes and the reader of editions takes back. */
export function formatEditionFile(edition: FrozenEdition, zone: string): string {
  const lines = [
    '# Frozen: this edition never changes by itself. The order here is the order in the digest.',
    `id: ${JSON.stringify(edition.id)}`,
    `date: ${formatRfc3339(edition.date, zone)}`,
    ...(edition.subject === undefined ? [] : [`subject: ${JSON.stringify(edition.subject)}`]),
    ...(edition.revision === 1 ? [] : [`revision: ${edition.revision}`]),
    'articles:',
    ...edition.articles.map((id) => `  - ${JSON.stringify(id)}`),
  ];
  const hashes = Object.entries(edition.hashes ?? {});
  if (hashes.length > 0) {
    lines.push('# What each article looked like when the edition was frozen.', 'hashes:');
    lines.push(...hashes.map(([id, hash]) => `  ${JSON.stringify(id)}: ${hash}`));
  }
  return `${lines.join('\n')}\n`;
}
