import { describe, expect, test } from 'vitest';
import type { Schedule } from '../../src/model/publication.ts';
import { formatRfc3339 } from '../../src/model/time.ts';
import { findLastSlot, findSlot } from '../../src/select/schedule.ts';
import { at } from './heads.ts';

const EVERY_DAY: Schedule = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  at: '07:00',
  skip: [],
  catchUp: 'merge',
};

// Instants checked by hand against the published daylight-saving dates of each zone.
const EDGES: readonly (readonly [zone: string, time: string, from: string, expected: string, why: string])[] = [
  ['America/New_York', '02:30', '2026-03-08T05:00:00Z', '2026-03-08T07:30:00Z', 'gap: 02:30 does not exist, 03:30 EDT'],
  ['America/New_York', '01:30', '2026-11-01T04:00:00Z', '2026-11-01T05:30:00Z', 'repeated: the first 01:30, EDT'],
  ['America/New_York', '07:00', '2026-03-08T05:00:00Z', '2026-03-08T11:00:00Z', 'the morning after the gap'],
  ['Europe/London', '01:30', '2026-03-29T00:00:00Z', '2026-03-29T01:30:00Z', 'gap: 02:30 BST'],
  ['Europe/London', '01:30', '2026-10-24T23:30:00Z', '2026-10-25T00:30:00Z', 'repeated: the first 01:30, BST'],
  ['Asia/Jerusalem', '02:30', '2026-03-26T22:30:00Z', '2026-03-27T00:30:00Z', 'gap: 03:30 IDT'],
  ['Asia/Jerusalem', '01:30', '2026-10-24T22:00:00Z', '2026-10-24T22:30:00Z', 'repeated: the first 01:30, IDT'],
  ['Australia/Lord_Howe', '02:15', '2026-10-03T14:00:00Z', '2026-10-03T15:45:00Z', 'gap of half an hour: 02:45 at +11'],
  [
    'Australia/Lord_Howe',
    '01:45',
    '2026-04-04T14:00:00Z',
    '2026-04-04T14:45:00Z',
    'repeated half hour: the first 01:45 at +11',
  ],
  ['America/Sao_Paulo', '07:00', '2026-02-21T06:00:00Z', '2026-02-21T10:00:00Z', 'no daylight saving since 2019'],
  ['America/Sao_Paulo', '00:00', '2018-11-04T02:00:00Z', '2018-11-04T03:00:00Z', 'gap at midnight: 01:00 at -02'],
  ['Pacific/Apia', '07:00', '2026-09-26T18:00:00Z', '2026-09-26T18:00:00Z', 'no daylight saving since 2021'],
  ['Pacific/Apia', '07:00', '2011-12-30T00:00:00Z', '2011-12-30T17:00:00Z', 'there was no 30 December 2011'],
];

describe('findSlot', () => {
  test.each(EDGES)('%s %s from %s is %s (%s)', (zone, time, from, expected) => {
    const slot = findSlot({ schedule: { ...EVERY_DAY, at: time }, zone }, at(from));
    expect(slot && formatRfc3339(slot.at)).toBe(expected);
  });

  test('there is no slot named after a day that the zone never had', () => {
    const slot = findSlot({ schedule: EVERY_DAY, zone: 'Pacific/Apia' }, at('2011-12-30T00:00:00Z'));
    expect(slot?.id).toBe('2011-12-31');
  });

  test('only the listed weekdays count, and a working week may start on Sunday', () => {
    const schedule: Schedule = { ...EVERY_DAY, days: ['sun', 'mon', 'tue', 'wed', 'thu'] };
    const slot = findSlot({ schedule, zone: 'Asia/Jerusalem' }, at('2026-11-19T12:00:00Z'));
    expect(slot?.id).toBe('2026-11-22');
  });

  test('days to skip are passed over', () => {
    const slot = findSlot(
      { schedule: { ...EVERY_DAY, skip: ['2026-12-25', '2026-12-26'] }, zone: 'UTC' },
      at('2026-12-25T00:00:00Z'),
    );
    expect(slot?.id).toBe('2026-12-27');
  });

  test('a schedule without days never meets', () => {
    expect(findSlot({ schedule: { ...EVERY_DAY, days: [] }, zone: 'UTC' }, at('2026-01-01T00:00:00Z'))).toBeUndefined();
  });

  test('nothing comes before the first day of the schedule', () => {
    const zoned = { schedule: { ...EVERY_DAY, since: '2026-11-10' }, zone: 'UTC' };
    expect(findSlot(zoned, at('2026-01-01T00:00:00Z'))?.id).toBe('2026-11-10');
    expect(findLastSlot(zoned, at('2026-11-10T06:59:59Z'))).toBeUndefined();
    expect(findLastSlot(zoned, at('2026-11-10T07:00:00Z'))?.id).toBe('2026-11-10');
  });
});
