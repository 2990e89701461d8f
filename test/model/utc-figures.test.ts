import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { toInstant } from '../../src/model/instant.ts';
import { fromWallTime, toWallTime } from '../../src/model/time.ts';

test('figures of UTC are read as luxon reads them', () => {
  const around = (from: number, to: number) => fc.integer({ min: from, max: to });
  const figures = fc.record({
    year: around(98, 2400),
    month: around(0, 13),
    day: around(0, 32),
    hour: around(-1, 24),
    minute: around(-1, 60),
    second: around(-1, 60),
  });
  fc.assert(
    fc.property(figures, (wall) => {
      const made = DateTime.fromObject(wall, { zone: 'utc' });
      // Luxon takes 24:00 for the next day, which no date in content may say.
      if (wall.hour === 24) return;
      expect(fromWallTime(wall, 'UTC')).toBe(made.isValid ? made.toMillis() : undefined);
    }),
    { numRuns: 5_000 },
  );
});

test('the wall of UTC shows what luxon shows', () => {
  const anyInstant = fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 });
  fc.assert(
    fc.property(anyInstant, (at) => {
      const { year, month, day, hour, minute, second, weekday, offset } = DateTime.fromMillis(at, { zone: 'utc' });
      expect(toWallTime(toInstant(at), 'UTC')).toEqual({ year, month, day, hour, minute, second, weekday, offset });
    }),
    { numRuns: 5_000 },
  );
});
