import { closeSync, fsync } from 'node:fs';
import { createFile } from './create-file.ts';
import { openWriterThread, type WriterThread } from './writer-thread.ts';

/** Files that are written at once and flushed to the disk meanwhile; of very many, the rest by a thread of its own. */
export interface Flusher {
  /** Writes a new file, and the folders above it that are missing; takes the bytes for itself. */
  readonly write: (path: string, bytes: Uint8Array<ArrayBuffer>) => void;
  /** Flushes nothing from now on: among the files of a thread beside it, each flush would wait for all of theirs. */
  readonly relax: () => void;
  /** Waits until all is written, and what was flushed is on the disk; throws what the disk said. */
  readonly settle: () => Promise<void>;
  /** Ends writing; what was not written yet never will be. */
  readonly stop: () => void;
}

/**
 * Opens a flusher that flushes the first `most` files. One at a time each flush is a commit of the file system's journal,
 * several milliseconds long; asked for together they share one, while the program renders on.
 */
export function openFlusher(most: number, makeFolder: (path: string) => void): Flusher {
  const flushes: Promise<NodeJS.ErrnoException | null>[] = [];
  let thread: WriterThread | undefined;
  let isRelaxed = false;
  return {
    write: (path, bytes) => {
      if (isRelaxed) {
        makeFolder(path);
        closeSync(createFile(path, bytes));
        return;
      }
      if (flushes.length >= most) {
        thread ??= openWriterThread();
        thread.write(path, bytes);
        return;
      }
      makeFolder(path);
      const file = createFile(path, bytes);
      flushes.push(
        new Promise((resolve) => {
          fsync(file, (error) => {
            closeSync(file);
            resolve(error);
          });
        }),
      );
    },
    relax: () => {
      isRelaxed = true;
    },
    settle: async () => {
      const failed = (await Promise.all(flushes)).find((error) => error !== null);
      await thread?.settle();
      if (failed !== undefined && failed !== null) throw failed;
    },
    stop: () => thread?.stop(),
  };
}
