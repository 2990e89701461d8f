import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IANAZone } from 'luxon';
import { expect, test } from 'vitest';
import { isKnownZone } from '../../src/model/known-zones.ts';
import { isTimeZone } from '../../src/model/time.ts';

const source = readFileSync(join(import.meta.dirname, '../../src/model/known-zones.ts'), 'utf8');
const names = /`\n([^`]+)\n`/.exec(source)?.[1]?.split(/\s/) ?? [];

test('every zone of the list is one', () => {
  expect(names.length).toBeGreaterThan(400);
  for (const name of names) {
    expect(isKnownZone(name), name).toBe(true);
    expect(IANAZone.isValidZone(name), name).toBe(true);
  }
});

test('the rest of what the machine knows is a zone too, and nothing else', () => {
  for (const name of [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Europe/Kyiv', 'europe/lisbon'])
    expect(isTimeZone(name), name).toBe(true);
  for (const name of ['', ' ', 'Lisbon', 'Europe', 'Europe/', 'Europe/Lisbo', 'Europe/London Europe/Lisbon', 'Wallis'])
    expect(isTimeZone(name), name).toBe(IANAZone.isValidZone(name));
});
