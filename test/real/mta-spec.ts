import { execFileSync } from 'node:child_process';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { authenticate } from 'mailauth';
import PostalMime from 'postal-mime';
import { expect } from 'vitest';
import { freezeDelivery, type LedgerPlace, sendFrozen } from '../../src/deliver.ts';
import { PERSONAL } from '../../src/model/personal.ts';
import type { Address } from '../../src/send/address.ts';
import { readDkimKey } from '../../src/send/dkim/dkim-key.ts';
import { readMailServer } from '../../src/send/smtp/server.ts';
import { TEST_KEY, TEST_SECRET } from '../send/smtp-sink.ts';

// The committed example: what a build really wrote.
const editions = join(import.meta.dirname, '../../dist/editions');
const edition = readdirSync(editions).find((name) => existsSync(join(editions, name, 'digest.eml'))) ?? '';
const eml = readFileSync(join(editions, edition, 'digest.eml'));
const der = createPublicKey(createPrivateKey(TEST_KEY)).export({ type: 'spki', format: 'der' });
const record = `v=DKIM1; k=rsa; p=${der.toString('base64')}`;

/** Messages of each run that both DKIM verifiers look at; their tampered copies are as many again, twice. */
const VERIFIED = 300;

/** Sends the committed example to `count` recipients, `reader+1@example.net` and on, through a mail server on loopback. */
export async function sendThrough(
  port: number,
  { count, place }: { count: number; place: LedgerPlace },
): Promise<void> {
  const delivery = {
    edition,
    list: 'digest.latewire.example',
    sha256: '0',
    eml,
    from: 'digest@latewire.example',
    unsubscribe: 'https://latewire.example/unsubscribe/',
    preferences: 'https://latewire.example/preferences/',
  };
  await freezeDelivery(place, delivery, async function* () {
    for (let row = 1; row <= count; row += 1) {
      yield {
        kind: 'recipient',
        recipient: { row, address: `reader+${row}@example.net` as Address, name: `Réader ${row}` },
      };
    }
  });
  const start = performance.now();
  const report = await sendFrozen(edition, {
    place,
    server: readMailServer(`smtp://127.0.0.1:${port}`),
    keys: {
      tokens: [{ id: 'k1', secret: TEST_SECRET }],
      dkim: readDkimKey(TEST_KEY, { domain: 'latewire.example', selector: 's1' }),
    },
    lanes: 20,
    patience: 60_000,
    signal: new AbortController().signal,
    note: () => undefined,
  });
  console.info(`submitted at ${Math.round((count * 1000) / (performance.now() - start))}/s`);
  expect(report.states).toMatchObject({ submitted: count, unknown: 0, refused: 0 });
}

/** Proves of a folder of delivered messages that each recipient has one, that it reads back as the reviewed one, and that its signature holds. */
export async function proveDelivered(folder: string, count: number): Promise<void> {
  const files = readdirSync(folder);
  expect(files).toHaveLength(count);
  const reviewed = await PostalMime.parse(eml);
  const got: string[] = [];
  for (const name of files) {
    const parsed = await PostalMime.parse(readFileSync(join(folder, name)));
    got.push(parsed.to?.[0]?.address ?? '');
    const header = parsed.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '';
    const url = header.slice(1, -1);
    expect(parsed.text?.trimEnd()).toBe(reviewed.text?.replaceAll(PERSONAL.unsubscribe, url).trimEnd());
    expect(parsed.html?.trimEnd()).toBe(reviewed.html?.replaceAll(PERSONAL.unsubscribe, url).trimEnd());
    expect(parsed.subject).toBe(reviewed.subject);
  }
  const wanted = Array.from({ length: count }, (_, index) => `reader+${index + 1}@example.net`).sort();
  expect(got.sort()).toEqual(wanted);

  const script = join(import.meta.dirname, 'dkim-verify.py');
  const python = JSON.parse(
    execFileSync('/usr/bin/python3', [script, folder, record, String(VERIFIED)], { maxBuffer: 1 << 26 }).toString(),
  );
  expect(python.recipients.sort()).toEqual(wanted);
  expect(python).toMatchObject({ defects: 0, passed: VERIFIED, tampered: 0 });
  await verifyWithMailauth(files.slice(0, VERIFIED).map((name) => readFileSync(join(folder, name), 'latin1')));
  checkSpam(readFileSync(join(folder, files[0] ?? '')));
}

async function verifyWithMailauth(messages: readonly string[]): Promise<void> {
  const resolver = async (name: string, type: string) => {
    if (name === 's1._domainkey.latewire.example' && type === 'TXT') return [[record]];
    throw Object.assign(new Error('none'), { code: 'ENOTFOUND' });
  };
  const judge = async (message: string) => {
    const crlf = Buffer.from(message.replace(/\r?\n/g, '\r\n'), 'latin1');
    const { dkim } = await authenticate(crlf, {
      resolver,
      ip: '127.0.0.1',
      helo: 'x',
      sender: 'a@b.example',
      disableArc: true,
      disableBimi: true,
      disableDmarc: true,
    });
    return dkim.results[0]?.status.result;
  };
  for (const message of messages) {
    expect(await judge(message)).toBe('pass');
    expect(await judge(message.replace('One-Click', 'One-Clock'))).not.toBe('pass');
    expect(await judge(message.replace('/unsubscribe/k1', '/unsubscribe/k2'))).not.toBe('pass');
  }
}

/** No rule about the HTML may cost anything. */
function checkSpam(message: Buffer): void {
  if (!existsSync('/usr/bin/spamassassin')) throw new Error('SpamAssassin is missing: apt-get install spamassassin');
  const told = execFileSync('/usr/bin/spamassassin', ['-L', '-t'], { input: message, timeout: 120_000 }).toString();
  const rules = [...told.matchAll(/^\s*(-?\d+\.\d+)\s+([A-Z][A-Z0-9_]+)\b/gm)].map(([, score, rule]) => ({
    rule,
    score: Number(score),
  }));
  expect(rules.length).toBeGreaterThan(0);
  expect(rules.filter(({ rule, score }) => /HTML|MIME|FONT|IMAGE/.test(rule ?? '') && score > 0)).toEqual([]);
}
