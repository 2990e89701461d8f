import { afterEach, describe, expect, it } from 'vitest';
import type { Address } from '../../src/send/address.ts';
import { openLane } from '../../src/send/smtp/open-lane.ts';
import type { Outcome } from '../../src/send/smtp/outcome.ts';
import { judgeFailure, redactAnswer } from '../../src/send/smtp/outcome.ts';
import { readMailServer } from '../../src/send/smtp/server.ts';
import { type Fault, type SmtpSink, startSink } from './smtp-sink.ts';

const TIMES = { connect: 2000, answer: 300 };
let sink: SmtpSink | undefined;
afterEach(async () => {
  await sink?.close();
  sink = undefined;
});

const from = 'digest@latewire.example' as Address;
const bytes = Buffer.from(`From: ${from}\r\nSubject: x\r\n\r\n..dots\r\n.\r\nend\r\n`);

async function submitOnce(
  fault: Fault | undefined,
  to = 'ann@example.org',
): Promise<{ outcome: Outcome; open: boolean }> {
  sink = await startSink(() => fault);
  const lane = await openLane(readMailServer(`smtp://127.0.0.1:${sink.port}`), TIMES);
  const outcome = await lane.submit({ from, to: to as Address, bytes });
  const open = lane.isOpen();
  lane.close();
  return { outcome, open };
}

describe('a submission', () => {
  it.each([
    ['refuse-recipient', 'refused', 0],
    ['defer-recipient', 'deferred', 0],
    ['refuse-data', 'refused', 0],
    ['defer-data', 'deferred', 0],
    // The same to us: all was handed over, no answer came. That one of them arrived is why we must not try again.
    ['drop-before', 'unknown', 0],
    ['drop-after', 'unknown', 1],
    ['hang', 'unknown', 0],
  ] as const)('that meets %s is %s', async (fault, kind, taken) => {
    const { outcome, open } = await submitOnce(fault);
    expect(outcome.kind).toBe(kind);
    expect(open).toBe(false);
    expect(sink?.taken).toHaveLength(taken);
    expect(outcome.answer).not.toContain('ann@');
  });

  it('that is taken keeps its dots and its connection', async () => {
    const { outcome, open } = await submitOnce(undefined);
    expect(outcome.kind).toBe('submitted');
    expect(open).toBe(true);
    expect(sink?.taken[0]?.text).toBe(bytes.toString());
  });

  it.each(['.a\r\n..b\r\n.\r\n\r\n', 'a\r\n.b', 'a\n.b\r\n', 'a\r.\r\nb\r\n', '\r\n', 'é\r\n.é\r\n'])(
    '%j arrives as one message with CRLF at the end of each line',
    async (text) => {
      sink = await startSink();
      const lane = await openLane(readMailServer(`smtp://127.0.0.1:${sink.port}`), TIMES);
      for (const to of ['ann', 'bob'])
        await lane.submit({ from, to: `${to}@example.org` as Address, bytes: Buffer.from(text) });
      const arrived = text.replace(/\r(?!\n)|(?<!\r)\n/g, '\r\n').replace(/(?<!\r\n)$/, '\r\n');
      expect(sink.taken.map((taken) => taken.text)).toEqual([arrived, arrived]);
    },
  );

  it('names a dead mailbox', async () => {
    expect((await submitOnce('refuse-recipient')).outcome).toMatchObject({ mailbox: true });
    await sink?.close();
    expect((await submitOnce('refuse-data')).outcome).toMatchObject({ mailbox: false });
  });

  it('goes to an internationalised address where the server offers SMTPUTF8, and is refused where not', async () => {
    expect((await submitOnce(undefined, 'δοκιμή@example.org')).outcome.kind).toBe('submitted');
    expect(sink?.taken[0]?.to).toBe('δοκιμή@example.org');
    await sink?.close();
    sink = await startSink(undefined, { hideSMTPUTF8: true } as object);
    const lane = await openLane(readMailServer(`smtp://127.0.0.1:${sink.port}`), TIMES);
    const outcome = await lane.submit({ from, to: 'δοκιμή@example.org' as Address, bytes });
    expect(outcome).toMatchObject({ kind: 'refused', answer: expect.stringContaining('SMTPUTF8') });
    lane.close();
  });

  it('never begins when the connection drops before the data', async () => {
    sink = await startSink();
    const lane = await openLane(readMailServer(`smtp://127.0.0.1:${sink.port}`), TIMES);
    await sink.close();
    expect((await lane.submit({ from, to: 'ann@example.org' as Address, bytes })).kind).toBe('deferred');
  });

  it('that a connection takes no more is not counted against the recipient', async () => {
    const begun = new Map<string, number>();
    sink = await startSink(undefined, {
      onMailFrom: (_from, { id }, done) => {
        begun.set(id, (begun.get(id) ?? 0) + 1);
        if ((begun.get(id) ?? 0) <= 2) return done();
        // OpenSMTPD's words.
        done(Object.assign(new Error('4.5.3 Too many recipients: Too many messages sent'), { responseCode: 452 }));
      },
    });
    const lane = await openLane(readMailServer(`smtp://127.0.0.1:${sink.port}`), TIMES);
    const kinds: string[] = [];
    for (const to of ['ann', 'bob', 'eve'])
      kinds.push((await lane.submit({ from, to: `${to}@example.org` as Address, bytes })).kind);
    expect(kinds).toEqual(['submitted', 'submitted', 'worn']);
    expect(lane.isOpen()).toBe(false);
  });

  it('does not start where nothing listens, and says so without a stack of addresses', async () => {
    const dead = await startSink();
    await dead.close();
    await expect(openLane(readMailServer(`smtp://127.0.0.1:${dead.port}`), TIMES)).rejects.toThrow(
      /^Connecting to the mail server/,
    );
  });
});

describe('judging a failure', () => {
  it.each([
    [{ text: 'Connection closed', handedOver: false }, 'deferred'],
    [{ text: 'Connection closed', handedOver: true }, 'unknown'],
    [{ code: 421, text: '421 closing', handedOver: true }, 'deferred'],
    [{ code: 452, text: '452 too many', handedOver: false, worn: true }, 'worn'],
    [{ text: 'Connection closed', handedOver: false, worn: true }, 'worn'],
    [{ text: 'Connection closed', handedOver: true, worn: true }, 'unknown'],
    [{ code: 550, text: '550 no', handedOver: false, worn: true }, 'refused'],
    [{ code: 554, text: '554 no', handedOver: true }, 'refused'],
  ] as const)('%j is %s', (failure, kind) => {
    expect(judgeFailure(failure).kind).toBe(kind);
  });

  it('forgets addresses and line breaks', () => {
    expect(redactAnswer('550 5.1.1 <ann@example.org>: no\r\n such "bob@x.example" user')).toBe(
      '550 5.1.1 <<address>>: no such "<address>" user',
    );
  });
});

describe('a mail server', () => {
  it.each([
    [
      'smtps://u:p%40ss@mail.example',
      { host: 'mail.example', port: 465, security: 'tls', auth: { user: 'u', pass: 'p@ss' } },
    ],
    ['smtp://mail.example', { host: 'mail.example', port: 587, security: 'starttls' }],
    ['smtp://127.0.0.1:2525', { host: '127.0.0.1', port: 2525, security: 'loopback' }],
    ['smtp://[::1]:25', { host: '::1', port: 25, security: 'loopback' }],
    ['smtp://localhost', { host: 'localhost', port: 587, security: 'loopback' }],
    ['smtp://127.0.0.1.evil.example', { host: '127.0.0.1.evil.example', port: 587, security: 'starttls' }],
  ])('%s', (url, expected) => {
    expect(readMailServer(url)).toEqual(expected);
  });
  it.each(['', 'mail.example', 'http://secret@mail.example', 'smtp:///'])(
    '%j is refused without being repeated',
    (url) => {
      expect(() => readMailServer(url)).toThrow('smtps://user:password@host:465');
      expect(() => readMailServer(url)).not.toThrow('secret');
    },
  );
  it('that offers no TLS is not used away from this machine', async () => {
    sink = await startSink();
    const server = { ...readMailServer(`smtp://127.0.0.1:${sink.port}`), security: 'starttls' as const };
    await expect(openLane(server, TIMES)).rejects.toThrow(/Connecting to the mail server/);
  });
});
