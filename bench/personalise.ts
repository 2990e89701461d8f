import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Address } from '../src/send/address.ts';
import { joinCopy, prepareCopies } from '../src/send/message/copies.ts';

/** How many copies of a built digest are filled in one second of processor time, bytes for the wire included. */
export function measureCopies(output: string): number {
  const editions = join(output, 'editions');
  const [edition = ''] = readdirSync(editions);
  const eml = readFileSync(join(editions, edition, 'digest.eml'));
  const copies = prepareCopies(eml, { edition, listId: 'news.example.com', domain: 'example.com' });
  let bytes = 0;
  const fill = (count: number): void => {
    for (let number = 0; number < count; number += 1) {
      const hash = number.toString(16).padStart(32, '0');
      const copy = copies.fill({
        address: `reader-${number}@example.org` as Address,
        name: `Reader ${number}`,
        hash,
        unsubscribe: `https://example.com/u/${hash}`,
        preferences: `https://example.com/p/${hash}`,
      });
      bytes += joinCopy(copy).length;
    }
  };
  fill(500);
  const before = process.cpuUsage();
  bytes = 0;
  fill(COUNT);
  const { user, system } = process.cpuUsage(before);
  if (bytes < COUNT * eml.length * 0.9) throw new Error('The copies are not whole.');
  return COUNT / ((user + system) / 1e6);
}

const COUNT = 5_000;
