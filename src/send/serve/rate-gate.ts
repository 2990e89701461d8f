/** Lets each caller through a limited number of times. */
export type RateGate = (caller: string, now: number) => boolean;

// Beyond this many callers at once the oldest are forgotten: a flood must not fill the memory.
const CALLERS = 10_000;

/** At most `limit` calls of one caller in any `span` milliseconds. */
export function openRateGate(limit: number, span: number): RateGate {
  const calls = new Map<string, readonly number[]>();
  return (caller, now) => {
    const recent = (calls.get(caller) ?? []).filter((time) => time > now - span);
    calls.delete(caller);
    const [oldest] = calls.keys();
    if (calls.size >= CALLERS && oldest !== undefined) calls.delete(oldest);
    const admitted = recent.length < limit;
    calls.set(caller, admitted ? [...recent, now] : recent);
    return admitted;
  };
}
