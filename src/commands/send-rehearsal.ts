import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { openPlace } from '../deliver.ts';
import type { Address } from '../send/address.ts';
import { openComposer } from '../send/compose.ts';
import type { Queries } from '../send/ledger/database.ts';
import { hashAddress, type ListRow } from '../send/recipient.ts';
import { type ListSurvey, surveyList } from '../send/survey-list.ts';
import type { CommandContext, ExitCode } from './command.ts';
import type { Intent } from './send.ts';
import { choosePlace } from './send-options.ts';

/** Shows what `--live` would do, and does nothing. */
export async function rehearse(
  context: CommandContext,
  intent: Intent,
  openRows: (queries: Queries | undefined) => AsyncIterable<ListRow>,
): Promise<ExitCode> {
  const { digest, delivery } = intent;
  const survey = await lookAt(context, delivery.list, openRows);
  const sample = composeSample(intent);
  const header = sample.slice(0, sample.indexOf('\r\n\r\n')).toString('utf8').replace(/\r\n/g, '\n');
  const { edition, subject, sha256 } = digest;
  if (context.options['format'] === 'json') {
    const { first: _, ...counts } = survey;
    context.print(
      `${JSON.stringify({ edition, subject, sha256, bytes: sample.length, header, ...counts }, null, 2)}\n`,
    );
  } else context.print(formatRehearsal(intent, { survey, header, bytes: sample.length }));
  return 0;
}

function formatRehearsal(
  { digest, delivery }: Intent,
  { survey, header, bytes }: { readonly survey: ListSurvey; readonly header: string; readonly bytes: number },
): string {
  const { firstMasked, lastMasked } = survey;
  const lines = [
    `Edition ${digest.edition}: ${digest.subject}`,
    `  recipients  ${survey.recipients}${firstMasked === undefined ? '' : ` (first ${firstMasked}, last ${lastMasked})`}`,
    `  left out    ${survey.duplicates} duplicate, ${survey.suppressed} suppressed, ${survey.refusedRows} refused rows`,
    ...survey.refused.map(({ row, fault }) => `    row ${row}: ${fault}`),
    `  envelope    from ${delivery.from}`,
    `  size        ${bytes} bytes each`,
    `  digest      ${digest.sha256}`,
    '',
    'The header of one message, with a made-up recipient (the DKIM signature comes on top):',
    ...header.split('\n').map((line) => `  ${line}`),
    '',
    'Nothing was sent. When you have reviewed the digest:',
    `  latewire send ${digest.edition} --recipients … --live --expect ${digest.sha256.slice(0, 12)}`,
  ];
  return `${lines.join('\n')}\n`;
}

function composeSample({ delivery }: Intent): Buffer {
  const address = 'reader@example.org' as Address;
  const keys = { tokens: [{ id: 'sample', secret: randomBytes(32) }] } as const;
  return openComposer(delivery, keys, 0).compose({ address, name: 'A Reader', hash: hashAddress(address) }).bytes;
}

// A rehearsal makes no ledger: without one nobody is suppressed yet, and nobody has subscribed.
async function lookAt(
  context: CommandContext,
  list: string,
  openRows: (queries: Queries | undefined) => AsyncIterable<ListRow>,
): Promise<ListSurvey> {
  const place = choosePlace(context);
  if (place.kind === 'folder' && !existsSync(place.path)) return surveyList(openRows(undefined), () => false);
  const database = await openPlace(place);
  try {
    const rows = await database.run<{ readonly hash: string }>(
      'select hash from latewire.suppression where list = $1',
      [list],
    );
    const suppressed = new Set(rows.map((row) => row.hash));
    return await surveyList(openRows(database), (hash) => suppressed.has(hash));
  } finally {
    await database.close();
  }
}
