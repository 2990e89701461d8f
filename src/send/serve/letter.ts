import { createHash } from 'node:crypto';
import type { Instant } from '../../model/instant.ts';
import { formatRfc5322 } from '../../model/time.ts';
import type { Address } from '../address.ts';
import { domainOf } from '../address.ts';
import { encodePhrase } from '../message/encoded-word.ts';
import type { TokenPurpose } from '../token.ts';
import type { ServedWords } from './words/served-words.ts';

/** One of our own short mails, with one link. */
export interface Letter {
  readonly from: Address;
  readonly to: Address;
  readonly purpose: TokenPurpose;
  readonly link: string;
  readonly publication: string;
  readonly words: ServedWords;
  readonly at: Instant;
}

const SUBJECTS = {
  confirm: 'confirm',
  export: 'data',
  erase: 'erase',
  unsubscribe: 'unsubscribe',
  preferences: 'preferences',
} as const satisfies Readonly<Record<TokenPurpose, keyof ServedWords>>;

/** The message as bytes: plain text, in base64 where it is not ASCII. Who did not ask for it just lets it be. */
export function writeLetter({ from, to, purpose, link, publication, words, at }: Letter): Buffer {
  const subject = words[SUBJECTS[purpose]];
  const id = createHash('sha256').update(link).digest('hex').slice(0, 32);
  const text = [publication, '', words.letterHelp, '', link, '', words.letterIgnore, ''].join('\r\n');
  const plain = isAscii(text);
  const head = [
    `From: ${encodePhrase(publication)}\r\n <${from}>`,
    `To: ${to}`,
    `Subject: ${isAscii(subject) ? subject : encodePhrase(subject)}`,
    `Date: ${formatRfc5322(at)}`,
    `Message-ID: <${id}@${domainOf(from)}>`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    `Content-Transfer-Encoding: ${plain ? '7bit' : 'base64'}`,
  ];
  const body = plain
    ? text
    : (
        Buffer.from(text)
          .toString('base64')
          .match(/.{1,76}/g) ?? []
      ).join('\r\n');
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}\r\n`);
}

function isAscii(text: string): boolean {
  return /^[\x00-\x7F]*$/.test(text);
}
