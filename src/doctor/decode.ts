import { doubtful, type Verdict, wrong } from './findings.ts';

/** A feed's text, and what was wrong with its bytes. */
export interface Decoded {
  readonly text: string;
  /** How it was decoded, in lower case. */
  readonly encoding: string;
  readonly verdicts: readonly Verdict[];
}

// Encodings that many readers do not know, though this machine does.
const OBSCURE = /^(?:ibm\d*|cp(?!125)\d+|ebcdic|utf-?32|utf-?7|x-mac|macintosh|hz-gb|iso-?2022|koi8-u|windows-87)/i;
const ASCII = /^(?:us-?ascii|ascii|ansi_x3\.4-1968)$/i;

/** Decodes a feed as RFC 7303 asks: byte order mark, then the charset of the transport, then the XML declaration, then UTF-8. */
export function decodeFeed(bytes: Uint8Array, charset?: string): Decoded {
  const verdicts: Verdict[] = [];
  const mark = readMark(bytes);
  const declared = readDeclared(bytes, mark);
  const label = mark ?? charset ?? declared ?? 'utf-8';
  if (mark !== undefined && declared !== undefined && !sameEncoding(mark, declared)) {
    verdicts.push(
      wrong('encoding/mismatch', `The document begins with a byte order mark of ${mark}, but declares ${declared}.`),
    );
  } else if (charset !== undefined && declared !== undefined && !sameEncoding(charset, declared)) {
    verdicts.push(doubtful('encoding/mismatch', `The server says ${charset}, the document says ${declared}.`));
  }
  if (mark === undefined && /^utf-?16|^ucs-?2/i.test(declared ?? '') && charset === undefined) {
    verdicts.push(wrong('encoding/mismatch', `The document declares ${declared}, but its bytes are not in it.`));
    return { text: decode(bytes, 'utf-8').text, verdicts, encoding: 'utf-8' };
  }
  if (OBSCURE.test(label))
    verdicts.push(doubtful('encoding/obscure', `Many readers do not know the encoding ${label}.`));
  if (ASCII.test(label)) {
    const beyond = bytes.some((byte) => byte > 127);
    if (beyond)
      verdicts.push(wrong('encoding/mismatch', 'The document declares US-ASCII, but holds other characters.'));
    return { text: decode(bytes, 'utf-8').text, verdicts, encoding: 'utf-8' };
  }
  // What calls itself Latin-1 and has these bytes is windows-1252, which is what every browser reads.
  if (/^iso-?8859-?1$/i.test(label) && bytes.some((byte) => byte >= 0x80 && byte <= 0x9f)) {
    verdicts.push(doubtful('text/bad-characters', 'The document says ISO-8859-1, but is windows-1252.'));
  }
  const result = decode(bytes, label);
  if (result.kind === 'unknown') verdicts.push(wrong('encoding/unknown', `"${label}" is not an encoding.`));
  if (result.kind === 'broken') verdicts.push(wrong('encoding/invalid', `The bytes are not ${label}.`));
  return { text: result.text, verdicts, encoding: label.toLowerCase().replace(/^utf8$/, 'utf-8') };
}

function decode(
  bytes: Uint8Array,
  label: string,
): { readonly kind: 'fine' | 'broken' | 'unknown'; readonly text: string } {
  try {
    return { kind: 'fine', text: new TextDecoder(label, { fatal: true }).decode(bytes) };
  } catch (error) {
    const isUnknown = error instanceof RangeError;
    return { kind: isUnknown ? 'unknown' : 'broken', text: new TextDecoder(isUnknown ? 'utf-8' : label).decode(bytes) };
  }
}

function readMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0 && b === 0x3c) return 'utf-16be';
  if (a === 0x3c && b === 0) return 'utf-16le';
  return undefined;
}

function readDeclared(bytes: Uint8Array, mark: string | undefined): string | undefined {
  const head = decode(bytes.subarray(0, 400), mark?.startsWith('utf-16') === true ? mark : 'latin1').text;
  return /^[^<]{0,4}<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1];
}

function sameEncoding(a: string, b: string): boolean {
  const fold = (label: string): string =>
    label
      .toLowerCase()
      .replace(/[^a-z\d]/g, '')
      .replace(/^(utf16)(?:le|be)$/, '$1');
  return fold(a) === fold(b);
}
