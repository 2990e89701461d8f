import { createHash } from 'node:crypto';
import { formatRfc5322, type Instant } from '../../model/time.ts';
import type { Address } from '../address.ts';
import { domainOf } from '../address.ts';
import { encodePhrase } from '../message/encoded-word.ts';
import type { TokenPurpose } from '../token.ts';

/** One of our own short mails, with one link. */
export interface Letter {
  readonly from: Address;
  readonly to: Address;
  readonly purpose: TokenPurpose;
  readonly link: string;
  readonly publication: string;
  readonly at: Instant;
}

const WORDS: Readonly<Record<TokenPurpose, readonly [subject: string, text: string]>> = {
  confirm: [
    'Please confirm your subscription',
    'Somebody, hopefully you, asked for the digest. To get it, open this and press the button:',
  ],
  export: ['Your data', 'Everything that is kept about you is behind this link, for one day:'],
  erase: ['Erase your data', 'To have your address and name erased, open this within a day and press the button:'],
  unsubscribe: ['Unsubscribe', 'To get no more digests, open this and press the button:'],
  preferences: ['Your subscription', 'To change your subscription, open this:'],
};

/** The message as bytes: plain text, ASCII but for what has to be UTF-8. Who did not ask for it just lets it be. */
export function writeLetter({ from, to, purpose, link, publication, at }: Letter): Buffer {
  const [subject, text] = WORDS[purpose];
  const id = createHash('sha256').update(link).digest('hex').slice(0, 32);
  const lines = [
    `From: ${encodePhrase(publication)}\r\n <${from}>`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: ${formatRfc5322(at)}`,
    `Message-ID: <${id}@${domainOf(from)}>`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 7bit',
    '',
    text,
    '',
    link,
    '',
    'If you did not ask for this, do nothing: without the button nothing happens.',
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}
