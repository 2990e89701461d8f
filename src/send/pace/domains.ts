import { openSlidingWindow, type SlidingWindow } from './sliding-window.ts';

/** Limits for each recipient domain, so that one big provider is never flooded. */
export interface DomainPace {
  /** Whether one more may go there now; counts it when so. */
  readonly admit: (domain: string, now: number) => boolean;
  /** One that was admitted is over. */
  readonly release: (domain: string) => void;
  /** Domains to which nothing may go at the moment. */
  readonly closed: (now: number) => readonly string[];
}

/** At most `rate` a second and `lanes` at a time to each domain. */
export function openDomainPace({ rate, lanes }: { readonly rate: number; readonly lanes: number }): DomainPace {
  const windows = new Map<string, { readonly window: SlidingWindow | undefined; busy: number }>();
  const open = (domain: string) => {
    const found = windows.get(domain) ?? {
      window: Number.isFinite(rate) ? openSlidingWindow(rate) : undefined,
      busy: 0,
    };
    windows.set(domain, found);
    return found;
  };
  const isClosed = (
    state: { readonly window: SlidingWindow | undefined; readonly busy: number },
    now: number,
  ): boolean => state.busy >= lanes || (state.window?.wait(now) ?? 0) > 0;
  return {
    admit: (domain, now) => {
      const state = open(domain);
      if (isClosed(state, now)) return false;
      state.window?.take(now);
      state.busy += 1;
      return true;
    },
    release: (domain) => {
      open(domain).busy -= 1;
    },
    closed: (now) => {
      const names: string[] = [];
      for (const [domain, state] of windows) {
        if (isClosed(state, now)) names.push(domain);
        // A list of a million readers names a hundred thousand domains: only those with a memory are kept.
        else if (state.busy === 0) windows.delete(domain);
      }
      return names;
    },
  };
}
