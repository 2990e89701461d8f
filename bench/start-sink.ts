import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A mail server in a process of its own. */
export interface Sink {
  readonly port: number;
  /** How many messages it took. */
  readonly count: () => Promise<number>;
  readonly stop: () => void;
}

/** Starts a mail server that takes everything and sleeps `pause` milliseconds over each message. */
export async function startSink(pause: number): Promise<Sink> {
  const child = fork(join(import.meta.dirname, 'send-sink.ts'), [String(pause)], { execArgv: ['--import', 'tsx'] });
  const [port] = await once(child, 'message');
  return {
    port: Number(port),
    count: async () => {
      const answer = once(child, 'message');
      child.send('count');
      return Number((await answer)[0]);
    },
    stop: () => child.disconnect(),
  };
}
