import type { Settlement } from './ledger/step-batch.ts';

/** How far a run is. */
export interface Progress {
  readonly total: number;
  readonly submitted: number;
  readonly refused: number;
  readonly deferred: number;
  readonly unknown: number;
  /** Milliseconds since it began. */
  readonly elapsed: number;
}

/** Counts what a run settles. */
export interface ProgressCounter {
  readonly note: (settled: Settlement) => void;
  readonly read: (elapsed: number) => Progress;
}

/** Starts counting towards `total`, of which `before` were submitted by earlier runs. */
export function countProgress(total: number, before: number): ProgressCounter {
  const counts = { submitted: before, refused: 0, deferred: 0, unknown: 0 };
  return {
    note: ({ state, delay }) => {
      if (state === 'submitted' || state === 'unknown') counts[state] += 1;
      else if (state === 'refused' || state === 'bounced') counts.refused += 1;
      else if (delay !== undefined) counts.deferred += 1;
    },
    read: (elapsed) => ({ total, ...counts, elapsed }),
  };
}

/** One line for a terminal of `width` columns, with a bar; `before` were submitted by earlier runs and do not count for the rate. */
export function formatProgressBar(
  progress: Progress,
  { width, before }: { readonly width: number; readonly before: number },
): string {
  const tail = ` ${formatProgressLine(progress, before)}`;
  const room = Math.max(0, Math.min(30, width - tail.length - 3));
  const share = progress.total === 0 ? 1 : countDone(progress) / progress.total;
  const filled = Math.round(Math.min(1, share) * room);
  const bar = room < 5 ? '' : `[${'#'.repeat(filled)}${'.'.repeat(room - filled)}]`;
  return `${bar}${tail}`.slice(0, width);
}

/** The same in words, for logs: `1200/10000 submitted, 310/s, 28s left, 2 refused, 1 deferred`. */
export function formatProgressLine(progress: Progress, before: number): string {
  const { total, submitted, refused, deferred, unknown, elapsed } = progress;
  const rate = elapsed <= 0 ? 0 : ((submitted - before) * 1000) / elapsed;
  const left = total - countDone(progress);
  const parts = [
    `${submitted}/${total} submitted`,
    `${rate < 10 ? rate.toFixed(1) : String(Math.round(rate))}/s`,
    ...(rate > 0 && left > 0 ? [`${formatDuration(left / rate)} left`] : []),
    `${refused} refused`,
    `${deferred} deferred`,
    ...(unknown > 0 ? [`${unknown} unknown`] : []),
  ];
  return parts.join(', ');
}

function countDone({ submitted, refused, unknown }: Progress): number {
  return submitted + refused + unknown;
}

function formatDuration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)}s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)}m${String(Math.floor(seconds % 60)).padStart(2, '0')}s`;
  return `${Math.floor(seconds / 3600)}h${String(Math.floor((seconds % 3600) / 60)).padStart(2, '0')}m`;
}
