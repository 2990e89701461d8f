import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link may do; a token for one never does another. */
export type TokenPurpose = 'unsubscribe' | 'preferences' | 'confirm' | 'export' | 'erase';

/** A secret and the short name by which a token says which one signed it. */
export interface TokenKey {
  /** 1 to 8 of `a-z 0-9`. */
  readonly id: string;
  /** At least 32 bytes. */
  readonly secret: Uint8Array;
}

/** The first key signs; all of them verify, so that yesterday's mails keep working after a rotation. */
export type TokenKeys = readonly [TokenKey, ...TokenKey[]];

/** What a genuine token says. */
export interface TokenClaim {
  readonly purpose: TokenPurpose;
  /** The RFC 2919 list id it is for. */
  readonly list: string;
  /** {@link hashAddress} of the reader. */
  readonly hash: string;
  /** Days since 1970-01-01 on which it was made. */
  readonly day: number;
}

const LETTERS = {
  unsubscribe: 'u',
  preferences: 'p',
  confirm: 'c',
  export: 'x',
  erase: 'e',
} as const satisfies Readonly<Record<TokenPurpose, string>>;

// An unsubscribe link works for ever, because the mail that holds it does; what gives or erases data is short-lived.
const DAYS_VALID = {
  unsubscribe: Number.POSITIVE_INFINITY,
  preferences: Number.POSITIVE_INFINITY,
  confirm: 7,
  export: 1,
  erase: 1,
} as const satisfies Readonly<Record<TokenPurpose, number>>;

const SHAPE = /^([a-z0-9]{1,8})\.([upcxe])([0-9a-z]{1,5})\.([\w-]{22})\.([\w-]{22})$/;

/** A token that is safe in a path: `key.u<day>.<reader>.<mac>`, about 55 characters so that no relay folds it in a header. */
export function signToken(claim: TokenClaim, keys: TokenKeys): string {
  const [key] = keys;
  return `${key.id}.${LETTERS[claim.purpose]}${claim.day.toString(36)}.${claim.hash}.${computeMac(claim, key).toString('base64url')}`;
}

/** The claim of a token signed by one of `keys` for this list and purpose and not out of date; `undefined` for everything else. */
export function verifyToken(
  token: string,
  {
    keys,
    list,
    purpose,
    today,
  }: { readonly keys: TokenKeys; readonly list: string; readonly purpose: TokenPurpose; readonly today: number },
): TokenClaim | undefined {
  const [, id, letter, stamp = '', hash = '', mac = ''] = SHAPE.exec(token) ?? [];
  const key = keys.find((candidate) => candidate.id === id);
  if (key === undefined || letter !== LETTERS[purpose]) return undefined;
  const claim: TokenClaim = { purpose, list, hash, day: Number.parseInt(stamp, 36) };
  const expected = computeMac(claim, key);
  const given = Buffer.from(mac, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  // Base64url and base 36 have several spellings of one value: only the one we write counts, so that no flipped bit passes.
  if (given.toString('base64url') !== mac || claim.day.toString(36) !== stamp) return undefined;
  const age = today - claim.day;
  // A clock that is a day behind is a time zone; more is a token from nowhere.
  return age < -1 || age > DAYS_VALID[purpose] ? undefined : claim;
}

// RFC 2104 section 5 allows half of the digest: 128 bits.
function computeMac({ purpose, list, hash, day }: TokenClaim, key: TokenKey): Buffer {
  const signed = ['v1', list, hash, purpose, String(day)].join('|');
  return createHmac('sha256', key.secret).update(signed).digest().subarray(0, 16);
}
