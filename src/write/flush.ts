import { closeSync, fsync, openSync, writeSync } from 'node:fs';

/** Files that are written at once and flushed to the disk meanwhile. */
export interface Flusher {
  /** Writes a new file; returns as soon as the system has its bytes. */
  readonly write: (path: string, bytes: Uint8Array) => void;
  /** Waits until all that was written is on the disk; throws what the disk said. */
  readonly settle: () => Promise<void>;
}

/**
 * Opens a flusher that flushes the first `most` files. One at a time each flush is a commit of the file system's journal,
 * several milliseconds long; asked for together they share one, while the program renders on.
 */
export function openFlusher(most: number): Flusher {
  const flushes: Promise<NodeJS.ErrnoException | null>[] = [];
  return {
    write: (path, bytes) => {
      const file = openSync(path, 'w', 0o644);
      try {
        let at = 0;
        while (at < bytes.length) at += writeSync(file, bytes, at);
      } catch (error) {
        closeSync(file);
        throw error;
      }
      if (flushes.length >= most) {
        closeSync(file);
        return;
      }
      flushes.push(
        new Promise((resolve) => {
          fsync(file, (error) => {
            closeSync(file);
            resolve(error);
          });
        }),
      );
    },
    settle: async () => {
      const failed = (await Promise.all(flushes)).find((error) => error !== null);
      if (failed !== undefined && failed !== null) throw failed;
    },
  };
}
