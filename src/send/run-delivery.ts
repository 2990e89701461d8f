import { setTimeout as sleep } from 'node:timers/promises';
import { isLostSession } from './ledger/lost-session.ts';
import type { Ledger } from './ledger/open-ledger.ts';
import type { TakenBatch } from './ledger/open-queue.ts';
import type { ClaimedRecipient, Settlement } from './ledger/step-batch.ts';
import type { Mood } from './pace/back-off.ts';
import type { DomainPace } from './pace/domains.ts';
import type { SlidingWindow } from './pace/sliding-window.ts';
import { planSettlement, type RetryPlan } from './plan-settlement.ts';
import { keepLanes } from './smtp/keep-lanes.ts';
import type { Lane, Submission } from './smtp/lane.ts';

/** How a run ended: everybody is settled, some wait for a later attempt, it was asked to stop, or refusals were too many. */
export type RunEnd = 'done' | 'waiting' | 'stopped' | 'storm';

/** What a run needs: the ledger, a way to make and to submit a message, and its limits. */
export interface Run {
  readonly edition: string;
  readonly list: string;
  readonly ledger: Ledger;
  readonly compose: (recipient: ClaimedRecipient) => Submission;
  readonly openLane: () => Promise<Lane>;
  /** Connections at a time: also the most messages that a cut can leave in doubt. */
  readonly lanes: number;
  readonly rate?: SlidingWindow;
  readonly domains: DomainPace;
  readonly mood: Mood;
  readonly planRetry: RetryPlan;
  /** Milliseconds to wait for deferred recipients or other workers before ending as `waiting`. */
  readonly patience: number;
  readonly signal: AbortSignal;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
  readonly note: (settled: Settlement) => void;
}

// A step costs the same for one message as for ten: while half of the lanes are busy the others wait this long for company.
const GATHER_MS = 3;
// While recipients wait or others work, how often the ledger is looked at.
const LOOK_MS = 250;
// A domain at its limit opens again soon; a sleeping coordinator would be the limit then.
const DOMAIN_MS = 10;

/**
 * Sends to everybody who is queued. A recipient is claimed only when a connection is free for it, and the claim is
 * on disk before the first byte leaves: what is claimed when the process dies is what was in flight, no more.
 */
export async function runDelivery(run: Run): Promise<RunEnd> {
  const { ledger, mood, domains, now } = run;
  const inFlight = new Map<number, ClaimedRecipient>();
  const wornOut = new Map<number, number>();
  const alarm = makeAlarm();
  const lanes = keepLanes(run.openLane, { size: run.lanes, ready: alarm.ring });
  let settle: Settlement[] = [];
  let batch: TakenBatch | undefined;
  let idleSince: number | undefined;
  let latestStep = Number.NEGATIVE_INFINITY;

  /** Runs a ledger call; a broken session is replaced, the claims in flight are kept, and the call made again. */
  const persist = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!isLostSession(error)) throw error;
        // The new session begins with every job of the old one given back.
        batch = undefined;
        await ledger.reconnect([...inFlight.keys()]);
      }
    }
  };

  const begin = (recipient: ClaimedRecipient, lane: Lane): void => {
    void lane.submit(run.compose(recipient)).then((told) => {
      const outcome = told.kind === 'worn' && isHopeless(recipient.row) ? { ...told, kind: 'deferred' as const } : told;
      if (outcome.kind !== 'worn') mood.note(outcome.kind, now());
      domains.release(recipient.domain);
      lanes.giveBack(lane);
      settle.push(planSettlement(recipient, outcome, run.planRetry));
      alarm.ring();
    });
  };

  /** A recipient over whom every connection breaks is no accident of the connections. */
  const isHopeless = (row: number): boolean => {
    wornOut.set(row, (wornOut.get(row) ?? 0) + 1);
    return (wornOut.get(row) ?? 0) > run.lanes;
  };

  const step = async (count: number, closedDomains: readonly string[]): Promise<number> => {
    const writing = settle;
    settle = [];
    const result = await persist(() => {
      const claim = batch === undefined || count === 0 ? {} : { claim: { ...batch, count, closedDomains } };
      return ledger.step({ edition: run.edition, list: run.list, settle: writing, ...claim });
    });
    for (const settled of writing) {
      inFlight.delete(settled.row);
      run.note(settled);
    }
    for (const recipient of result.claimed) {
      inFlight.set(recipient.row, recipient);
      const lane = domains.admit(recipient.domain, now()) ? lanes.borrow() : undefined;
      // Never begun, so back it goes without an attempt.
      if (lane === undefined) settle.push({ row: recipient.row, state: 'queued', answer: '' });
      else begin(recipient, lane);
    }
    return result.looked;
  };

  /** Nothing to claim and nothing in flight: makes batches for what is left, or says how it ends. */
  const rest = async (): Promise<RunEnd | undefined> => {
    await persist(ledger.recover);
    const covered = await persist(ledger.cover);
    const counts = await persist(ledger.count);
    if (counts.queued === 0 && counts.claimed === 0) return 'done';
    idleSince ??= now();
    if (now() - idleSince >= run.patience) return 'waiting';
    if (covered === 0) await sleep(Math.min(LOOK_MS, run.patience));
    return undefined;
  };

  run.signal.addEventListener('abort', alarm.ring);
  try {
    await persist(ledger.recover);
    await persist(ledger.cover);
    for (;;) {
      const ending = run.signal.aborted ? 'stopped' : mood.isStorm() ? 'storm' : undefined;
      const pause = Math.max(mood.wait(now()), run.rate?.wait(now()) ?? 0);
      const free = ending !== undefined || pause > 0 ? 0 : await lanes.fill();
      if (free > 0) batch ??= await persist(ledger.take);
      const count = batch === undefined ? 0 : run.rate === undefined ? free : Math.min(free, 1);
      const gather = latestStep + GATHER_MS - now();
      if (gather > 0 && run.rate === undefined && free < run.lanes / 2 && inFlight.size > settle.length) {
        await alarm.wait(gather);
        continue;
      }
      if (count > 0 || settle.length > 0) {
        const closed = domains.closed(now());
        if (count > 0) run.rate?.take(now());
        const looked = await step(count, closed);
        latestStep = now();
        if (looked > 0) idleSince = undefined;
        if (looked < count && closed.length > 0) await alarm.wait(DOMAIN_MS);
        else if (looked < count && batch !== undefined) {
          const over = batch;
          batch = undefined;
          await persist(() => ledger.finish(over));
        }
      } else if (inFlight.size > 0) await alarm.wait(pause > 0 ? pause : LOOK_MS);
      else if (ending !== undefined) return ending;
      else if (pause > 0) await alarm.wait(pause);
      else {
        const end = await rest();
        if (end !== undefined) return end;
      }
    }
  } finally {
    run.signal.removeEventListener('abort', alarm.ring);
    lanes.close();
  }
}

/** A bell that can be rung before anybody waits for it. */
function makeAlarm(): { readonly ring: () => void; readonly wait: (milliseconds: number) => Promise<void> } {
  let rung = false;
  let wake: (() => void) | undefined;
  return {
    ring: () => {
      rung = true;
      wake?.();
    },
    wait: async (milliseconds) => {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      rung = false;
      wake = undefined;
    },
  };
}
