import type { Ping } from './plan-pings.ts';

/** What became of one ping. */
export interface PingResult extends Ping {
  readonly ok: boolean;
  readonly tries: number;
  /** In a few words; never what the hub sent, which is not to be trusted in a log. */
  readonly reason?: string;
}

/** The world outside, so that a test can shorten its patience. */
export interface PingWorld {
  readonly fetch: typeof fetch;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly signal: AbortSignal;
}

const PATIENCE = 10_000;
/** Milliseconds before the second and the third try. */
const PAUSES = [1000, 4000] as const;

/** Tells each hub that a topic has news, three times at most. A hub that stays away is a result, never an error: readers still poll. */
export async function* sendPings(pings: readonly Ping[], world: PingWorld): AsyncGenerator<PingResult> {
  for (const ping of pings) yield await sendPing(ping, world);
}

async function sendPing(ping: Ping, world: PingWorld): Promise<PingResult> {
  for (let tries = 1; ; tries += 1) {
    const answer = await ask(ping, world);
    if (answer.kind === 'done') return { ...ping, ok: true, tries };
    const pause = PAUSES[tries - 1];
    if (answer.kind === 'refused' || pause === undefined || world.signal.aborted) {
      return { ...ping, ok: false, tries, reason: answer.reason };
    }
    await world.wait(pause);
  }
}

type Answer = { readonly kind: 'done' } | { readonly kind: 'refused' | 'away'; readonly reason: string };

async function ask({ hub, topic }: Ping, world: PingWorld): Promise<Answer> {
  // Not AbortSignal.any over AbortSignal.timeout: Node 20 may collect the pair before it fires.
  const deadline = new AbortController();
  const stop = (): void => deadline.abort();
  const clock = setTimeout(stop, PATIENCE);
  world.signal.addEventListener('abort', stop, { once: true });
  if (world.signal.aborted) stop();
  try {
    const response = await world.fetch(hub, {
      method: 'POST',
      // What every hub understands (PubSubHubbub 0.4 section 7); WebSub leaves it open.
      body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': topic, 'hub.topic': topic }),
      redirect: 'error',
      signal: deadline.signal,
    });
    await response.body?.cancel();
    if (response.ok) return { kind: 'done' };
    const reason = `the hub answered ${response.status}`;
    const mayPass = response.status >= 500 || response.status === 429 || response.status === 408;
    return { kind: mayPass ? 'away' : 'refused', reason };
  } catch {
    const late = deadline.signal.aborted && !world.signal.aborted;
    return { kind: 'away', reason: late ? 'no answer in time' : 'the hub cannot be reached' };
  } finally {
    clearTimeout(clock);
    world.signal.removeEventListener('abort', stop);
  }
}
