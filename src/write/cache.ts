import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Texts kept between runs under hexadecimal keys. What it does not have, or has damaged, is simply made again. */
export interface Cache {
  readonly read: (key: string) => string | undefined;
  readonly write: (key: string, text: string) => void;
}

/** A cache in a folder, one file a key: a check sum stands before each text, so that a torn or foreign file is never believed. */
export function openCache(folder: string): Cache {
  return {
    read: (key) => {
      try {
        const file = readFileSync(join(folder, key), 'utf8');
        const cut = file.indexOf('\n');
        const text = file.slice(cut + 1);
        return file.slice(0, cut) === sumOf(key, text) ? text : undefined;
      } catch {
        return undefined;
      }
    },
    write: (key, text) => {
      const staged = join(folder, `.${key}.${process.pid}`);
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(staged, `${sumOf(key, text)}\n${text}`);
        renameSync(staged, join(folder, key));
      } catch {
        rmSync(staged, { force: true }); // A cache that cannot be kept costs time, not correctness.
      }
    },
  };
}

/** A cache over one that only answers: what is made anew is kept in the first. */
export function layerCaches(own: Cache, shipped: Cache): Cache {
  return { read: (key) => own.read(key) ?? shipped.read(key), write: own.write };
}

function sumOf(key: string, text: string): string {
  return createHash('sha256').update(key).update('\0').update(text).digest('hex');
}
