import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Address } from '../../src/send/address.ts';
import { fileReport } from '../../src/send/intake/file-report.ts';
import type { Database } from '../../src/send/ledger/database.ts';
import { freezeRecipients } from '../../src/send/ledger/freeze-recipients.ts';
import { openFolder } from '../../src/send/ledger/open-folder.ts';
import { prepareSchema } from '../../src/send/ledger/schema.ts';
import { listConfirmed } from '../../src/send/ledger/subscribers.ts';
import { hashAddress } from '../../src/send/recipient.ts';
import type { Service } from '../../src/send/serve/answer.ts';
import { type Listening, listenService } from '../../src/send/serve/listen.ts';
import { openRateGate } from '../../src/send/serve/rate-gate.ts';
import { servedWordsOf } from '../../src/send/serve/words/served-words-of.ts';
import { signToken, type TokenKeys, type TokenPurpose } from '../../src/send/token.ts';
import { TEST_SECRET } from './smtp-sink.ts';

const LIST = 'digest.latewire.example';
const DAY = 20_780;
const keys: TokenKeys = [{ id: 'k1', secret: TEST_SECRET }];
const folder = mkdtempSync(join(tmpdir(), 'latewire-serve-'));
const ann = 'ann@example.org' as Address;
const hash = hashAddress(ann);
let database: Database;
let listening: Listening;
let letters: { readonly purpose: TokenPurpose; readonly token: string; readonly address: string }[] = [];
let letterFault: Error | undefined;
let gate = openRateGate(10_000, 1000);

beforeAll(async () => {
  database = await openFolder(folder);
  await prepareSchema(database);
  const service: Service = {
    database,
    list: LIST,
    keys,
    look: { title: 'Latewire & <Sons>', language: 'en', direction: 'ltr', style: '' },
    words: servedWordsOf('en').words,
    gate: (caller, now) => gate(caller, now),
    now: () => DAY * 86_400_000,
    mailLink: async (letter) => {
      if (letterFault !== undefined) throw letterFault;
      letters.push(letter);
    },
  };
  listening = await listenService(service, { port: 0, base: '/mail/', trust: 'socket' });
}, 60_000);
afterAll(async () => {
  await listening.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  letters = [];
  gate = openRateGate(10_000, 1000);
  await database.run(
    'delete from latewire.subscriber; delete from latewire.suppression; delete from latewire.delivery; delete from latewire.delivered_edition',
  );
});

const token = (purpose: TokenPurpose, more: object = {}): string =>
  signToken({ purpose, list: LIST, hash, day: DAY, ...more }, keys);
const ask = async (method: string, path: string, body?: Record<string, string>) => {
  const response = await fetch(`http://127.0.0.1:${listening.port}/mail/${path}`, {
    method,
    redirect: 'manual',
    ...(body === undefined ? {} : { body: new URLSearchParams(body) }),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
/** Everything in the tables, to see that nothing moved. */
const snapshot = async (): Promise<string> =>
  JSON.stringify([
    await database.run('select list, hash, state from latewire.subscriber order by 2'),
    await database.run('select list, hash, reason from latewire.suppression order by 2'),
    await database.run('select edition, row, state, address from latewire.delivery order by 1, 2'),
  ]);
const freeze = (edition: string) =>
  freezeRecipients(
    database,
    { edition, list: LIST, sha256: '0', eml: Buffer.from(''), from: 'x', unsubscribe: '', preferences: '' },
    async function* () {
      yield { kind: 'recipient', recipient: { row: 1, address: ann, name: 'Ann' } } as const;
    },
  );

describe('one click', () => {
  it('unsubscribes by POST without cookie or redirect, twice if it must', async () => {
    for (const _ of [1, 2]) {
      const { status } = await ask('POST', `unsubscribe/${token('unsubscribe')}`, { 'List-Unsubscribe': 'One-Click' });
      expect(status).toBe(200);
    }
    expect(await database.run('select reason from latewire.suppression')).toEqual([{ reason: 'unsubscribed' }]);
    expect((await freeze('later')).counts).toMatchObject({ recipients: 0, suppressed: 1 });
  });

  it('changes nothing by GET or HEAD, on any link, however often', async () => {
    await freeze('e1');
    await ask('POST', 'subscribe', { email: ann });
    const before = await snapshot();
    for (const purpose of ['unsubscribe', 'preferences', 'confirm', 'export', 'erase'] as const) {
      for (let time = 0; time < 20; time += 1)
        expect((await ask(time % 4 === 0 ? 'HEAD' : 'GET', `${purpose}/${token(purpose)}`)).status).toBe(200);
    }
    for (const path of ['subscribe', '', 'nothing', `preferences/${token('preferences')}/unsubscribe`])
      await ask('GET', path);
    expect(await snapshot()).toBe(before);
  });

  it('does nothing for 1000 forged, flipped, replayed and truncated tokens', async () => {
    await freeze('e1');
    await ask('POST', 'subscribe', { email: ann });
    letters = [];
    const before = await snapshot();
    const purposes = ['unsubscribe', 'preferences', 'confirm', 'export', 'erase'] as const;
    let tried = 0;
    for (let round = 0; tried < 1000; round += 1) {
      for (const [index, purpose] of purposes.entries()) {
        const good = token(purpose);
        const at = round % good.length;
        const flipped =
          good.slice(0, at) + String.fromCharCode(good.charCodeAt(at) ^ (1 << (round % 3))) + good.slice(at + 1);
        const forged = [
          flipped,
          good.slice(0, Math.min(round, good.length - 1)),
          signToken({ purpose, list: LIST, hash, day: DAY }, [{ id: 'k1', secret: Buffer.alloc(32, round) }]),
          signToken({ purpose, list: 'other.example', hash, day: DAY }, keys),
          token(purposes[(index + 1) % purposes.length] ?? 'erase'),
          ...(purpose === 'confirm' || purpose === 'erase' || purpose === 'export'
            ? [token(purpose, { day: DAY - 30 })]
            : []),
        ];
        for (const bad of forged) {
          const { status } = await ask('POST', `${purpose}/${encodeURIComponent(bad)}`, {});
          expect([403, 404], `${purpose} ${bad}`).toContain(status);
          tried += 1;
        }
      }
    }
    expect(letters).toEqual([]);
    expect(await snapshot()).toBe(before);
  }, 60_000);
});

describe('the way in', () => {
  it('asks twice, mails once, and says the same to everybody', async () => {
    const first = await ask('POST', 'subscribe', { email: ann, name: 'Ann' });
    const second = await ask('POST', 'subscribe', { email: 'ANN@example.org' });
    expect(second.text).toBe(first.text);
    expect(letters.map((letter) => [letter.purpose, letter.address])).toEqual([['confirm', ann]]);
    expect(await database.run('select state from latewire.subscriber')).toEqual([{ state: 'pending' }]);
    expect((await ask('POST', `confirm/${letters[0]?.token}`)).status).toBe(200);
    expect(await database.run('select state from latewire.subscriber')).toEqual([{ state: 'confirmed' }]);
    const readers = [];
    for await (const reader of listConfirmed(database, LIST)) readers.push(reader);
    expect(readers).toEqual([{ email: ann, name: 'Ann' }]);
    const third = await ask('POST', 'subscribe', { email: ann });
    expect(third.text).toBe(first.text);
    expect(letters).toHaveLength(1);
  });

  it('mails again when the first letter did not go out', async () => {
    letterFault = new Error('the mail server is away');
    expect((await ask('POST', 'subscribe', { email: ann })).status).toBe(500);
    letterFault = undefined;
    expect((await ask('POST', 'subscribe', { email: ann })).status).toBe(200);
    expect(letters).toHaveLength(1);
  });

  it('confirms only what was asked for, and brings back who left but not who complained', async () => {
    expect((await ask('POST', `confirm/${token('confirm')}`)).status).toBe(403);
    await ask('POST', 'subscribe', { email: ann });
    await database.run(
      `insert into latewire.suppression (list, hash, reason) values ('${LIST}', '${hash}', 'unsubscribed')`,
    );
    await ask('POST', `confirm/${token('confirm')}`);
    expect(await database.run('select * from latewire.suppression')).toEqual([]);
    await database.run(
      `insert into latewire.suppression (list, hash, reason) values ('${LIST}', '${hash}', 'complained')`,
    );
    await ask('POST', `confirm/${token('confirm')}`);
    expect(await database.run('select reason from latewire.suppression')).toEqual([{ reason: 'complained' }]);
  });

  it.each(['', 'nobody', 'a@b@c', 'ann@example.org\r\nBcc: eve@evil.example', '"x"@example.org'])(
    'refuses %j',
    async (email) => {
      expect((await ask('POST', 'subscribe', { email })).status).toBe(400);
      expect(letters).toEqual([]);
    },
  );
});

describe('one’s own data', () => {
  it('is shown and erased only by a fresh link sent to the address', async () => {
    await freeze('e1');
    const forwarded = token('preferences');
    for (const action of ['export', 'erase'])
      expect((await ask('POST', `preferences/${forwarded}/${action}`)).text).not.toContain(ann);
    expect(letters.map((letter) => letter.purpose)).toEqual(['export', 'erase']);
    const data = await ask('POST', `export/${letters[0]?.token}`);
    expect(JSON.parse(data.text)).toMatchObject({ deliveries: [{ edition: 'e1', address: ann, name: 'Ann' }] });
    expect((await ask('POST', `erase/${letters[1]?.token}`)).status).toBe(200);
    const left = await database.run('select address, name, domain, state from latewire.delivery');
    expect(left).toEqual([{ address: '', name: '', domain: '', state: 'suppressed' }]);
    expect(await snapshot()).not.toContain(ann);
    expect((await freeze('e2')).counts.suppressed).toBe(1);
  });
});

describe('the pages', () => {
  it('have no script, no outside address, and escape what they show', async () => {
    for (const path of [
      'subscribe',
      `unsubscribe/${token('unsubscribe')}`,
      `preferences/${token('preferences')}`,
      'nothing',
    ]) {
      const { text, headers } = await ask('GET', path);
      expect(text).not.toMatch(/<script|https?:|javascript:|<img|<link/i);
      expect(text).toContain('Latewire &amp; &lt;Sons&gt;');
      expect(text).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  it('say no to other methods, long bodies and too many calls', async () => {
    expect((await ask('DELETE', `unsubscribe/${token('unsubscribe')}`)).status).toBe(405);
    expect((await ask('POST', 'subscribe', { email: 'x'.repeat(10_000) })).status).toBeGreaterThanOrEqual(400);
    gate = openRateGate(3, 1000);
    const statuses = [];
    for (let time = 0; time < 5; time += 1) statuses.push((await ask('POST', 'subscribe', { email: 'x' })).status);
    expect(statuses).toEqual([400, 400, 400, 429, 429]);
  });
});

const dsn = (status: string, action = 'failed', link = token('unsubscribe')): string =>
  `From: MAILER-DAEMON@mx.example\r\nSubject: Undelivered\r\nContent-Type: multipart/report; report-type=delivery-status;\r\n boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; ann@example.org\r\nAction: ${action}\r\nStatus: ${status}\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <x>\r\nList-Unsubscribe:\r\n <https://latewire.example/unsubscribe/${link}>\r\n\r\n--b--\r\n`;
const arf = (type: string): string =>
  `From: fbl@provider.example\r\nContent-Type: multipart/report; report-type=feedback-report; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: ${type}\r\nVersion: 1\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: x\r\nList-Unsubscribe: <https://latewire.example/unsubscribe/${token('unsubscribe')}>\r\n\r\nbody\r\n--b--\r\n`;

describe('a report', () => {
  it.each([
    ['a dead mailbox', dsn('5.1.1'), 'dead', 'bounced', true],
    ['a full mailbox', dsn('5.2.2'), 'failed', 'bounced', false],
    ['a delay', dsn('4.4.1', 'delayed'), 'later', 'submitted', false],
    ['a complaint', arf('abuse'), 'complaint', 'complained', true],
    ['"not spam"', arf('not-spam'), 'no report', 'submitted', false],
    ['a complaint with bare line feeds', arf('abuse').replace(/\r/g, ''), 'complaint', 'complained', true],
    [
      'one with a forged link',
      dsn('5.1.1', 'failed', token('unsubscribe').replace(/.$/, '_')),
      'not ours',
      'submitted',
      false,
    ],
    ['one with a link for another thing', dsn('5.1.1', 'failed', token('erase')), 'not ours', 'submitted', false],
    ['an ordinary mail', 'From: x\r\nSubject: 5.1.1 Action: failed\r\n\r\nhello', 'no report', 'submitted', false],
    ['nothing', '', 'no report', 'submitted', false],
  ])('about %s is filed as such', async (_, message, filing, state, suppressed) => {
    await freeze('e1');
    await database.run(`update latewire.delivery set state = 'submitted'`);
    expect(await fileReport(message, { database, list: LIST, keys, today: DAY })).toBe(filing);
    expect(await database.run('select state from latewire.delivery')).toEqual([{ state }]);
    expect((await database.run('select 1 from latewire.suppression')).length > 0).toBe(suppressed);
  });
});
