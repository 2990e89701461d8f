import type { Failure } from '../model/failure.ts';
import { makeFault } from './fault.ts';
import type { TokenKey, TokenKeys } from './token.ts';

/** Keys written `id:base64,id:base64`, the signing one first. Throws a Failure for none, a weak one, or a name used twice. */
export function readTokenKeys(text: string): TokenKeys {
  const keys = text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map(readTokenKey);
  const [first, ...rest] = keys;
  if (first === undefined) throw fault('no key is given');
  if (new Set(keys.map((key) => key.id)).size < keys.length) throw fault('two keys have the same id');
  return [first, ...rest];
}

function readTokenKey(part: string): TokenKey {
  const [id = '', encoded = ''] = part.split(':');
  if (!/^[a-z0-9]{1,8}$/.test(id)) throw fault('a key needs an id of 1 to 8 letters a-z and figures before its colon');
  const secret = Buffer.from(encoded, 'base64');
  if (secret.length < 32) throw fault(`key "${id}" has fewer than 32 bytes`);
  return { id, secret };
}

// Never repeats the text: it is a secret.
function fault(reason: string): Failure {
  return makeFault('usage', 'token-keys', {
    message: `Reading the token keys (LATEWIRE_TOKEN_KEYS, "id:base64,id:base64"): ${reason}. Make one with: echo "k1:$(openssl rand -base64 32)"`,
  });
}
