import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signToken, type TokenKeys, type TokenPurpose, verifyToken } from '../../src/send/token.ts';
import { readTokenKeys } from '../../src/send/token-keys.ts';

const key = (id: string) => ({ id, secret: createHash('sha256').update(id).digest() });
const keys: TokenKeys = [key('k2'), key('k1')];
const claim = {
  purpose: 'unsubscribe',
  list: 'digest.latewire.example',
  hash: 'abcdefghijklmnopqrstuv',
  day: 20_780,
} as const;
const check = (
  token: string,
  more: {
    readonly keys?: TokenKeys;
    readonly list?: string;
    readonly purpose?: TokenPurpose;
    readonly today?: number;
  } = {},
) => verifyToken(token, { keys, list: claim.list, purpose: 'unsubscribe', today: claim.day, ...more });

describe('a token', () => {
  const token = signToken(claim, keys);

  it('says what it was made for, is short and safe in a path', () => {
    expect(check(token)).toEqual(claim);
    expect(token).toMatch(/^[\w.-]{40,60}$/);
  });

  it('outlives a rotation of keys, until its key is dropped', () => {
    const old = signToken(claim, [key('k1')]);
    expect(check(old)).toEqual(claim);
    expect(check(old, { keys: [key('k2')] })).toBeUndefined();
    expect(check(old, { keys: [{ ...key('k2'), id: 'k1' }] })).toBeUndefined();
  });

  it('does one thing for one list', () => {
    expect(check(token, { purpose: 'erase' })).toBeUndefined();
    expect(check(token.replace('.u', '.e'), { purpose: 'erase' })).toBeUndefined();
    expect(check(token, { list: 'other.example' })).toBeUndefined();
  });

  it('ends its life by its purpose', () => {
    const confirm = signToken({ ...claim, purpose: 'confirm' }, keys);
    expect(check(confirm, { purpose: 'confirm', today: claim.day + 7 })).toBeDefined();
    expect(check(confirm, { purpose: 'confirm', today: claim.day + 8 })).toBeUndefined();
    expect(check(confirm, { purpose: 'confirm', today: claim.day - 2 })).toBeUndefined();
    expect(check(token, { today: claim.day + 5000 })).toBeDefined();
  });

  it('fails for every flipped bit and every cut', () => {
    for (let at = 0; at < token.length; at += 1) {
      expect(check(token.slice(0, at))).toBeUndefined();
      for (let bit = 0; bit < 7; bit += 1) {
        const flipped = String.fromCharCode(token.charCodeAt(at) ^ (1 << bit));
        expect(check(token.slice(0, at) + flipped + token.slice(at + 1)), `${at}/${bit}`).toBeUndefined();
      }
    }
    for (const noise of [`${token}x`, ` ${token}`, `${token}\n`, '', '....', 'x'.repeat(1_000_000)]) {
      expect(check(noise)).toBeUndefined();
    }
  });
});

describe('token keys', () => {
  const secret = Buffer.alloc(32, 7).toString('base64');
  it('are read in order', () => {
    expect(readTokenKeys(`k2:${secret}, k1:${secret}`).map(({ id }) => id)).toEqual(['k2', 'k1']);
  });
  it.each(['', 'k1', `:${secret}`, `K1:${secret}`, 'k1:c2hvcnQ=', `k1:${secret},k1:${secret}`])(
    '%j is refused without being repeated',
    (text) => {
      expect(() => readTokenKeys(text)).toThrow(/Reading the token keys/);
      expect(() => readTokenKeys(text)).not.toThrow(secret);
    },
  );
});
