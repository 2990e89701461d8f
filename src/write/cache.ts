import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from './replace-file.ts';

/** Texts kept between runs under hexadecimal keys. What it does not have, or has damaged, is simply made again. */
export interface Cache {
  readonly read: (key: string) => string | undefined;
  readonly write: (key: string, text: string) => void;
}

/** Bytes kept between runs, as {@link Cache} keeps texts. */
export interface ByteCache {
  readonly read: (key: string) => Buffer | undefined;
  /** Takes one value in pieces. */
  readonly write: (key: string, pieces: readonly Uint8Array[]) => void;
}

/** A cache in a folder, one file a key: a check sum stands before each text, so that a torn or foreign file is never believed. */
export function openCache(folder: string): Cache {
  const { read, write } = openByteCache(folder);
  return {
    read: (key) => read(key)?.toString('utf8'),
    write: (key, text) => write(key, [Buffer.from(text, 'utf8')]),
  };
}

/** {@link openCache} for bytes. */
export function openByteCache(folder: string): ByteCache {
  return {
    read: (key) => {
      try {
        const file = readFileSync(join(folder, key));
        const cut = file.indexOf('\n');
        const bytes = file.subarray(cut + 1);
        return file.toString('latin1', 0, cut) === sumOf(key, [bytes]) ? bytes : undefined;
      } catch {
        return undefined;
      }
    },
    write: (key, pieces) => replaceFile(join(folder, key), [Buffer.from(`${sumOf(key, pieces)}\n`), ...pieces]),
  };
}

/** A cache over one that only answers: what is made anew is kept in the first. */
export function layerCaches(own: Cache, shipped: Cache): Cache {
  return { read: (key) => own.read(key) ?? shipped.read(key), write: own.write };
}

function sumOf(key: string, pieces: readonly Uint8Array[]): string {
  const hash = createHash('sha256').update(key).update('\0');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}
