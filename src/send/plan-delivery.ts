import type { Failure } from '../model/failure.ts';
import { parseUrl } from '../model/url.ts';
import { readAddress } from './address.ts';
import { makeFault } from './fault.ts';
import type { Delivery } from './ledger/delivery.ts';
import { findField, splitMessage } from './message/header-fields.ts';
import type { WrittenDigest } from './open-digest.ts';

/** What the publication says about sending. */
export interface SendSettings {
  /** Where one click ends the subscription; https. */
  readonly unsubscribe: string | undefined;
  /** Where bounces go, when that is not the sender. */
  readonly bounce: string | undefined;
}

/** A delivery from a written digest: list id and sender from its own header, so that they are the reviewed ones. Throws a Failure. */
export function planDelivery(digest: WrittenDigest, settings: SendSettings): Delivery {
  const { fields } = splitMessage(digest.eml.toString('latin1'));
  const list = /<([^<>\s]+)>\s*$/.exec(findField(fields, 'list-id') ?? '')?.[1];
  if (list === undefined) throw incomplete('it has no List-ID (mail.listId)');
  const sender =
    settings.bounce ?? /<([^<>\s]+)>\s*$/.exec(findField(fields, 'from') ?? '')?.[1] ?? findField(fields, 'from');
  const reading = readAddress(sender ?? '');
  if (reading.kind === 'refused') throw incomplete('its sender is no plain address (mail.from)');
  const { unsubscribe } = settings;
  const url = unsubscribe === undefined ? undefined : parseUrl(unsubscribe);
  // RFC 8058 section 3.1: one click needs an https address.
  if (url === undefined || !(url.startsWith('https://') || /^http:\/\/(?:127\.0\.0\.1|localhost)[:/]/.test(url))) {
    throw incomplete('there is no https address for unsubscribing (mail.unsubscribe)');
  }
  return {
    edition: digest.edition,
    list,
    sha256: digest.sha256,
    eml: digest.eml,
    from: reading.address,
    unsubscribe: closeUrl(url),
    preferences: closeUrl(new URL('preferences', url).href),
  };
}

/** Names a digest by its content, as `--expect` asks for it: the SHA-256 or at least its first 12 figures. */
export function matchesHash(sha256: string, expected: string): boolean {
  return /^[0-9a-f]{12,64}$/i.test(expected) && sha256.startsWith(expected.toLowerCase());
}

function closeUrl(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}

function incomplete(reason: string): Failure {
  return makeFault('usage', 'incomplete', {
    message: `Planning the delivery: ${reason}.`,
    hint: 'Complete "mail" in content/publication.yaml, build, and review again.',
  });
}
