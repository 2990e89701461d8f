import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { startSink } from '../send/smtp-sink.ts';
import { proveDelivered, sendThrough } from './mta-spec.ts';
import { startOpenSmtpd } from './opensmtpd-server.ts';
import { startPostfix } from './postfix-server.ts';

const POSTFIX = 10_000;
const OPENSMTPD = 2000;
const folder = mkdtempSync(join(tmpdir(), 'latewire-mta-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('recipients get one message each, which reads back as the reviewed one', () => {
  it(`${POSTFIX} through a real Postfix`, { timeout: 1_800_000 }, async () => {
    const postfix = await startPostfix();
    try {
      await sendThrough(postfix.port, { count: POSTFIX, place: { kind: 'folder', path: join(folder, 'postfix') } });
      const delivered = join(postfix.maildir, 'new');
      await waitFor(() => readdirSync(delivered).length >= POSTFIX);
      await proveDelivered(delivered, POSTFIX);
    } finally {
      postfix.stop();
    }
  });

  it(`${OPENSMTPD} through a real OpenSMTPD`, { timeout: 1_800_000 }, async () => {
    const next = await startSink();
    const opensmtpd = await startOpenSmtpd(next.port);
    try {
      await sendThrough(opensmtpd.port, {
        count: OPENSMTPD,
        place: { kind: 'folder', path: join(folder, 'opensmtpd') },
      });
      await waitFor(() => next.taken.length >= OPENSMTPD);
      const delivered = join(folder, 'delivered');
      mkdirSync(delivered);
      for (const [index, { text }] of next.taken.entries()) writeFileSync(join(delivered, String(index)), text);
      expect(new Set(next.taken.map(({ to }) => to)).size).toBe(OPENSMTPD);
      await proveDelivered(delivered, OPENSMTPD);
    } finally {
      await opensmtpd.stop();
      await next.close();
    }
  });
});

/** Waits for a queue to empty; the assertion that follows says what is missing after five minutes. */
async function waitFor(isThere: () => boolean): Promise<void> {
  for (let wait = 0; wait < 600 && !isThere(); wait += 1) await sleep(500);
}
