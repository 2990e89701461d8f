import { Readable, Transform } from 'node:stream';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import { needsUtf8 } from '../address.ts';
import { makeFault } from '../fault.ts';
import { doubleDots } from './double-dots.ts';
import type { Lane, Submission } from './lane.ts';
import { judgeFailure, type Outcome, redactAnswer } from './outcome.ts';
import type { MailServer } from './server.ts';

/** How long to wait, in milliseconds. */
export interface LaneTimes {
  readonly connect: number;
  /** RFC 5321 section 4.5.3.2.6 asks ten minutes for the answer after the data. */
  readonly answer: number;
}

/**
 * Connects, secures and logs in. Throws a Failure when the server does not let us in.
 * One connection of nodemailer instead of its pool, because the pool begins to read a message before the server
 * asked for it, and then nobody knows whether a lost one had been handed over.
 */
export async function openLane(server: MailServer, times: LaneTimes): Promise<Lane> {
  const { default: Connection } = await import('nodemailer/lib/smtp-connection');
  const connection = new Connection({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'loopback',
    tls: { minVersion: 'TLSv1.2' },
    connectionTimeout: times.connect,
    greetingTimeout: times.connect,
    socketTimeout: times.answer,
  });
  let open = true;
  connection.on('end', () => {
    open = false;
  });
  connection.on('error', () => {
    open = false;
  });
  await call(connection, (done) => connection.connect(done));
  const utf8 = /^250[ -]SMTPUTF8\b/im.test(String(connection.lastServerResponse));
  const { auth } = server;
  if (auth !== undefined) await call(connection, (done) => connection.login(auth, done));
  let carried = 0;
  const close = (): void => {
    open = false;
    connection.quit();
    // A server that does not answer QUIT would keep the process alive.
    setTimeout(() => connection.close(), 500).unref();
  };
  return {
    isOpen: () => open && !connection.destroyed,
    close,
    submit: async (submission) => {
      if (!utf8 && needsUtf8(submission.to)) {
        return { kind: 'refused', answer: 'the mail server does not offer SMTPUTF8 (RFC 6531)', mailbox: false };
      }
      const outcome = await submit(connection, submission, { used: carried > 0 });
      if (outcome.kind === 'submitted') carried += 1;
      else close();
      return outcome;
    },
  };
}

function submit(
  connection: SMTPConnection,
  { from, to, bytes }: Submission,
  { used }: { readonly used: boolean },
): Promise<Outcome> {
  return new Promise((resolve) => {
    let handedOver = false;
    const message = new Readable({
      read() {
        handedOver = true;
        this.push(bytes);
        this.push(null);
      },
    });
    const ready = doubleDots(bytes);
    if (ready !== undefined) {
      const pipe = message.pipe.bind(message);
      // The package looks at each byte once more for dots and line ends, which is most of what a message costs.
      message.pipe = (target, ...options) => {
        if (!(target instanceof Transform)) return pipe(target, ...options);
        handedOver = true;
        // It ends with CRLF, a dot and CRLF of its own.
        target.push(ready.subarray(0, -2));
        target.end();
        return target;
      };
    }
    // Pulled for the first time after the server's 354, not before.
    connection.send({ from, to: [to], size: bytes.length }, message, (error, info) => {
      if (!error) return resolve({ kind: 'submitted', answer: redactAnswer(info.response) });
      const text = error.response ?? error.message;
      const worn = used && (error.command === 'MAIL FROM' || error.command === 'CONN');
      resolve(judgeFailure({ text, handedOver, worn, ...(error.responseCode ? { code: error.responseCode } : {}) }));
    });
  });
}

function call(
  connection: SMTPConnection,
  start: (done: (error?: SMTPConnection.SMTPError | null) => void) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (cause: SMTPConnection.SMTPError): void => {
      const message = `Connecting to the mail server: ${redactAnswer(cause.response ?? cause.message)}`;
      reject(makeFault('environment', 'smtp-unreachable', { message, cause }));
    };
    // A failed connect never calls back: it only emits.
    connection.once('error', fail);
    start((error) => {
      connection.off('error', fail);
      if (error) return fail(error);
      resolve();
    });
  });
}
