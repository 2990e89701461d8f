import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openPlace } from '../deliver.ts';
import { UsageFailure } from '../model/failure.ts';
import { directionOf } from '../model/language.ts';
import type { MailSettings, Publication } from '../model/publication.ts';
import { STYLE } from '../render/page/style.ts';
import { readAddress } from '../send/address.ts';
import { fileReport } from '../send/intake/file-report.ts';
import type { Database } from '../send/ledger/database.ts';
import { writeLetter } from '../send/serve/letter.ts';
import { listenService } from '../send/serve/listen.ts';
import { openRateGate } from '../send/serve/rate-gate.ts';
import { servedWordsOf } from '../send/serve/words/served-words-of.ts';
import { openLane } from '../send/smtp/open-lane.ts';
import { readMailServer } from '../send/smtp/server.ts';
import { readTokenKeys } from '../send/token-keys.ts';
import type { Command, CommandContext, ExitCode } from './command.ts';
import { choosePlace, LEDGER_OPTIONS, openPublication, readNumber } from './send-options.ts';

const HOUR = 3_600_000;

/** `latewire serve`: the way in and out for readers, and the intake of bounces and complaints. */
export const serveCommand: Command = {
  name: 'serve',
  summary: 'subscribe, confirm, unsubscribe, bounces: the way in and out',
  usage: 'latewire serve [--port N] | --report - | --reports MAILDIR',
  details:
    'Listens on 127.0.0.1 and answers below the address of mail.unsubscribe: subscribe, confirm, unsubscribe,\n' +
    'preferences, export, erase. A GET only shows a page, a POST acts (RFC 8058). Put a web server with TLS in front.\n' +
    '--report - reads one bounce (RFC 3464) or complaint (RFC 5965) from standard input, as a mail alias pipes it;\n' +
    '--reports MAILDIR reads all of new/ and moves them to cur/.',
  example: 'latewire serve --port 8025 --database postgres://latewire@db.example/latewire',
  options: {
    port: { value: 'N', help: 'the port on loopback (default: 8025; 0 takes a free one)' },
    proxy: { help: 'believe X-Forwarded-For of the web server in front' },
    report: { value: '-', help: 'read one report from standard input' },
    reports: { value: 'MAILDIR', help: 'read the reports of a Maildir' },
    ...LEDGER_OPTIONS,
  },
  run: async (context) => {
    const publication = openPublication(context);
    const { mail } = publication;
    if (mail?.unsubscribe === undefined) {
      throw new UsageFailure(
        'serve/mail',
        'Serving: content/publication.yaml has no mail.unsubscribe, below which it would answer.',
      );
    }
    const database = await openPlace(choosePlace(context));
    try {
      if (context.options['report'] !== undefined || context.options['reports'] !== undefined) {
        return await takeReports(context, database, mail);
      }
      return await serve(context, database, { ...publication, mail });
    } finally {
      await database.close();
    }
  },
};

async function serve(
  context: CommandContext,
  database: Database,
  publication: Publication & { readonly mail: MailSettings },
): Promise<ExitCode> {
  const { mail } = publication;
  const { language, words } = servedWordsOf(publication.language);
  const base = new URL('.', mail.unsubscribe);
  const server = readMailServer(context.env['LATEWIRE_SMTP'] ?? '');
  const from = readAddress(mail.from.email);
  if (from.kind === 'refused') throw new UsageFailure('serve/from', 'Serving: mail.from is no plain address.');
  const listening = await listenService(
    {
      database,
      list: mail.listId,
      keys: readTokenKeys(context.env['LATEWIRE_TOKEN_KEYS'] ?? ''),
      look: { title: publication.title, language, direction: directionOf(language), style: STYLE },
      words,
      gate: openRateGate(30, HOUR),
      now: context.readSystemClock,
      mailLink: async ({ address, purpose, token }) => {
        const link = new URL(`${purpose}/${token}`, base).href;
        const bytes = writeLetter({
          from: from.address,
          to: address,
          purpose,
          link,
          publication: publication.title,
          words,
          at: context.readSystemClock(),
        });
        const lane = await openLane(server, { connect: 10_000, answer: 60_000 });
        const outcome = await lane.submit({ from: from.address, to: address, bytes });
        lane.close();
        if (outcome.kind !== 'submitted' && outcome.kind !== 'unknown')
          throw new Error(`Mailing a link: ${outcome.answer}`);
      },
    },
    {
      port: readNumber(context.options, 'port') ?? 8025,
      base: base.pathname,
      trust: context.options['proxy'] === undefined ? 'socket' : 'proxy',
    },
  );
  context.print(`Listening on http://127.0.0.1:${listening.port}${base.pathname}\n`);
  await new Promise<void>((stop) => context.signal.addEventListener('abort', () => stop()));
  await listening.close();
  return 0;
}

async function takeReports(context: CommandContext, database: Database, mail: MailSettings): Promise<ExitCode> {
  const keys = readTokenKeys(context.env['LATEWIRE_TOKEN_KEYS'] ?? '');
  const today = Math.floor(context.readSystemClock() / 86_400_000);
  const file = (message: string) => fileReport(message, { database, list: mail.listId, keys, today });
  if (context.options['reports'] === undefined) {
    context.print(`${await file(Buffer.from(await context.readInput()).toString('latin1'))}\n`);
    return 0;
  }
  const folder = resolve(context.cwd, context.options['reports']);
  const counts = new Map<string, number>();
  for (const name of readdirSync(join(folder, 'new'))) {
    const filing = await file(readFileSync(join(folder, 'new', name), 'latin1'));
    renameSync(join(folder, 'new', name), join(folder, 'cur', `${name}:2,S`));
    counts.set(filing, (counts.get(filing) ?? 0) + 1);
  }
  for (const [filing, count] of counts) context.print(`${filing}: ${count}\n`);
  return 0;
}
