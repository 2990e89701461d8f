import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LedgerPlace, Sending } from '../deliver.ts';
import { UsageFailure } from '../model/failure.ts';
import type { Publication } from '../model/publication.ts';
import { readPublication } from '../read/publication.ts';
import { type DkimKey, readDkimKey } from '../send/dkim/dkim-key.ts';
import { formatProgressBar, formatProgressLine, type Progress } from '../send/progress.ts';
import { readMailServer } from '../send/smtp/server.ts';
import { readTokenKeys } from '../send/token-keys.ts';
import type { CommandContext, Option } from './command.ts';

/** Where the ledger is. */
export const LEDGER_OPTIONS: Readonly<Record<string, Option>> = {
  ledger: { value: 'DIR', help: 'the folder of the embedded ledger (default: .latewire/ledger)' },
  database: { value: 'URL', help: 'keep the ledger on PostgreSQL: postgres://… (or LATEWIRE_DATABASE)' },
  root: { value: 'DIR', help: 'the folder that holds content/ (default: here)' },
  format: { value: 'FORMAT', help: 'text (default) or json, on standard output' },
};

/** How fast, and signed with what. Secrets come from the environment or a file: other users see a command line. */
export const SENDING_OPTIONS: Readonly<Record<string, Option>> = {
  lanes: { value: 'N', help: 'connections at a time (default: 20)' },
  rate: { value: 'N', help: 'at most N messages in any second' },
  'domain-rate': { value: 'N', help: 'at most N messages in any second to one recipient domain' },
  patience: { value: 'SECONDS', help: 'how long to wait for deferred recipients before ending (default: 900)' },
  dkim: { value: 'SELECTOR', help: 'sign with the key in LATEWIRE_DKIM_KEY or --dkim-key under this selector' },
  'dkim-key': { value: 'FILE', help: 'the private key as PEM, readable only by its owner' },
};

/** Where this run's ledger is. */
export function choosePlace({ options, env, cwd }: CommandContext): LedgerPlace {
  const url = options['database'] ?? env['LATEWIRE_DATABASE'];
  if (url !== undefined && !/^postgres(?:ql)?:\/\//.test(url))
    throw wrong('database', 'it has to look like postgres://user@host/name');
  if (url !== undefined && url !== '') return { kind: 'server', url };
  const root = resolve(cwd, options['root'] ?? '.');
  const path = resolve(root, options['ledger'] ?? '.latewire/ledger');
  for (const folder of ['content', 'dist']) {
    if (`${path}/`.startsWith(`${join(root, folder)}/`))
      throw wrong('ledger', `it must not stand in ${folder}/, which is published`);
  }
  return { kind: 'folder', path };
}

/** Everything about sending but the edition. `domain` is the sender's, for DKIM. Throws a Failure for what is missing or wrong. */
export function chooseSending(context: CommandContext, domain: string | undefined): Omit<Sending, 'note'> {
  const { options, env, signal } = context;
  const dkim = chooseDkim(context, domain);
  const rate = readNumber(options, 'rate');
  const domainRate = readNumber(options, 'domain-rate');
  return {
    place: choosePlace(context),
    server: readMailServer(env['LATEWIRE_SMTP'] ?? ''),
    keys: { tokens: readTokenKeys(env['LATEWIRE_TOKEN_KEYS'] ?? ''), ...(dkim === undefined ? {} : { dkim }) },
    lanes: Math.max(1, Math.floor(readNumber(options, 'lanes') ?? 20)),
    ...(rate === undefined ? {} : { rate }),
    ...(domainRate === undefined ? {} : { domainRate }),
    patience: (readNumber(options, 'patience') ?? 900) * 1000,
    signal,
  };
}

/** Shows progress: one line that moves on a terminal, a plain line every ten seconds elsewhere. */
export function showProgress({ warn, interactive, options }: CommandContext): Sending['note'] {
  const interval = interactive ? 100 : 10_000;
  // Of the first second there is nothing to tell yet.
  let shown = interactive ? Number.NEGATIVE_INFINITY : 0;
  return (progress: Progress, before: number) => {
    const { total, submitted, refused, unknown, elapsed } = progress;
    const over = submitted + refused + unknown >= total;
    if (options['format'] === 'json' || (elapsed - shown < interval && !over)) return;
    shown = elapsed;
    if (interactive) warn(`\r\u001B[K${formatProgressBar(progress, { width: 78, before })}${over ? '\n' : ''}`);
    else warn(`${formatProgressLine(progress, before)}\n`);
  };
}

/** What `content/publication.yaml` says. Throws a Failure when it cannot be read. */
export function openPublication({ options, cwd }: CommandContext): Publication {
  const file = join(resolve(cwd, options['root'] ?? '.'), 'content/publication.yaml');
  const { value } = readPublication(existsSync(file) ? readFileSync(file, 'utf8') : '', 'content/publication.yaml');
  if (value !== undefined) return value;
  throw new UsageFailure('send/publication', 'Reading content/publication.yaml: it is missing or wrong.', {
    hint: 'Run "latewire check" to see why.',
  });
}

/** A number of an option, above 0. */
export function readNumber(options: CommandContext['options'], name: string): number | undefined {
  const text = options[name];
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!Number.isFinite(number) || number < 0 || (number === 0 && name !== 'patience' && name !== 'port'))
    throw wrong(name, 'it has to be a number above 0');
  return number;
}

function chooseDkim({ options, env, cwd }: CommandContext, domain: string | undefined): DkimKey | undefined {
  const selector = options['dkim'] ?? env['LATEWIRE_DKIM_SELECTOR'];
  if (selector === undefined) return undefined;
  const pem =
    options['dkim-key'] === undefined ? env['LATEWIRE_DKIM_KEY'] : readKeyFile(resolve(cwd, options['dkim-key']));
  if (pem === undefined) throw wrong('dkim', 'no key is given: set LATEWIRE_DKIM_KEY or --dkim-key');
  return readDkimKey(pem, { selector, domain: domain ?? '' });
}

function readKeyFile(file: string): string {
  if (!existsSync(file)) throw wrong('dkim-key', 'there is no such file');
  // A key that others on the machine can read is theirs as well.
  if ((statSync(file).mode & 0o077) !== 0) throw wrong('dkim-key', `others can read it: chmod 600 ${file}`);
  return readFileSync(file, 'utf8');
}

function wrong(option: string, reason: string): UsageFailure {
  return new UsageFailure(`usage/${option}`, `Reading --${option}: ${reason}.`);
}
