import type { Address } from './address.ts';
import type { DkimKey } from './dkim/dkim-key.ts';
import { signCopy } from './dkim/sign-copy.ts';
import type { Delivery } from './ledger/delivery.ts';
import { type Copies, joinCopy, prepareCopies } from './message/copies.ts';
import type { Submission } from './smtp/lane.ts';
import { signToken, type TokenKeys, type TokenPurpose } from './token.ts';

/** Whom a message is made for. */
export interface Addressee {
  readonly address: Address;
  readonly name: string;
  readonly hash: string;
}

/** Makes one recipient's message after another from a delivery. */
export interface Composer {
  readonly subject: string;
  readonly compose: (addressee: Addressee) => Submission;
}

/** What signs: the links, and where we do it ourselves the message. */
export interface ComposerKeys {
  readonly tokens: TokenKeys;
  readonly dkim?: DkimKey;
}

/** Prepares a delivery's messages. `day` is today in days since 1970-01-01: it stands in the tokens. */
export function openComposer(delivery: Delivery, keys: ComposerKeys, day: number): Composer {
  const { edition, list } = delivery;
  const from = delivery.from as Address;
  const copies: Copies = prepareCopies(delivery.eml, {
    edition,
    listId: list,
    domain: from.slice(from.indexOf('@') + 1),
  });
  const link = (base: string, purpose: TokenPurpose, hash: string): string =>
    `${base}${signToken({ purpose, list, hash, day }, keys.tokens)}`;
  return {
    subject: copies.subject,
    compose: ({ address, name, hash }) => {
      const copy = copies.fill({
        address,
        name,
        hash,
        unsubscribe: link(delivery.unsubscribe, 'unsubscribe', hash),
        preferences: link(delivery.preferences, 'preferences', hash),
      });
      return { from, to: address, bytes: joinCopy(keys.dkim === undefined ? copy : signCopy(copy, keys.dkim)) };
    },
  };
}
