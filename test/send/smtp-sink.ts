import { createHash, generateKeyPairSync } from 'node:crypto';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A message that the server took: it said 250 to it, or would have had it not been cut. */
export interface Taken {
  readonly to: string;
  readonly messageId: string;
  readonly text: string;
}

/** How the server behaves towards one recipient. */
export type Fault =
  | 'refuse-recipient'
  | 'defer-recipient'
  | 'defer-data'
  | 'refuse-data'
  /** Drops the connection before the data; only one that carried a message, so that nobody has to wait a minute. */
  | 'drop-recipient'
  | 'drop-before'
  | 'drop-after'
  | 'hang';

/** A mail server in this process, on loopback, that remembers what it took. */
export interface SmtpSink {
  readonly port: number;
  readonly taken: readonly Taken[];
  /** When each transaction began, in milliseconds. */
  readonly begun: readonly number[];
  readonly close: () => Promise<void>;
}

/** Starts the server; `fault` chooses how it treats each recipient, `undefined` is well. */
export async function startSink(
  fault: (to: string, count: number) => Fault | undefined = () => undefined,
  options: SMTPServerOptions = {},
  pause = 0,
): Promise<SmtpSink> {
  const taken: Taken[] = [];
  const begun: number[] = [];
  const counts = new Map<string, number>();
  const sockets = new Map<string, Socket>();
  const carried = new Set<string>();
  const reply = (code: number, text: string): Error => Object.assign(new Error(text), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onRcptTo: ({ address }, { id }, done) => {
      begun.push(performance.now());
      counts.set(address, (counts.get(address) ?? 0) + 1);
      const found = fault(address, counts.get(address) ?? 0);
      if (found === 'refuse-recipient') return done(reply(550, `5.1.1 <${address}> no such user`));
      if (found === 'drop-recipient' && carried.has(id)) return void sockets.get(id)?.destroy();
      if (found === 'defer-recipient') return done(reply(452, '4.2.2 mailbox full'));
      done();
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        if (pause > 0) await sleep(pause);
        const to = session.envelope.rcptTo[0]?.address ?? '';
        const text = Buffer.concat(chunks).toString();
        const found = fault(to, counts.get(to) ?? 0);
        const socket = sockets.get(session.id);
        if (found === 'hang') return;
        if (found === 'defer-data') return done(reply(451, '4.3.0 try later'));
        if (found === 'refuse-data') return done(reply(554, '5.7.1 spam'));
        if (found === 'drop-before') return void socket?.destroy();
        taken.push({ to, text, messageId: /^Message-ID: (.*)$/im.exec(text)?.[1]?.trim() ?? '' });
        carried.add(session.id);
        if (found === 'drop-after') return void socket?.destroy();
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  // The session's id is the only thing that handlers and sockets share.
  const { connect } = server as unknown as { connect: (socket: Socket, options: unknown) => void };
  (server as unknown as { connect: typeof connect }).connect = function patched(socket, more) {
    connect.call(this, socket, more);
    for (const connection of server.connections as Set<{ readonly id: string; readonly _socket: Socket }>) {
      sockets.set(connection.id, connection._socket);
    }
  };
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    taken,
    begun,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A 2048-bit key for tests, made once in a process. */
export const TEST_KEY: string = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();

/** 32 bytes that are the same in every run. */
export const TEST_SECRET: Buffer = createHash('sha256').update('latewire tests').digest();
