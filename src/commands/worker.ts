import { openPlace, sendFrozen } from '../deliver.ts';
import { UsageFailure } from '../model/failure.ts';
import { formatReport } from '../send/delivery-report.ts';
import { listUnfinished, readDelivery } from '../send/ledger/read-delivery.ts';
import type { Command, CommandContext } from './command.ts';
import { choosePlace, chooseSending, LEDGER_OPTIONS, SENDING_OPTIONS, showProgress } from './send-options.ts';

/** `latewire worker`: one more sender for whatever is under way, on this machine or another. */
export const workerCommand: Command = {
  name: 'worker',
  summary: 'help to send what is under way, from any machine',
  usage: 'latewire worker --database postgres://… [options]',
  details:
    'Takes part in every delivery of the ledger until nobody waits any more. It needs nothing but the database, the mail\n' +
    'server and the keys: the reviewed digest is in the ledger. Each worker keeps its own --rate.',
  example: 'latewire worker --database postgres://latewire@db.example/latewire --rate 20',
  options: { ...SENDING_OPTIONS, ...LEDGER_OPTIONS },
  run: async (context) => {
    const place = choosePlace(context);
    if (place.kind === 'folder') {
      throw new UsageFailure(
        'usage/database',
        'Working: several senders share a ledger only on a server, --database postgres://….',
      );
    }
    const failed: string[] = [];
    for (const { edition, domain } of await listWork(context)) {
      const report = await sendFrozen(edition, { ...chooseSending(context, domain), note: showProgress(context) });
      context.print(context.options['format'] === 'json' ? `${JSON.stringify(report)}\n` : formatReport(report));
      if (report.end !== 'done') failed.push(edition);
      if (context.signal.aborted) break;
    }
    return failed.length === 0 ? 0 : 3;
  },
};

async function listWork(
  context: CommandContext,
): Promise<readonly { readonly edition: string; readonly domain: string }[]> {
  const database = await openPlace(choosePlace(context));
  try {
    const work: { readonly edition: string; readonly domain: string }[] = [];
    for (const edition of await listUnfinished(database)) {
      const from = (await readDelivery(database, edition))?.delivery.from ?? '';
      work.push({ edition, domain: from.slice(from.indexOf('@') + 1) });
    }
    return work;
  } finally {
    await database.close();
  }
}
