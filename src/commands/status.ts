import { openPlace, reportDelivery } from '../deliver.ts';
import { UsageFailure } from '../model/failure.ts';
import { formatReport } from '../send/delivery-report.ts';
import { settleUnknown } from '../send/ledger/settle-unknown.ts';
import type { Command, CommandContext } from './command.ts';
import { choosePlace, LEDGER_OPTIONS } from './send-options.ts';

/** `latewire status`: what the ledger says about an edition, and the operator's word on what nobody knows. */
export const statusCommand: Command = {
  name: 'status',
  summary: 'how far the delivery of an edition is; settle what is unknown',
  usage: 'latewire status EDITION [--settle submitted|queued [--rows 1,2]] [options]',
  details:
    'An unknown recipient is one to whom a message was handed over without an answer. It is never tried again by itself:\n' +
    'look for its Message-ID in the mail server’s log and settle it.',
  example: 'latewire status 2026-11-23 --settle queued --rows 17,23',
  options: {
    settle: { value: 'STATE', help: 'submitted: the server has them; queued: it has not, send again' },
    rows: { value: 'ROWS', help: 'which rows to settle, 17,23 (default: all unknown ones)' },
    ...LEDGER_OPTIONS,
  },
  run: async (context) => {
    const [edition, ...rest] = context.positionals;
    if (edition === undefined || rest.length > 0)
      throw new UsageFailure('usage/status', `Usage: ${statusCommand.usage}`);
    if (context.options['settle'] !== undefined) await settle(context, edition);
    const report = await reportDelivery(choosePlace(context), edition);
    context.print(context.options['format'] === 'json' ? `${JSON.stringify(report, null, 2)}\n` : formatReport(report));
    return 0;
  },
};

async function settle(context: CommandContext, edition: string): Promise<void> {
  const { settle: as, rows } = context.options;
  if (as !== 'submitted' && as !== 'queued')
    throw new UsageFailure('usage/settle', 'Reading --settle: write submitted or queued.');
  if (rows !== undefined && !/^\d+(?:,\d+)*$/.test(rows))
    throw new UsageFailure('usage/rows', 'Reading --rows: write row numbers, 17,23.');
  const numbers = rows === undefined ? {} : { rows: rows.split(',').map(Number) };
  const database = await openPlace(choosePlace(context));
  try {
    const count = await settleUnknown(database, { edition, as, ...numbers });
    context.warn(`Settled ${count} as ${as}.\n`);
  } finally {
    await database.close();
  }
}
