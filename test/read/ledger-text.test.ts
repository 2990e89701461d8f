import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareLedger, formatLedger, type LedgerEntry } from '../../src/read/ledger-text.ts';

const known = fc.record({ id: fc.string(), title: fc.string({ unit: 'grapheme' }) });
const ledger = fc
  .dictionary(
    fc.constantFrom('articles/a.md', 'articles/b.md', 'articles/b-c.md', 'articles/b/index.md', 'articles/é.md'),
    known,
  )
  .map((record): readonly LedgerEntry[] => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

const textOf = (entries: readonly LedgerEntry[]): string => [...formatLedger(entries)].join('');

test('a ledger is laid out as JSON.stringify does it', () => {
  fc.assert(
    fc.property(ledger, (entries) => {
      const json = `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
      expect(textOf(entries)).toBe(entries.length === 0 ? '' : json);
    }),
  );
});

test('what two ledgers do not share is found, on both sides', () => {
  fc.assert(
    fc.property(ledger, ledger, fc.boolean(), (old, now, keep) => {
      fc.pre(old.length > 0);
      const mixed = keep ? [...new Map([...now, ...old])].sort(([a], [b]) => (a < b ? -1 : 1)) : now;
      const same = new Set(
        mixed.filter((entry) => old.some((other) => textOf([other]) === textOf([entry]))).map(([file]) => file),
      );
      const found = compareLedger(Buffer.from(textOf(old)), mixed);
      expect([...(found?.known ?? [])]).toEqual(old.filter(([file]) => !same.has(file)));
      expect([...(found?.fresh ?? [])]).toEqual(mixed.map(([file]) => file).filter((file) => !same.has(file)));
    }),
  );
});

test.each([
  ['another indentation', '{"articles/a.md":{"id":"i","title":"t"}}'],
  ['Windows line ends', textOf([['articles/a.md', { id: 'i', title: 't' }]]).replaceAll('\n', '\r\n')],
  ['a short form', '{\n  "articles/a.md": "i"\n}\n'],
  [
    'another order',
    textOf([
      ['articles/b.md', { id: 'i', title: 't' }],
      ['articles/a.md', { id: 'i', title: 't' }],
    ]),
  ],
  ['a torn end', textOf([['articles/a.md', { id: 'i', title: 't' }]]).slice(0, -4)],
  ['something behind it', `${textOf([['articles/a.md', { id: 'i', title: 't' }]])}{}`],
])('%s is left to the JSON parser', (_name, text) => {
  expect(compareLedger(Buffer.from(text), [['articles/c.md', { id: 'i', title: 't' }]])).toBeUndefined();
});
