import { UsageFailure } from '../model/failure.ts';
import type { Mailbox } from '../model/publication.ts';
import { openComposer } from '../send/compose.ts';
import { hashAddress } from '../send/recipient.ts';
import { readRow } from '../send/recipient-list.ts';
import { openLane } from '../send/smtp/open-lane.ts';
import type { CommandContext, ExitCode } from './command.ts';
import type { Intent } from './send-intent.ts';
import { chooseSending } from './send-options.ts';

/** Sends the digest to the publication's test recipients, as often as it is asked to: the ledger does not know of them. */
export async function sendTest(
  context: CommandContext,
  { delivery }: Intent,
  recipients: readonly Mailbox[],
): Promise<ExitCode> {
  if (recipients.length === 0)
    throw new UsageFailure('send/no-test', 'Sending a test: mail.testRecipients of publication.yaml is empty.');
  const sending = chooseSending(context, delivery.from.slice(delivery.from.indexOf('@') + 1));
  const { compose } = openComposer(delivery, sending.keys, Math.floor(context.readSystemClock() / 86_400_000));
  let failed = 0;
  for (const [index, { email, name = '' }] of recipients.entries()) {
    const row = readRow(index + 1, { email, name });
    if (row.kind === 'refused')
      throw new UsageFailure('send/test-address', `Sending a test: test recipient ${index + 1} is no plain address.`);
    const lane = await openLane(sending.server, { connect: 20_000, answer: 600_000 });
    const { recipient } = row;
    const outcome = await lane.submit(compose({ ...recipient, hash: hashAddress(recipient.address) }));
    lane.close();
    if (outcome.kind !== 'submitted') failed += 1;
    context.print(`test recipient ${index + 1}: ${outcome.kind} (${outcome.answer})\n`);
  }
  return failed === 0 ? 0 : 3;
}
