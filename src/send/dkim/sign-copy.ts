import { createHash, sign } from 'node:crypto';
import type { Copy } from '../message/copies.ts';
import type { HeaderField } from '../message/header-fields.ts';
import type { DkimKey } from './dkim-key.ts';

// RFC 8058 section 4: both list headers MUST be covered, which nodemailer's own list of fields forgets.
const SIGNED = [
  'from',
  'sender',
  'reply-to',
  'to',
  'subject',
  'date',
  'message-id',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'list-id',
  'list-unsubscribe',
  'list-unsubscribe-post',
  'feedback-id',
  'auto-submitted',
];

// Named once more than they occur, so that a second From, Subject or list field added on the way breaks the signature (RFC 6376 section 8.15).
const OVERSIGNED = ['from', 'to', 'subject', 'date', 'list-unsubscribe', 'list-unsubscribe-post'];

/** The copy with a DKIM-Signature on top (RFC 6376, relaxed/relaxed). No `t=`: the same copy signs to the same bytes with RSA and Ed25519. */
export function signCopy(copy: Copy, key: DkimKey): Copy {
  const chosen = SIGNED.filter((name) => copy.fields.some((field) => field.name === name));
  const names = [...chosen, ...OVERSIGNED.filter((name) => chosen.includes(name))];
  const bodyHash = createHash('sha256').update(relaxBody(copy.body), 'latin1').digest('base64');
  const unsigned = `DKIM-Signature: v=1; a=${key.algorithm}; c=relaxed/relaxed; d=${key.domain};\r\n s=${key.selector}; h=${foldNames(names)};\r\n bh=${bodyHash};\r\n b=`;
  const data = chosen
    // RFC 6376 section 5.4.2: the last field of a name is signed first; ours occur once.
    .map((name) => relaxField(findLast(copy.fields, name)))
    .concat(relaxField({ name: 'dkim-signature', raw: unsigned }).replace(/\r\n$/, ''))
    .join('');
  const signature = signData(Buffer.from(data), key).toString('base64');
  const raw = `${unsigned}${signature.replace(/.{1,72}/g, (line) => `${line}\r\n `).trimEnd()}\r\n`;
  return { fields: [{ name: 'dkim-signature', raw }, ...copy.fields], body: copy.body };
}

// RFC 8463 section 3: Ed25519 signs the SHA-256 of the data, not the data.
function signData(data: Buffer, { algorithm, key }: DkimKey): Buffer {
  if (algorithm === 'rsa-sha256') return sign('sha256', data, key);
  return sign(null, createHash('sha256').update(data).digest(), key);
}

/** RFC 6376 section 3.4.4: spaces at line ends go, runs become one, empty lines at the end go. */
export function relaxBody(body: string): string {
  const relaxed = body.replace(/[ \t]+/g, ' ').replace(/ (?=\r\n|$)/g, '');
  let end = relaxed.length;
  while (end >= 2 && relaxed.startsWith('\r\n', end - 2)) end -= 2;
  return end === 0 ? '' : `${relaxed.slice(0, end)}\r\n`;
}

/** RFC 6376 section 3.4.2. */
function relaxField({ name, raw }: HeaderField): string {
  const value = raw
    .slice(raw.indexOf(':') + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
  return `${name}:${value}\r\n`;
}

function findLast(fields: readonly HeaderField[], name: string): HeaderField {
  return fields.findLast((field) => field.name === name) ?? { name, raw: `${name}:\r\n` };
}

function foldNames(names: readonly string[]): string {
  const lines: string[] = [];
  let line = '';
  for (const name of names) {
    if (line.length + name.length > 70) {
      lines.push(line);
      line = '';
    }
    line += line === '' && lines.length === 0 ? name : `:${name}`;
  }
  return [...lines, line].join('\r\n ');
}
