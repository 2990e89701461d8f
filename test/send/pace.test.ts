import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planRetry, watchMood } from '../../src/send/pace/back-off.ts';
import { openDomainPace } from '../../src/send/pace/domains.ts';
import { openSlidingWindow } from '../../src/send/pace/sliding-window.ts';

describe('a rate limit', () => {
  it('holds in every sliding second, whatever the caller does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 300 }),
        (limit, gaps) => {
          const window = openSlidingWindow(limit);
          const taken: number[] = [];
          let now = 0;
          for (const gap of gaps) {
            now += gap;
            const wait = window.wait(now);
            // Half of the callers come back too early.
            now += gap % 2 === 0 ? wait : Math.floor(wait / 2);
            if (window.wait(now) > 0) continue;
            window.take(now);
            taken.push(now);
          }
          for (const start of taken) {
            const inside = taken.filter((time) => time >= start && time < start + 999.999);
            expect(inside.length).toBeLessThanOrEqual(limit);
          }
        },
      ),
    );
  });

  it('reaches its limit', () => {
    const window = openSlidingWindow(10);
    let now = 0;
    for (let count = 0; count < 101; count += 1) {
      now += window.wait(now);
      window.take(now);
    }
    expect(now).toBeCloseTo(10_000, 3);
  });

  it('may be below one in a second', () => {
    const window = openSlidingWindow(0.5);
    window.take(0);
    expect(window.wait(0)).toBe(2000);
  });
});

describe('a domain limit', () => {
  it('closes a domain that is full and opens it again', () => {
    const pace = openDomainPace({ rate: 10, lanes: 1 });
    expect(pace.admit('a.example', 0)).toBe(true);
    expect(pace.admit('a.example', 0)).toBe(false);
    expect(pace.admit('b.example', 0)).toBe(true);
    expect(pace.closed(50)).toEqual(['a.example', 'b.example']);
    pace.release('a.example');
    expect(pace.closed(50)).toEqual(['a.example', 'b.example']);
    expect(pace.closed(100)).toEqual(['b.example']);
    expect(pace.admit('a.example', 100)).toBe(true);
  });
});

describe('the mood of a server', () => {
  it('slows down for deferrals, longer each time, and recovers', () => {
    const mood = watchMood();
    let now = 0;
    const pauses: number[] = [];
    for (let count = 0; count < 40; count += 1) {
      mood.note('deferred', now);
      if (mood.wait(now) > 0) pauses.push(mood.wait(now));
      now += mood.wait(now);
    }
    expect(pauses.slice(0, 4)).toEqual([1000, 2000, 4000, 8000]);
    expect(Math.max(...pauses)).toBe(60_000);
    expect(mood.isStorm()).toBe(false);
  });

  it('calls many refusals a storm, a few not', () => {
    const calm = watchMood();
    const storm = watchMood();
    for (let count = 0; count < 100; count += 1) {
      calm.note(count % 3 === 0 ? 'refused' : 'submitted', count);
      storm.note(count % 3 === 0 ? 'submitted' : 'refused', count);
    }
    expect([calm.isStorm(), storm.isStorm()]).toEqual([false, true]);
  });

  it('gives up on a recipient within two days', () => {
    const delays = Array.from({ length: 11 }, (_, index) => planRetry(index + 1));
    expect(delays.at(-1)).toBeUndefined();
    const total = delays.reduce<number>((sum, delay) => sum + (delay ?? 0), 0);
    expect(total / 3_600_000).toBeGreaterThan(36);
    expect(total / 3_600_000).toBeLessThan(48);
  });
});
