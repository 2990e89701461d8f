import { describe, expect, test } from 'vitest';
import type { ArticleHead } from '../../src/model/article.ts';
import type { FrozenEdition } from '../../src/model/edition.ts';
import type { Schedule } from '../../src/model/publication.ts';
import type { EditionSources } from '../../src/select/edition-sources.ts';
import { selectEditions } from '../../src/select/editions.ts';
import { selectInterval } from '../../src/select/interval.ts';
import { selectNext } from '../../src/select/next.ts';
import { at, DAILY, headAt, publicationOn } from './heads.ts';

const MON = headAt('mon', at('2026-11-23T05:00:00Z'));
const TUE = headAt('tue', at('2026-11-24T05:00:00Z'));
const LATE = headAt('late', at('2026-11-23T08:00:00Z'));

function sources(
  heads: readonly ArticleHead[],
  now: string,
  more: Partial<EditionSources> & { schedule?: Schedule } = {},
): EditionSources {
  return {
    heads,
    frozen: [],
    publication: publicationOn('UTC', 'schedule' in more ? more.schedule : DAILY),
    now: at(now),
    ...more,
  };
}

function frozen(id: string, articles: readonly string[]): FrozenEdition {
  return { id, date: at(`${id}T07:00:00Z`), articles, revision: 1, file: `content/editions/${id}.yaml` };
}

function shown(from: EditionSources): readonly string[] {
  return selectEditions(from).value.map(
    (edition) => `${edition.id}: ${edition.articles.map((head) => head.id).join(' ')}`,
  );
}

describe('selectEditions', () => {
  const merge = DAILY;
  const each: Schedule = { ...DAILY, catchUp: 'each' };
  const skip: Schedule = { ...DAILY, catchUp: 'skip' };
  const held = { ...TUE, held: true };
  const pinned = { ...MON, pinned: true };
  const again = { ...MON, repeatIn: ['2026-11-24'] };
  const cases: readonly (readonly [name: string, from: EditionSources, expected: readonly string[]])[] = [
    ['nothing is due before the slot', sources([MON], '2026-11-23T06:59:59Z'), []],
    ['due at the slot, to the second', sources([MON], '2026-11-23T07:00:00Z'), ['2026-11-23: mon']],
    [
      'what appears after the slot waits for the next',
      sources([MON, LATE], '2026-11-23T23:00:00Z'),
      ['2026-11-23: mon'],
    ],
    [
      'a tree that never freezes has one edition a slot',
      sources([MON, LATE, TUE], '2026-11-26T08:00:00Z'),
      ['2026-11-24: tue late', '2026-11-23: mon'],
    ],
    [
      'merge: what was missed joins the last slot',
      sources([MON, LATE, TUE], '2026-11-26T08:00:00Z', { frozen: [frozen('2026-11-23', ['mon'])], schedule: merge }),
      ['2026-11-26: tue late', '2026-11-23: mon'],
    ],
    [
      'each: every missed slot is made up for',
      sources([MON, LATE, headAt('wed', at('2026-11-25T05:00:00Z'))], '2026-11-26T08:00:00Z', {
        frozen: [frozen('2026-11-23', ['mon'])],
        schedule: each,
      }),
      ['2026-11-25: wed', '2026-11-24: late', '2026-11-23: mon'],
    ],
    [
      'skip: only the slot of today',
      sources([MON, LATE, headAt('wed', at('2026-11-25T08:00:00Z'))], '2026-11-26T08:00:00Z', {
        frozen: [frozen('2026-11-23', ['mon'])],
        schedule: skip,
      }),
      ['2026-11-26: wed', '2026-11-23: mon'],
    ],
    [
      'an article that comes late is never lost in a slot that has passed',
      sources([MON, headAt('old', at('2026-11-22T05:00:00Z'))], '2026-11-24T08:00:00Z', {
        frozen: [frozen('2026-11-23', ['mon'])],
      }),
      ['2026-11-24: old', '2026-11-23: mon'],
    ],
    ['held back', sources([MON, held], '2026-11-25T08:00:00Z'), ['2026-11-23: mon']],
    [
      'pinned ones lead',
      sources([pinned, headAt('newer', at('2026-11-23T06:00:00Z'))], '2026-11-23T08:00:00Z'),
      ['2026-11-23: mon newer'],
    ],
    [
      'repeated ones come back',
      sources([again, TUE], '2026-11-24T08:00:00Z'),
      ['2026-11-24: tue mon', '2026-11-23: mon'],
    ],
    [
      'an embargo counts from its end',
      sources([{ ...MON, publishAt: at('2026-11-23T09:00:00Z') }], '2026-11-24T08:00:00Z'),
      ['2026-11-24: mon'],
    ],
    [
      'without a schedule the newest make one edition',
      sources([MON, TUE], '2026-12-01T00:00:00Z', {
        schedule: undefined as never,
        publication: publicationOn('UTC', undefined),
      }),
      ['2026-11-24: tue mon'],
    ],
    ['no article, no edition', sources([], '2026-12-01T00:00:00Z'), []],
    [
      'equal dates are ordered by id',
      sources([headAt('b', MON.published), headAt('a', MON.published)], '2026-11-23T08:00:00Z'),
      ['2026-11-23: a b'],
    ],
  ];
  test.each(cases)('%s', (_name, from, expected) => {
    expect(shown(from)).toEqual(expected);
    expect(shown({ ...from, heads: [...from.heads].reverse() })).toEqual(expected);
  });

  test('an article in two frozen editions is a problem that names both files', () => {
    const twice = [frozen('2026-11-23', ['mon']), frozen('2026-11-24', ['mon'])];
    const { problems } = selectEditions(sources([MON], '2026-11-25T08:00:00Z', { frozen: twice }));
    expect(problems.map(({ code, file, message }) => [code, file, message.includes('2026-11-23.yaml')])).toEqual([
      ['edition/article-twice', 'content/editions/2026-11-24.yaml', true],
    ]);
  });
});

describe('selectNext', () => {
  test('shows what waits for the next slot', () => {
    const next = selectNext(sources([MON, LATE], '2026-11-23T12:00:00Z'));
    expect([next?.slot.id, next?.articles.map((head) => head.id)]).toEqual(['2026-11-24', ['late']]);
  });
});

describe('selectInterval', () => {
  test('a slot for which nothing waits is no boundary', () => {
    expect(selectInterval(sources([MON], '2026-11-23T12:00:00Z'))).toEqual({ from: at('2026-11-23T07:00:00Z') });
  });
  test('the next slot with an article, an embargo and an expiry are boundaries', () => {
    const now = '2026-11-23T12:00:00Z';
    expect(selectInterval(sources([MON, LATE], now)).until).toBe(at('2026-11-24T07:00:00Z'));
    const soon = headAt('soon', MON.published, { publishAt: at('2026-11-23T13:00:00Z') });
    expect(selectInterval(sources([MON, LATE, soon], now)).until).toBe(at('2026-11-23T13:00:00Z'));
    const gone = headAt('gone', MON.published, { expiresAt: at('2026-11-23T12:30:00Z') });
    expect(selectInterval(sources([gone, LATE], now)).until).toBe(at('2026-11-23T12:30:00Z'));
  });
});
