import type { FreezeCounts } from './ledger/delivery.ts';
import type { NotableRow, StateCounts } from './ledger/read-status.ts';
import type { RunEnd } from './run-delivery.ts';

/** What stands in the ledger about one edition. */
export interface DeliveryReport {
  readonly edition: string;
  readonly sha256: string;
  /** Absent in a status that follows no run. */
  readonly end?: RunEnd;
  readonly list: FreezeCounts;
  readonly states: StateCounts;
  /** By row and hash, the first hundred. */
  readonly unknown: readonly NotableRow[];
  readonly refused: readonly NotableRow[];
}

const ENDS = {
  done: 'Everybody is settled.',
  waiting: 'Some wait for a later attempt. Run the same command again to go on.',
  stopped: 'Stopped as asked. Run the same command again to go on.',
  storm: 'Stopped: the mail server refuses most messages. Find out why before going on; nobody was lost.',
} as const satisfies Readonly<Record<RunEnd, string>>;

/** The report for people: counts, and for whatever is in doubt the rows and the command that settles them. */
export function formatReport(report: DeliveryReport): string {
  const { edition, states, list } = report;
  const lines = [
    `Edition ${edition}, digest ${report.sha256.slice(0, 12)}`,
    `  recipients   ${list.recipients}`,
    `  left out     ${formatLeftOut(list)}`,
    ...Object.entries(states)
      .filter(([, count]) => count > 0)
      .map(([state, count]) => `  ${state.padEnd(12)} ${count}`),
    ...listRows('Refused', report.refused, states.refused + states.bounced),
    ...listRows('Unknown: the server may or may not have them', report.unknown, states.unknown),
    ...(states.unknown > 0 ? explainUnknown(edition) : []),
    ...(report.end === undefined ? [] : [ENDS[report.end]]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Whom a list has that a delivery has not. */
export function formatLeftOut({ duplicates, suppressed, refusedRows }: Omit<FreezeCounts, 'recipients'>): string {
  return `${duplicates} written twice, ${suppressed} suppressed, ${refusedRows} unusable`;
}

function listRows(title: string, rows: readonly NotableRow[], count: number): readonly string[] {
  if (count === 0) return [];
  const more = count > rows.length ? [`  … and ${count - rows.length} more`] : [];
  return [`${title}:`, ...rows.map(({ row, hash, answer }) => `  row ${row}  ${hash}  ${answer}`), ...more];
}

function explainUnknown(edition: string): readonly string[] {
  return [
    'Look for their Message-ID (the hash is part of it) in the mail server’s log, then say what you found:',
    `  latewire status ${edition} --settle submitted --rows 17,23   (the server has them)`,
    `  latewire status ${edition} --settle queued --rows 17,23      (it has not: send again)`,
  ];
}
