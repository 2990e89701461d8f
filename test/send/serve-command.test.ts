import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandContext } from '../../src/commands/command.ts';
import { serveCommand } from '../../src/commands/serve.ts';
import { openPlace } from '../../src/deliver.ts';
import { toInstant } from '../../src/model/instant.ts';
import type { Address } from '../../src/send/address.ts';
import { freezeRecipients } from '../../src/send/ledger/freeze-recipients.ts';
import { countStates } from '../../src/send/ledger/read-status.ts';
import { hashAddress } from '../../src/send/recipient.ts';
import { signToken } from '../../src/send/token.ts';
import { runCommand } from '../commands/context.ts';
import { type SmtpSink, startSink, TEST_SECRET } from './smtp-sink.ts';

const root = mkdtempSync(join(tmpdir(), 'latewire-serve-command-'));
const LIST = 'digest.latewire.example';
const NOW = Date.UTC(2026, 10, 23, 6);
const ann = 'ann@example.org' as Address;
const place = { kind: 'folder', path: join(root, '.latewire/ledger') } as const;
let sink: SmtpSink;

beforeAll(async () => {
  sink = await startSink();
  mkdirSync(join(root, 'content'));
  for (const name of ['new', 'cur', 'tmp']) mkdirSync(join(root, 'reports', name), { recursive: true });
});
afterAll(async () => {
  await sink.close();
  rmSync(root, { recursive: true, force: true });
});

function publish(language: string): void {
  writeFileSync(
    join(root, 'content/publication.yaml'),
    `title: עיתון\nlanguage: ${language}\nurl: https://latewire.example/\ntimeZone: UTC\nmail:\n  from: { email: digest@latewire.example }\n  listId: ${LIST}\n  unsubscribe: https://latewire.example/mail/unsubscribe\n`,
  );
}

async function run(args: readonly string[], more: Partial<CommandContext> = {}) {
  const env = {
    LATEWIRE_SMTP: `smtp://127.0.0.1:${sink.port}`,
    LATEWIRE_TOKEN_KEYS: `k1:${TEST_SECRET.toString('base64')}`,
  };
  return runCommand(serveCommand, args, { cwd: root, env, readSystemClock: () => toInstant(NOW), ...more });
}

/** Serves on a free port while `work` asks it things, and stops as SIGTERM does. */
async function whileServing(
  args: readonly string[],
  work: (ask: (method: string, path: string, body?: Record<string, string>) => Promise<Answer>) => Promise<void>,
): Promise<void> {
  const stop = new AbortController();
  let ready: (address: string) => void = () => undefined;
  const address = new Promise<string>((resolve) => {
    ready = resolve;
  });
  const print = (text: string): void => ready(/http:\S+/.exec(text)?.[0] ?? '');
  const ended = run(['--port', '0', ...args], { print, signal: stop.signal });
  const base = await Promise.race([address, ended.then(() => '')]);
  try {
    await work(async (method, path, body) => {
      const url = path.startsWith('http') ? path.replace('https://latewire.example/mail/', base) : `${base}${path}`;
      const sent = body === undefined ? {} : { body: new URLSearchParams(body) };
      const response = await fetch(url, { method, headers: { 'x-forwarded-for': '192.0.2.7' }, ...sent });
      return { status: response.status, text: await response.text() };
    });
  } finally {
    stop.abort();
  }
  expect((await ended).code).toBe(0);
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

async function latestLetter(): Promise<{ readonly to: string; readonly subject: string; readonly link: string }> {
  const taken = sink.taken.at(-1);
  const parsed = await PostalMime.parse(taken?.text ?? '');
  return {
    to: taken?.to ?? '',
    subject: parsed.subject ?? '',
    link: /https:\/\/latewire\.example\/mail\/\S+/.exec(parsed.text ?? '')?.[0] ?? '',
  };
}

/** Everything the ledger holds, to see that nothing moved. */
async function snapshot(): Promise<string> {
  const database = await openPlace(place);
  try {
    return JSON.stringify([
      await database.run('select address, state from latewire.subscriber'),
      await database.run('select hash, reason from latewire.suppression'),
    ]);
  } finally {
    await database.close();
  }
}

describe('latewire serve', () => {
  it('takes a reader in and lets them go, by POST only', { timeout: 60_000 }, async () => {
    publish('he');
    const token = (purpose: 'unsubscribe' | 'preferences'): string =>
      signToken({ purpose, list: LIST, hash: hashAddress(ann), day: Math.floor(NOW / 86_400_000) }, [
        { id: 'k1', secret: TEST_SECRET },
      ]);
    const links: string[] = [];
    await whileServing([], async (ask) => {
      expect((await ask('POST', 'subscribe', { email: ann, name: 'אן' })).status).toBe(200);
      const confirm = await latestLetter();
      expect(confirm).toMatchObject({ to: ann, subject: 'אישור ההרשמה' });
      expect((await ask('GET', confirm.link)).text).toContain('<html lang="he" dir="rtl">');
      expect((await ask('POST', confirm.link)).text).toContain('ברוכים הבאים');
      for (const action of ['export', 'erase']) {
        const asked = await ask('POST', `preferences/${token('preferences')}/${action}`);
        expect(asked.text).not.toContain(ann);
        links.push((await latestLetter()).link);
      }
      links.push(confirm.link, `unsubscribe/${token('unsubscribe')}`, `preferences/${token('preferences')}`);
    });
    const before = await snapshot();
    expect(before).toContain('"state":"confirmed"');
    await whileServing([], async (ask) => {
      for (const link of links)
        for (const method of ['GET', 'HEAD']) expect((await ask(method, link)).status).toBe(200);
    });
    expect(await snapshot()).toBe(before);
    await whileServing([], async (ask) => {
      const clicked = await ask('POST', `unsubscribe/${token('unsubscribe')}`, { 'List-Unsubscribe': 'One-Click' });
      expect(clicked.status).toBe(200);
      expect(JSON.parse((await ask('POST', links[0] ?? '')).text)).toMatchObject({
        subscriber: [{ address: ann, name: 'אן', state: 'unsubscribed' }],
        suppression: [{ reason: 'unsubscribed' }],
      });
      expect((await ask('POST', links[1] ?? '')).status).toBe(200);
    });
    expect(await snapshot()).not.toContain(ann);
  });

  it('stops a caller after thirty posts in an hour, and nobody else', { timeout: 60_000 }, async () => {
    publish('en');
    await whileServing(['--proxy'], async (ask) => {
      const statuses: number[] = [];
      for (let time = 0; time < 32; time += 1) statuses.push((await ask('POST', 'subscribe', { email: 'x' })).status);
      expect(statuses).toEqual([...Array.from({ length: 30 }, () => 400), 429, 429]);
      expect((await ask('GET', 'subscribe')).status).toBe(200);
    });
  });

  it('files reports from a pipe and from a mailbox', { timeout: 60_000 }, async () => {
    publish('en');
    const readers = ['bob@example.org', 'cyd@example.org'] as readonly string[] as readonly Address[];
    const database = await openPlace(place);
    await freezeRecipients(
      database,
      { edition: 'e1', list: LIST, sha256: '0', eml: Buffer.from(''), from: 'x', unsubscribe: '', preferences: '' },
      async function* () {
        for (const [index, address] of readers.entries())
          yield { kind: 'recipient', recipient: { row: index + 2, address, name: '' } } as const;
      },
    );
    await database.run(`update latewire.delivery set state = 'submitted'`);
    await database.close();
    const report = (index: number, type: string, block: string): string => {
      const hash = hashAddress(readers[index] ?? ann);
      const day = Math.floor(NOW / 86_400_000);
      const token = signToken({ purpose: 'unsubscribe', list: LIST, hash, day }, [{ id: 'k1', secret: TEST_SECRET }]);
      return `Content-Type: multipart/report; report-type=${type}; boundary="b"\r\n\r\n--b\r\nContent-Type: message/${type}\r\n\r\n${block}\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nList-Unsubscribe: <https://latewire.example/mail/unsubscribe/${token}>\r\n\r\n--b--\r\n`;
    };
    const piped = report(0, 'delivery-status', 'Reporting-MTA: dns; mx\r\n\r\nAction: failed\r\nStatus: 5.1.1');
    expect(await run(['--report', '-'], { readInput: async () => Buffer.from(piped) })).toMatchObject({
      out: 'dead\n',
    });
    writeFileSync(join(root, 'reports/new/1.mx'), report(1, 'feedback-report', 'Feedback-Type: abuse'));
    writeFileSync(join(root, 'reports/new/2.mx'), 'Subject: holiday\r\n\r\nI am away.\r\n');
    expect((await run(['--reports', 'reports'])).out).toBe('complaint: 1\nno report: 1\n');
    expect(readdirSync(join(root, 'reports/cur')).sort()).toEqual(['1.mx:2,S', '2.mx:2,S']);
    const look = await openPlace(place);
    expect(await countStates(look, 'e1')).toMatchObject({ bounced: 1, complained: 1, submitted: 0 });
    await look.close();
  });
});
