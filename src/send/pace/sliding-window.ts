/** A limit that holds in every sliding window, not only in those that a clock begins. */
export interface SlidingWindow {
  /** Milliseconds until one more is allowed: 0 is now. */
  readonly wait: (now: number) => number;
  /** Counts one. Only after `wait` said 0. */
  readonly take: (now: number) => void;
}

/** At most `limit` in any `span` milliseconds, spread evenly so that the server sees no bursts. */
export function openSlidingWindow(limit: number, span = 1000): SlidingWindow {
  if (!(limit > 0)) throw new RangeError(`A rate limit has to be above 0: ${limit}`);
  // Below one in a span, one in a longer span.
  const size = Math.max(1, Math.floor(limit));
  const length = limit < 1 ? span / limit : span;
  const times: number[] = [];
  let next = 0;
  const wait = (now: number): number => {
    const oldest = times.length < size ? Number.NEGATIVE_INFINITY : (times[next] ?? 0);
    const latest = times[(next + size - 1) % size] ?? Number.NEGATIVE_INFINITY;
    return Math.max(0, oldest + length - now, latest + length / size - now);
  };
  const take = (now: number): void => {
    times[next] = now;
    next = (next + 1) % size;
  };
  return { wait, take };
}
