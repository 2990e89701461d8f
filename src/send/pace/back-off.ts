import type { Outcome } from '../smtp/outcome.ts';

const MINUTE = 60_000;
// Growing delays as mail servers use them (RFC 5321 section 4.5.4.1), then no more: a digest is stale after two days.
const DELAYS = [1, 5, 15, 30, 60, 120, 240, 480, 720, 720].map((minutes) => minutes * MINUTE);

/** Milliseconds until a recipient deferred for the `attempts`th time is tried again; `undefined` gives up. */
export function planRetry(attempts: number): number | undefined {
  return DELAYS[attempts - 1];
}

/** Watches the server's mood over its latest answers. */
export interface Mood {
  readonly note: (outcome: Outcome['kind'], now: number) => void;
  /** Milliseconds for which nothing new should be begun. */
  readonly wait: (now: number) => number;
  /** Whether refusals are so many that going on would harm the sender's name. */
  readonly isStorm: () => boolean;
}

const WATCHED = 40;

/** Slows down while a quarter of the latest answers are 4xx, twice as long each time up to a minute; calls it a storm when half are 5xx. */
export function watchMood(): Mood {
  const latest: Outcome['kind'][] = [];
  let pause = 0;
  let until = 0;
  const share = (kind: Outcome['kind']): number => latest.filter((other) => other === kind).length / WATCHED;
  return {
    note: (kind, now) => {
      latest.push(kind);
      if (latest.length > WATCHED) latest.shift();
      if (kind === 'submitted' && now >= until) pause = Math.max(0, pause - 100);
      if (kind === 'deferred' && now >= until && share('deferred') >= 0.25) {
        pause = Math.min(MINUTE, Math.max(1000, pause * 2));
        until = now + pause;
      }
    },
    wait: (now) => Math.max(0, until - now),
    isStorm: () => latest.length >= WATCHED / 2 && share('refused') >= 0.5,
  };
}
