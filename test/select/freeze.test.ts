import { expect, test } from 'vitest';
import type { Edition } from '../../src/model/edition.ts';
import { findChanged, freezeEdition, reviseEdition } from '../../src/select/freeze.ts';
import { formatEditionFile } from '../../src/write/edition-file.ts';
import { at, headAt } from './heads.ts';

const DATE = at('2026-11-23T05:00:00Z');
const EDITION: Edition = {
  id: '2026-11-23',
  date: DATE,
  articles: [headAt('b', DATE), headAt('a', DATE)],
  frozen: false,
  revision: 1,
};
const LOOKS = new Map([
  ['a', '1'.repeat(64)],
  ['b', '2'.repeat(64)],
]);

test('a frozen edition keeps order and looks, and is written with the zone’s own offset', () => {
  expect(formatEditionFile(freezeEdition(EDITION, LOOKS), 'Asia/Jerusalem')).toBe(
    [
      '# Frozen: this edition never changes by itself. The order here is the order in the digest.',
      'id: "2026-11-23"',
      'date: 2026-11-23T07:00:00+02:00',
      'articles:',
      '  - "b"',
      '  - "a"',
      '# What each article looked like when the edition was frozen.',
      'hashes:',
      `  "b": ${'2'.repeat(64)}`,
      `  "a": ${'1'.repeat(64)}`,
      '',
    ].join('\n'),
  );
});

test('a changed article is found, and a revision takes its new look', () => {
  const frozen = freezeEdition(EDITION, LOOKS);
  const later = new Map([...LOOKS, ['a', '3'.repeat(64)]]);
  expect(findChanged(frozen, LOOKS)).toEqual([]);
  expect(findChanged(frozen, later)).toEqual(['a']);
  const revised = reviseEdition(frozen, later);
  expect([revised.revision, findChanged(revised, later)]).toEqual([2, []]);
});

test('an article that is gone, or that was never hashed, is no change', () => {
  expect(findChanged(freezeEdition(EDITION, LOOKS), new Map())).toEqual([]);
  expect(findChanged({ ...freezeEdition(EDITION, LOOKS), hashes: {} }, LOOKS)).toEqual([]);
});
