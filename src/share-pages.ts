import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { LONG_RUN, tuneEngine } from './launch/tune-engine.ts';
import { EnvironmentFailure } from './model/failure.ts';
import type { MadePages, PageAnswer, PageMessage, PageTask } from './page-thread.ts';
import type { PagedArticle } from './render/page/article-page.ts';

/** A thread that makes the pages of articles while the program reads their texts. */
export interface PageThread {
  /** Starts it: what it loads, it loads while the program reads on. */
  readonly start: () => void;
  readonly isStarted: () => boolean;
  /** Hands all articles over; waits when the thread has fallen far behind. */
  readonly make: (task: Omit<PageTask, 'waiting'>, articles: Iterable<PagedArticle>) => void;
  /** What it made of them. Throws what stopped it. */
  readonly settle: () => Promise<MadePages>;
  /** Ends it, whatever it is at; once that is done, nothing is written any more. */
  readonly stop: () => Promise<void>;
}

// One message costs as much as another, and a thread with nothing to do is a processor with nothing to do.
const AT_ONCE = 8;
const MOST_WAITING = 512;
const PATIENCE = 60_000;

/** A thread of the compiled `program`; on a machine with one processor, or without a program, it cannot be started. */
export function openPageThread(program: string | undefined): PageThread {
  let worker: Worker | undefined;
  let answer: Promise<PageAnswer> | undefined;
  const send = (message: PageMessage): void => worker?.postMessage(message);
  return {
    start: () => {
      if (program === undefined || availableParallelism() === 1) return;
      // A run with pages for hundreds of articles is worth V8's whole effort, in both threads.
      tuneEngine(LONG_RUN);
      const { Worker } = process.getBuiltinModule('node:worker_threads');
      const started = new Worker(program, { execArgv: [] });
      answer = new Promise((resolve, reject) => {
        started.once('message', resolve);
        started.once('error', reject);
        started.once('exit', () => reject(new Error('The thread that makes the pages ended before they were made.')));
      });
      // Asked for in `settle`, which an earlier error may keep from being called.
      answer.catch(() => undefined);
      started.unref();
      worker = started;
    },
    isStarted: () => worker !== undefined,
    make: (task, articles) => {
      const waiting = new Int32Array(new SharedArrayBuffer(4));
      send({ kind: 'task', task: { ...task, waiting } });
      let some: PagedArticle[] = [];
      const handOver = (): void => {
        waitUntilBelow(waiting, MOST_WAITING);
        Atomics.add(waiting, 0, some.length);
        send({ kind: 'articles', articles: some });
        some = [];
      };
      for (const paged of articles) if (some.push(paged) === AT_ONCE) handOver();
      handOver();
      send({ kind: 'end' });
    },
    settle: async () => {
      worker?.ref();
      const told = await answer;
      if (told?.kind === 'made') return told.made;
      if (told?.kind === 'refused')
        throw new EnvironmentFailure(told.code, told.message, told.hint === undefined ? {} : { hint: told.hint });
      throw told?.error;
    },
    stop: async () => void (await worker?.terminate()),
  };
}

function waitUntilBelow(waiting: Int32Array, most: number): void {
  for (let seen = Atomics.load(waiting, 0); seen > most; seen = Atomics.load(waiting, 0)) {
    if (Atomics.wait(waiting, 0, seen, PATIENCE) === 'timed-out')
      throw new Error(`For ${PATIENCE / 1000} s the thread has made no page.`);
  }
}
