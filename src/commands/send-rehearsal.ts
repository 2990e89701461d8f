import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { openPlace } from '../deliver.ts';
import { ADDRESS_FAULTS, type Address } from '../send/address.ts';
import { openComposer } from '../send/compose.ts';
import { formatLeftOut } from '../send/delivery-report.ts';
import type { Queries } from '../send/ledger/database.ts';
import { hashAddress, type ListRow } from '../send/recipient.ts';
import { type MailServer, readMailServer } from '../send/smtp/server.ts';
import { type ListSurvey, surveyList } from '../send/survey-list.ts';
import type { CommandContext, ExitCode } from './command.ts';
import type { Intent } from './send-intent.ts';
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
  } else context.print(formatRehearsal(context, intent, { survey, header, bytes: sample.length }));
  return 0;
}

function formatRehearsal(
  context: CommandContext,
  { digest, delivery }: Intent,
  { survey, header, bytes }: { readonly survey: ListSurvey; readonly header: string; readonly bytes: number },
): string {
  const { firstMasked, lastMasked } = survey;
  const url = context.env['LATEWIRE_SMTP'];
  const server = url === undefined ? 'none yet: LATEWIRE_SMTP names it' : describeServer(readMailServer(url));
  const selector = context.options['dkim'] ?? context.env['LATEWIRE_DKIM_SELECTOR'];
  const signature = selector === undefined ? 'left to the mail server (--dkim signs here)' : `DKIM, ${selector}`;
  const lines = [
    `Edition ${digest.edition}: ${digest.subject}`,
    `  recipients  ${survey.recipients}${firstMasked === undefined ? '' : ` (first ${firstMasked}, last ${lastMasked})`}`,
    `  left out    ${formatLeftOut(survey)}`,
    ...survey.refused.map(({ row, fault }) => `    row ${row}: ${ADDRESS_FAULTS[fault]}`),
    `  bounces to  ${delivery.from}`,
    `  size        ${formatBytes(bytes)} each, ${formatBytes(bytes * survey.recipients)} in all`,
    `  server      ${server}`,
    `  signature   ${signature}`,
    `  digest      ${digest.sha256}`,
    '',
    'The header of one message, with a made-up recipient:',
    ...header.split('\n').map((line) => `  ${line}`),
    '',
    'Nothing was sent. First to yourselves, then, when the digest is reviewed, to everybody:',
    `  latewire send ${digest.edition} --to-test`,
    `  latewire send ${digest.edition} ${repeatSource(context.options)} --live --expect ${digest.sha256.slice(0, 12)}`,
  ];
  return `${lines.join('\n')}\n`;
}

const SECURITY = {
  tls: 'TLS',
  starttls: 'STARTTLS, required',
  loopback: 'this machine',
} as const satisfies Readonly<Record<MailServer['security'], string>>;

function describeServer({ host, port, security }: MailServer): string {
  return `${host}, port ${port} (${SECURITY[security]})`;
}

function formatBytes(bytes: number): string {
  if (bytes < 1e6) return `${Math.ceil(bytes / 1000)} kB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}

/** The part of this command line that says where the recipients come from, ready to be pasted into a shell. */
function repeatSource(options: CommandContext['options']): string {
  return ['recipients', 'subscribers', 'query']
    .filter((name) => options[name] !== undefined)
    .map((name) => (name === 'subscribers' ? '--subscribers' : `--${name} ${quoteShell(options[name] ?? '')}`))
    .join(' ');
}

function quoteShell(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
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
