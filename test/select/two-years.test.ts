import { describe, expect, test } from 'vitest';
import type { ArticleHead } from '../../src/model/article.ts';
import type { FrozenEdition } from '../../src/model/edition.ts';
import { type Instant, toInstant } from '../../src/model/instant.ts';
import type { Schedule } from '../../src/model/publication.ts';
import { selectEditions } from '../../src/select/editions.ts';
import { findSlot } from '../../src/select/schedule.ts';
import { selectVisible } from '../../src/select/visible.ts';
import { at, headAt, publicationOn } from './heads.ts';

const HOUR = 3_600_000;
const START = at('2025-01-01T00:00:00Z');
const END = at('2027-01-01T00:00:00Z');
const WORKDAYS: Schedule = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  at: '07:00',
  skip: ['2025-12-25'],
  catchUp: 'merge',
};

const ZONES: readonly (readonly [zone: string, schedule: Schedule])[] = [
  ['Asia/Jerusalem', { ...WORKDAYS, days: ['sun', 'mon', 'tue', 'wed', 'thu'], at: '02:30' }],
  ['America/New_York', { ...WORKDAYS, days: ['sun', 'wed'], at: '02:30' }],
  ['Europe/London', { ...WORKDAYS, days: ['sun', 'thu'], at: '01:30', catchUp: 'each' }],
  ['Australia/Lord_Howe', { ...WORKDAYS, days: ['sun', 'tue', 'fri'], at: '02:15' }],
  ['America/Sao_Paulo', WORKDAYS],
  ['Pacific/Apia', { ...WORKDAYS, days: ['mon', 'sat'], catchUp: 'each' }],
];

/** A reproducible source of figures below one (mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Articles over two years; some come under embargo, and each is committed up to two days after the date it bears. */
function writeArticles(random: () => number): readonly { readonly head: ArticleHead; readonly committed: number }[] {
  return Array.from({ length: 160 }, (_, index) => {
    const published = toInstant(START + Math.floor(random() * (END - START - 100 * HOUR)));
    const embargo = random() < 0.1 ? { publishAt: toInstant(published + Math.floor(random() * 90) * HOUR) } : {};
    return {
      head: headAt(`a${index}`, published, embargo),
      committed: published + (random() < 0.2 ? random() * 48 * HOUR : -1),
    };
  });
}

describe('two years of hourly wake-ups', () => {
  test.each(ZONES)('%s: one edition a slot, every article in exactly one, none early', (timeZone, schedule) => {
    const random = makeRandom(timeZone.length);
    const written = writeArticles(random);
    const publication = publicationOn(timeZone, schedule);
    const frozen: FrozenEdition[] = [];
    const frozenAt = new Map<string, Instant>();
    for (let hour = 0 as number; START + hour * HOUR < END; hour += 1) {
      // A forge skips runs, starts them late, and runs two at once; nothing but the tree is there for a fresh runner.
      if (random() < 0.3) continue;
      const now = toInstant(Math.floor(START + (hour + random() * 0.9) * HOUR));
      const tree = written.filter(({ committed }) => committed <= now).map(({ head }) => head);
      for (let run = 0; run < (random() < 0.1 ? 2 : 1); run += 1) {
        const heads = selectVisible(tree, now).listed;
        for (const edition of selectEditions({ heads, frozen, publication, now }).value) {
          if (edition.frozen) continue;
          expect(frozen.map(({ id }) => id)).not.toContain(edition.id);
          expect(edition.date).toBeLessThanOrEqual(now);
          for (const head of edition.articles)
            expect(head.publishAt ?? head.published).toBeLessThanOrEqual(edition.date);
          frozen.push({
            id: edition.id,
            date: edition.date,
            articles: edition.articles.map(({ id }) => id),
            revision: 1,
            file: `${edition.id}.yaml`,
          });
          frozenAt.set(edition.id, now);
        }
      }
    }
    const placed = frozen.flatMap(({ articles }) => articles);
    expect(new Set(placed).size).toBe(placed.length);
    const lastSlot = Math.max(...frozen.map(({ date }) => date));
    const expected = written.filter(
      ({ head, committed }) => Math.max(head.publishAt ?? head.published, committed) < lastSlot - 96 * HOUR,
    );
    expect(expected.filter(({ head }) => !placed.includes(head.id))).toEqual([]);
    for (const { id, date } of frozen) {
      expect(findSlot({ schedule, zone: timeZone }, date)).toEqual({ id, at: date });
      expect((frozenAt.get(id) ?? 0) - date).toBeLessThan(72 * HOUR);
    }
    expect(frozen.length).toBeGreaterThan(60);
  });
});
