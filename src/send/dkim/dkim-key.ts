import { createPrivateKey, type KeyObject } from 'node:crypto';
import type { Failure } from '../../model/failure.ts';
import { makeFault } from '../fault.ts';

/** What signs, and where its public half is published: `<selector>._domainkey.<domain>`. */
export interface DkimKey {
  readonly domain: string;
  readonly selector: string;
  readonly algorithm: 'rsa-sha256' | 'ed25519-sha256';
  readonly key: KeyObject;
}

/** Reads a PEM private key: RSA of at least 2048 bits (RFC 8301 asks 1024, receivers more) or Ed25519 (RFC 8463). Throws a Failure. */
export function readDkimKey(pem: string, { domain, selector }: Pick<DkimKey, 'domain' | 'selector'>): DkimKey {
  const key = openKey(pem);
  if (!/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i.test(selector)) throw fault('the selector is no DNS name');
  if (key.asymmetricKeyType === 'ed25519') return { domain, selector, algorithm: 'ed25519-sha256', key };
  const bits = key.asymmetricKeyType === 'rsa' ? key.asymmetricKeyDetails?.modulusLength : undefined;
  if (bits === undefined) throw fault('it is neither RSA nor Ed25519');
  if (bits < 2048) throw fault(`RSA of ${bits} bits is too short, 2048 is the least`);
  return { domain, selector, algorithm: 'rsa-sha256', key };
}

function openKey(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    // The cause may quote the key.
    throw fault('it is no PEM private key');
  }
}

function fault(reason: string): Failure {
  return makeFault('usage', 'dkim-key', { message: `Reading the DKIM key: ${reason}.` });
}
