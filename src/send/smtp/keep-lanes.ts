import { setTimeout as sleep } from 'node:timers/promises';
import type { Lane } from './lane.ts';

/** A fixed number of connections, opened when needed and replaced when they break. */
export interface LaneKeeper {
  /** Opens what is missing in the background; waits for one when none is open at all. Gives how many are free. Throws when the server keeps refusing us. */
  readonly fill: () => Promise<number>;
  readonly borrow: () => Lane | undefined;
  readonly giveBack: (lane: Lane) => void;
  readonly close: () => void;
}

const FAILURES_ALLOWED = 6;
// Servers close a connection after some messages anyway; leaving first spares their counters.
const MESSAGES_PER_LANE = 500;

/** Keeps up to `size` lanes; `ready` is called whenever one becomes free. */
export function keepLanes(
  open: () => Promise<Lane>,
  { size, ready }: { readonly size: number; readonly ready: () => void },
): LaneKeeper {
  const free: Lane[] = [];
  const used = new Map<Lane, number>();
  const state = { busy: 0, opening: 0, failures: 0, pause: 0, closed: false };
  let latest: Promise<unknown> = Promise.resolve();
  let fault: unknown;

  const openOne = async (): Promise<void> => {
    state.opening += 1;
    try {
      if (state.pause > 0) await sleep(state.pause);
      const lane = await open();
      state.failures = 0;
      state.pause = 0;
      if (state.closed) return lane.close();
      free.push(lane);
      ready();
    } catch (error) {
      fault = error;
      state.failures += 1;
      state.pause = Math.min(30_000, Math.max(200, state.pause * 2));
    } finally {
      state.opening -= 1;
    }
  };
  const dropClosed = (): void => {
    for (const lane of free.filter((candidate) => !candidate.isOpen())) free.splice(free.indexOf(lane), 1);
  };
  return {
    fill: async () => {
      dropClosed();
      // After a failure one connection tries the door, not all of them.
      const wanted = state.failures > 0 ? 1 : size;
      while (free.length + state.busy + state.opening < wanted) latest = openOne();
      while (free.length === 0 && state.busy === 0) {
        await latest;
        if (free.length > 0) break;
        if (state.failures >= FAILURES_ALLOWED) throw fault;
        if (state.opening === 0) latest = openOne();
      }
      return free.length;
    },
    borrow: () => {
      const lane = free.pop();
      if (lane !== undefined) state.busy += 1;
      return lane;
    },
    giveBack: (lane) => {
      state.busy -= 1;
      const messages = (used.get(lane) ?? 0) + 1;
      used.set(lane, messages);
      if (lane.isOpen() && messages < MESSAGES_PER_LANE) return void free.push(lane);
      used.delete(lane);
      lane.close();
    },
    close: () => {
      state.closed = true;
      for (const lane of free.splice(0)) lane.close();
    },
  };
}
