import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDate } from '../../src/read/date.ts';

const figures = (most: number) => fc.integer({ min: 0, max: most }).map((figure) => String(figure).padStart(2, '0'));
const offset = fc.oneof(
  fc.constant('Z'),
  fc
    .tuple(fc.constantFrom('+', '-'), figures(16), figures(61))
    .map(([sign, hours, minutes]) => `${sign}${hours}:${minutes}`),
);
const year = fc.constantFrom('0000', '0001', '0050', '0999', '1000', '1900', '1969', '2000', '2023', '2024', '9999');

// A space before the offset is nothing but another way to write it, which is read figure by figure.
test('an instant is the same however soon it is read', () => {
  fc.assert(
    fc.property(year, figures(13), figures(32), figures(25), figures(61), offset, (...parts) => {
      const [year, month, day, hour, minute, zone] = parts;
      const text = `${year}-${month}-${day}T${hour}:${minute}:${minute}`;
      const [soon, slowly] = [`${text}${zone}`, `${text} ${zone}`].map((one) => readDate(one, 'UTC'));
      if (soon?.kind === 'instant') expect(soon, text).toEqual(slowly);
      else expect(slowly?.kind, text).toBe('refused');
    }),
    { numRuns: 20_000 },
  );
});
