/** A thread that writes files while the program renders the next ones. */
export interface WriterThread {
  /** Hands a file over; waits when the thread has fallen far behind. Takes the bytes for itself. */
  readonly write: (path: string, bytes: Uint8Array<ArrayBuffer>) => void;
  /** Waits until all is written, and ends the thread. Throws what the disk said of the first file that could not be. */
  readonly settle: () => Promise<void>;
  /** Ends the thread; once it returns, nothing is written any more. */
  readonly stop: () => void;
}

/** Bytes handed over and not written yet. */
const WAITING = 0;
/** Whether the rest is to be left unwritten. */
const STOPPED = 1;
const MOST_WAITING = 32_000_000;
const PATIENCE = 60_000;

/** What the disk said, as it travels between threads. */
interface Refusal {
  readonly message: string;
  readonly code: string | undefined;
  readonly path: string;
}

/** Starts the thread. It takes some 30 ms of the other processor, so it is for hundreds of files. */
export function openWriterThread(): WriterThread {
  // Loaded here: few builds write so much.
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  const shared = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(`(${runWriter.toString()})()`, { eval: true, workerData: shared, execArgv: [] });
  const ended = new Promise<Refusal | null>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  // Asked for in `settle`; without it the process ends as if there were no thread.
  ended.catch(() => undefined);
  worker.unref();
  const waitUntilBelow = (bytes: number): void => {
    for (let seen = Atomics.load(shared, WAITING); seen > bytes; seen = Atomics.load(shared, WAITING)) {
      if (Atomics.wait(shared, WAITING, seen, PATIENCE) === 'timed-out')
        throw new Error(`For ${PATIENCE / 1000} s the disk has taken nothing.`);
    }
  };
  return {
    write: (path, bytes) => {
      waitUntilBelow(MOST_WAITING);
      Atomics.add(shared, WAITING, bytes.length);
      worker.postMessage({ path, bytes }, [bytes.buffer]);
    },
    settle: async () => {
      worker.ref();
      worker.postMessage('end');
      const refusal = await ended;
      if (refusal !== null) throw Object.assign(new Error(refusal.message), refusal);
    },
    stop: () => {
      Atomics.store(shared, STOPPED, 1);
      waitUntilBelow(0);
      worker.postMessage('end');
    },
  };
}

// Runs in the thread, from its own text: nothing of this module can be named in it.
function runWriter(): void {
  const { closeSync, mkdirSync, openSync, writeSync } = process.getBuiltinModule('node:fs');
  const { dirname } = process.getBuiltinModule('node:path');
  const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');
  const shared = workerData as Int32Array;
  const folders = new Set<string>();
  let refusal: { readonly message: string; readonly code: string | undefined; readonly path: string } | null = null;
  const write = (path: string, bytes: Uint8Array): void => {
    const folder = dirname(path);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    const file = openSync(path, 'w', 0o644);
    try {
      let at = 0;
      while (at < bytes.length) at += writeSync(file, bytes, at);
    } finally {
      closeSync(file);
    }
  };
  parentPort?.on('message', (message: 'end' | { readonly path: string; readonly bytes: Uint8Array }) => {
    if (message === 'end') {
      parentPort.postMessage(refusal);
      parentPort.close();
      return;
    }
    const { path, bytes } = message;
    try {
      if (refusal === null && Atomics.load(shared, 1) === 0) write(path, bytes);
    } catch (error) {
      const { message: said, code } = error as NodeJS.ErrnoException;
      refusal = { message: said, code, path };
    }
    Atomics.sub(shared, 0, bytes.length);
    Atomics.notify(shared, 0);
  });
}
