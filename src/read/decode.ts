import { isUtf8 } from 'node:buffer';
import type { Problem, Result } from '../model/problem.ts';

/** Bytes as text: strict UTF-8, or UTF-16 with a byte order mark; line ends as LF; characters that no output can carry reported and removed. */
export function decodeText(bytes: Uint8Array, file: string): Result<string | undefined> {
  const encoding = encodingOf(bytes);
  const text = encoding === 'utf-8' ? decodeUtf8(bytes) : decodeUtf16(bytes, encoding);
  if (text === undefined) return { value: undefined, problems: [notDecodable(bytes, file, encoding)] };
  const lined = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return removeIllegal(lined, file);
}

// Checking and then converting is several times faster than a fatal TextDecoder on files of a few kilobytes.
function decodeUtf8(bytes: Uint8Array): string | undefined {
  if (!isUtf8(bytes)) return undefined;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function decodeUtf16(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function notDecodable(bytes: Uint8Array, file: string, encoding: string): Problem {
  const offset = encoding === 'utf-8' ? findBadByte(bytes) : 0;
  // A byte order mark is no column of the first line.
  const before = Buffer.from(bytes.buffer, bytes.byteOffset, offset)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  const line = before.split('\n').length;
  return {
    code: 'read/encoding',
    severity: 'error',
    file,
    line,
    column: before.length - before.lastIndexOf('\n'),
    message: `This file is not ${encoding.toUpperCase()}: byte ${offset} (0x${(bytes[offset] ?? 0).toString(16).padStart(2, '0')}) cannot stand there.`,
    hint: 'Save it as UTF-8 in your editor (it may be Windows-1252 or Latin-1 now).',
  };
}

// The decoder does not say where it stopped: halve the text until the first byte is found that makes it invalid.
function findBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8Prefix(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return backToLead(bytes, good);
}

// Up to three bytes before the stop may belong to the character that cannot be finished.
function backToLead(bytes: Uint8Array, stop: number): number {
  for (let back = 1; back <= 3 && back <= stop; back += 1) {
    const byte = bytes[stop - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? stop - back : stop;
  }
  return stop;
}

function isUtf8Prefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

// C0 controls and noncharacters cannot stand in XML; a zero-width space or a stray mark in mid-text only breaks words.
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uFEFF\u200B]/g;

function removeIllegal(text: string, file: string): Result<string> {
  const found = text.search(ILLEGAL);
  if (found === -1) return { value: text, problems: [] };
  const before = text.slice(0, found);
  const codePoint = text.charCodeAt(found).toString(16).toUpperCase().padStart(4, '0');
  const count = text.match(ILLEGAL)?.length ?? 0;
  const problem: Problem = {
    code: 'read/illegal-character',
    severity: 'warning',
    file,
    line: before.split('\n').length,
    column: found - before.lastIndexOf('\n'),
    message: `U+${codePoint} cannot be published${count === 1 ? '' : `, nor ${count - 1} more like it in this file`}; left out.`,
    hint: 'Delete it in your editor; most show it as a box or not at all.',
  };
  return { value: text.replace(ILLEGAL, ''), problems: [problem] };
}
