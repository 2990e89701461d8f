import { createHash } from 'node:crypto';
import { encodePhrase } from './encoded-word.ts';
import type { Personal } from './personal.ts';

/** What the fields of a delivery have in common. */
export interface DeliveryFields {
  readonly edition: string;
  /** RFC 2919 list id. */
  readonly listId: string;
  /** The domain of the From address: the right half of each Message-ID. */
  readonly domain: string;
}

/** The names of the fields that sending writes, whatever the reviewed message says in them. */
export const PERSONAL_FIELDS: readonly string[] = [
  'to',
  'message-id',
  'list-unsubscribe',
  'list-unsubscribe-post',
  'feedback-id',
  'auto-submitted',
];

/** The fields that differ from copy to copy or belong to sending, each with its CRLF. Values hold no line break: they were checked before. */
export function writePersonalFields(personal: Personal, delivery: DeliveryFields): ReadonlyMap<string, string> {
  const to = personal.name === '' ? personal.address : `${encodePhrase(personal.name)}\r\n <${personal.address}>`;
  const values: readonly (readonly [string, string])[] = [
    ['To', to],
    ['Message-ID', formMessageId(personal.hash, delivery)],
    ['List-Unsubscribe', `<${personal.unsubscribe}>`],
    ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
    // Google's Feedback Loop: up to three names of ours, then a steady sender id of 5 to 15 characters.
    ['Feedback-ID', `${delivery.edition}:digest:latewire:${nameSender(delivery.listId)}`],
    // RFC 3834 section 5: keeps vacation notices from answering.
    ['Auto-Submitted', 'auto-generated'],
  ];
  return new Map(values.map(([name, value]) => [name.toLowerCase(), `${name}: ${value}\r\n`]));
}

/** The same for one edition and reader, however often it is made: what lets a mail log settle a doubt. */
export function formMessageId(hash: string, { edition, domain }: Pick<DeliveryFields, 'edition' | 'domain'>): string {
  return `<${edition.replace(/[^A-Za-z0-9-]/g, '-')}.${hash}@${domain}>`;
}

function nameSender(listId: string): string {
  return createHash('sha256').update(listId).digest('hex').slice(0, 12);
}
