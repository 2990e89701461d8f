import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { Problem, Result } from '../model/problem.ts';
import { decodeText } from './decode.ts';

/** The largest content file that is read, in bytes: a book fits, a mistaken video does not. */
export const MAX_FILE_BYTES: number = 2 * 1024 * 1024;

// One buffer for all files: reading is synchronous, and allocating for each file is what costs time.
let shared: Buffer = Buffer.alloc(64 * 1024);

// Paths are put together by hand: what node:path does for each takes half as long as reading a file.

/** A file's text, or `undefined` and why it has none. `file` is relative to `root`. */
export function readTextFile(root: string, file: string, limit: number = MAX_FILE_BYTES): Result<string | undefined> {
  const bytes = readBytes(`${root}/${file}`, limit);
  return typeof bytes === 'string' ? { value: undefined, problems: [refuse(file, bytes)] } : decodeText(bytes, file);
}

/** A file's bytes in a buffer of their own, or `undefined` and why there are none. `file` is relative to `root`. */
export function readFileBytes(root: string, file: string, limit: number): Result<Buffer | undefined> {
  const bytes = readBytes(`${root}/${file}`, limit);
  if (typeof bytes === 'string') return { value: undefined, problems: [refuse(file, bytes)] };
  return { value: bytes.buffer === shared.buffer ? Buffer.from(bytes) : bytes, problems: [] };
}

/** The first bytes of a file, at most `limit`, with its length; a reason in words where it cannot be read. */
export function readStart(path: string, limit: number): { readonly bytes: Buffer; readonly length: number } | string {
  return withFile(path, (descriptor, length) => {
    const bytes = Buffer.alloc(Math.min(limit, length));
    return { bytes: bytes.subarray(0, fill(descriptor, bytes, bytes.length)), length };
  });
}

/** The bytes of a file, in a buffer that the next call takes again; a reason in words where it cannot be read. */
export function readBytes(path: string, limit: number = MAX_FILE_BYTES): Buffer | string {
  return (
    (limit < shared.length ? undefined : readSmall(path)) ??
    withFile(path, (descriptor, length) => {
      if (length > limit) return `it has ${length} bytes; at most ${limit} are read`;
      if (length > MAX_FILE_BYTES) {
        const own = Buffer.alloc(length);
        return own.subarray(0, fill(descriptor, own, length));
      }
      if (length > shared.length) shared = Buffer.alloc(Math.min(MAX_FILE_BYTES, length * 2));
      return shared.subarray(0, fill(descriptor, shared, length));
    })
  );
}

// Most files fit: one read then says what asking for the size would, and every doubt is left to the careful way.
function readSmall(path: string): Buffer | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, FLAGS);
    const count = fill(descriptor, shared, shared.length);
    return count > 0 && count < shared.length ? shared.subarray(0, count) : undefined;
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

// Without O_NONBLOCK opening a pipe waits for a writer; O_NOFOLLOW closes the gap between listing and opening.
const FLAGS = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;

function withFile<T>(path: string, read: (descriptor: number, length: number) => T): T | string {
  let descriptor: number;
  try {
    descriptor = openSync(path, FLAGS);
  } catch (error) {
    return explain((error as NodeJS.ErrnoException).code);
  }
  try {
    const stat = fstatSync(descriptor);
    return stat.isFile() ? read(descriptor, stat.size) : 'it is no file';
  } finally {
    closeSync(descriptor);
  }
}

function fill(descriptor: number, buffer: Buffer, length: number): number {
  let filled = 0;
  while (filled < length) {
    const count = readSync(descriptor, buffer, filled, length - filled, filled);
    if (count === 0) break;
    filled += count;
  }
  return filled;
}

function explain(code: string | undefined): string {
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'ELOOP') return 'it is a symbolic link, which is not followed';
  if (code === 'EACCES' || code === 'EPERM') return 'you have no right to read it';
  return `the system says ${code ?? 'no'}`;
}

function refuse(file: string, reason: string): Problem {
  return {
    code: 'read/unreadable',
    severity: 'error',
    file,
    message: `this file cannot be read: ${reason}.`,
    hint: reason.includes('bytes')
      ? 'An article is text; put recordings and pictures beside it.'
      : 'Look at its rights and its kind:  ls -l',
  };
}
