import { resolve } from 'node:path';
import { freezeDelivery, sendFrozen } from '../deliver.ts';
import { UsageFailure } from '../model/failure.ts';
import { ADDRESS_FAULTS } from '../send/address.ts';
import { openComposer } from '../send/compose.ts';
import { formatReport } from '../send/delivery-report.ts';
import type { Queries } from '../send/ledger/database.ts';
import type { Delivery } from '../send/ledger/delivery.ts';
import { listConfirmed } from '../send/ledger/subscribers.ts';
import { openDigest } from '../send/open-digest.ts';
import { openList, readList } from '../send/open-list.ts';
import { matchesHash, planDelivery } from '../send/plan-delivery.ts';
import { queryRecipients } from '../send/query-recipients.ts';
import type { ListRow } from '../send/recipient.ts';
import { readRow } from '../send/recipient-list.ts';
import type { Command, CommandContext, ExitCode } from './command.ts';
import { handOverEdition } from './send-handover.ts';
import type { Intent } from './send-intent.ts';
import { chooseSending, LEDGER_OPTIONS, openPublication, SENDING_OPTIONS, showProgress } from './send-options.ts';
import { rehearse } from './send-rehearsal.ts';
import { sendTest } from './send-test.ts';

/** `latewire send`: the written digest to everybody on a list, once. */
export const sendCommand: Command = {
  name: 'send',
  summary: 'send a written edition, exactly as reviewed',
  usage: 'latewire send EDITION [--recipients FILE|-] [--to-test | --live --expect HASH] [options]',
  details:
    'Sends dist/editions/<id>/digest.eml as it is, with each recipient’s own links filled in.\n' +
    'Without --live nothing leaves: it shows who would get it, the exact headers, and the hash to expect.\n' +
    'The recipients are frozen before the first message. Run the same command again after a cut: nobody gets two.\n' +
    'From the environment: LATEWIRE_SMTP (smtps://user:password@host:465), LATEWIRE_TOKEN_KEYS (id:base64, from\n' +
    '"openssl rand -base64 32"), LATEWIRE_DKIM_KEY, LATEWIRE_DATABASE.',
  example: 'latewire send 2026-11-23 --recipients ~/readers.csv --live --expect 9f2c81d0a4b6',
  options: {
    recipients: { value: 'FILE', help: 'CSV with a column "email" and perhaps "name"; - is standard input' },
    subscribers: { help: 'the confirmed readers that "latewire serve" keeps in the ledger' },
    query: { value: 'SQL', help: 'recipients from a query with a column "email", on --query-database' },
    'query-database': { value: 'URL', help: 'where the query runs, read-only (or LATEWIRE_QUERY_DATABASE)' },
    'to-test': { help: 'send only to testRecipients of publication.yaml' },
    live: { help: 'really send' },
    expect: {
      value: 'HASH',
      help: 'with --live: the SHA-256 of the digest that was reviewed, or its first 12 figures',
    },
    'hand-over': { value: 'SERVICE', help: 'make a draft campaign in listmonk (LATEWIRE_LISTMONK) instead of sending' },
    lists: { value: 'IDS', help: 'with --hand-over: the service’s lists, 1,2' },
    template: { value: 'ID', help: 'with --hand-over: a listmonk template of nothing but {{ template "content" . }}' },
    late: { help: 'send an edition that is older than digest.schedule.maxLate allows' },
    out: { value: 'DIR', help: 'the output folder (default: dist)' },
    ...SENDING_OPTIONS,
    ...LEDGER_OPTIONS,
  },
  run: async (context) => {
    const [edition, ...rest] = context.positionals;
    if (edition === undefined || rest.length > 0) throw new UsageFailure('usage/send', `Usage: ${sendCommand.usage}`);
    const root = resolve(context.cwd, context.options['root'] ?? '.');
    const publication = openPublication(context);
    const digest = openDigest(resolve(root, context.options['out'] ?? 'dist'), edition);
    const delivery = planDelivery(digest, { unsubscribe: publication.mail?.unsubscribe, bounce: undefined });
    const intent = { digest, delivery };
    if (context.options['hand-over'] !== undefined) return handOverEdition(context, intent);
    if (context.options['to-test'] !== undefined)
      return sendTest(context, intent, publication.mail?.testRecipients ?? []);
    if (context.options['live'] === undefined)
      return rehearse(context, intent, (queries) => openRows(context, { queries, list: delivery.list }));
    return sendLive(context, intent, publication.digest.schedule?.maxLate);
  },
};

async function sendLive(
  context: CommandContext,
  { digest, delivery }: Intent,
  maxLate: number | undefined,
): Promise<ExitCode> {
  const { options, print } = context;
  if (options['expect'] === undefined || !matchesHash(digest.sha256, options['expect'])) {
    throw new UsageFailure(
      'send/expect',
      `Sending the edition "${digest.edition}": --expect has to name the digest that was reviewed.`,
      {
        hint: `It is ${digest.sha256.slice(0, 12)} now. Look at it again before you write that down.`,
      },
    );
  }
  if (options['late'] === undefined) refuseLate(context, delivery, maxLate);
  const sending = chooseSending(context, delivery.from.slice(delivery.from.indexOf('@') + 1));
  // Made once before anything is frozen: a digest that cannot be filled must fail here.
  openComposer(delivery, sending.keys, 0);
  const freezing = await freezeDelivery(sending.place, delivery, (queries) =>
    openRows(context, { queries, list: delivery.list }),
  );
  if (freezing === undefined) context.warn('The recipients of this edition were frozen before: going on with them.\n');
  for (const { row, fault } of freezing?.refused ?? [])
    context.warn(`row ${row}: left out, ${ADDRESS_FAULTS[fault]}\n`);
  const report = await sendFrozen(digest.edition, { ...sending, note: showProgress(context) });
  print(options['format'] === 'json' ? `${JSON.stringify(report, null, 2)}\n` : formatReport(report));
  return report.end === 'done' && report.states.unknown === 0 ? 0 : 3;
}

/** The recipients that the command line names. Throws a Failure when it names none. */
function openRows(
  context: CommandContext,
  { queries, list }: { readonly queries: Queries | undefined; readonly list: string },
): AsyncIterable<ListRow> {
  if (context.options['subscribers'] !== undefined) return readSubscribers(queries, list);
  const { options, env, cwd } = context;
  const { recipients, query } = options;
  if (query !== undefined) {
    const url = options['query-database'] ?? env['LATEWIRE_QUERY_DATABASE'];
    if (url === undefined)
      throw new UsageFailure('usage/query-database', 'Reading --query: --query-database says where it runs.');
    return queryRecipients(url, query);
  }
  if (recipients === '-') return readList(readInput(context));
  if (recipients !== undefined) {
    const root = resolve(cwd, options['root'] ?? '.');
    return openList(resolve(cwd, recipients), { root, out: resolve(root, options['out'] ?? 'dist') });
  }
  throw new UsageFailure(
    'usage/recipients',
    'Sending needs recipients: --recipients FILE, --recipients -, --subscribers or --query SQL.',
  );
}

async function* readSubscribers(queries: Queries | undefined, list: string): AsyncGenerator<ListRow> {
  let row = 0;
  for await (const subscriber of queries === undefined ? [] : listConfirmed(queries, list)) {
    row += 1;
    yield readRow(row, subscriber);
  }
}

async function* readInput({ readInput: read }: CommandContext): AsyncGenerator<string> {
  yield Buffer.from(await read()).toString('utf8');
}

function refuseLate({ readSystemClock }: CommandContext, delivery: Delivery, maxLate: number | undefined): void {
  const date = /^Date: (.*)$/m.exec(Buffer.from(delivery.eml).toString('latin1'))?.[1]?.trim();
  const age = date === undefined ? 0 : (readSystemClock() - Date.parse(date)) / 3_600_000;
  if (maxLate === undefined || !(age > maxLate)) return;
  throw new UsageFailure(
    'send/too-late',
    `Sending the edition "${delivery.edition}": it is ${Math.floor(age)} hours old, and digest.schedule.maxLate is ${maxLate}.`,
    {
      hint: 'Write --late to send it all the same.',
    },
  );
}
