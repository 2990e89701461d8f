import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { fromWallTime } from '../../src/model/time.ts';

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
