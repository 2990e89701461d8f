import { isUtf8 } from 'node:buffer';
import type { Result } from '../../model/problem.ts';
import { removeIllegalCharacters } from '../../model/text.ts';
import { decodeWindows1252 } from './windows-1252.ts';

const DECLARED = /<(?:meta[^>]{0,200}charset=|\?xml[^>]{0,200}encoding=)["']?\s*([a-z0-9_:-]{2,40})/i;

/** A page or feed in the encoding that it declares (WHATWG names); `undefined` when it is UTF-8 or says nothing. */
export function decodePage(bytes: Uint8Array): Result<string> | undefined {
  if (isUtf8(bytes)) return undefined;
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4_096)).toString('latin1');
  const name = DECLARED.exec(start)?.[1];
  if (name === undefined || /^utf-?8$/i.test(name)) return undefined;
  try {
    const decoder = new TextDecoder(name, { fatal: true });
    const text = decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes);
    return { value: removeIllegalCharacters(text.replace(/\r\n?/g, '\n')), problems: [] };
  } catch {
    return undefined; // An unknown name or other bytes than it says: the strict reader tells where.
  }
}
