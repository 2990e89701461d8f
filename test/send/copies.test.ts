import { generateKeyPairSync } from 'node:crypto';
import { authenticate } from 'mailauth';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { PERSONAL } from '../../src/model/personal.ts';
import type { Address } from '../../src/send/address.ts';
import { readDkimKey } from '../../src/send/dkim/dkim-key.ts';
import { signCopy } from '../../src/send/dkim/sign-copy.ts';
import { joinCopy, prepareCopies } from '../../src/send/message/copies.ts';
import type { Personal } from '../../src/send/message/personal.ts';
import { makeDigest } from './digest-fixture.ts';

const delivery = { edition: '2026-11-23', listId: 'digest.latewire.example', domain: 'latewire.example' };
const ann: Personal = {
  address: 'ann@example.org' as Address,
  name: 'Zoë <Ann> & "co" =20 שלום',
  hash: 'abcdefghijklmnopqrstuv',
  unsubscribe: `https://latewire.example/u/${'x'.repeat(55)}`,
  preferences: 'https://latewire.example/p/y',
};

describe('a copy', () => {
  it('is the reviewed message but for the personal parts', async () => {
    const eml = await makeDigest(5);
    const reviewed = await PostalMime.parse(eml);
    const filled = await PostalMime.parse(joinCopy(prepareCopies(eml, delivery).fill(ann)));
    const put = (text: string, quote: (value: string) => string): string =>
      text
        .replaceAll(PERSONAL.name, quote(ann.name))
        .replaceAll(PERSONAL.address, ann.address)
        .replaceAll(PERSONAL.unsubscribe, ann.unsubscribe)
        .replaceAll(PERSONAL.preferences, ann.preferences);
    const escapeHtml = (text: string): string =>
      text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
    expect(filled.text).toBe(put(reviewed.text ?? '', (value) => value));
    expect(filled.html).toBe(put(reviewed.html ?? '', escapeHtml));
    expect(filled.html).not.toContain('personal.latewire.invalid');
    expect(filled.subject).toBe(reviewed.subject);
    expect(filled.from).toEqual(reviewed.from);
    expect(filled.to).toEqual([{ address: ann.address, name: ann.name }]);
  });

  it('has each field once, short lines and no other fields', async () => {
    const text = joinCopy(prepareCopies(await makeDigest(), delivery).fill(ann)).toString();
    const [header = ''] = text.split('\r\n\r\n');
    const names = header.split(/\r\n(?![ \t])/).map((line) => line.slice(0, line.indexOf(':')));
    expect([...names].sort()).toEqual(
      ['Auto-Submitted', 'Content-Type', 'Date', 'Feedback-ID', 'From', 'List-ID', 'List-Unsubscribe'].concat([
        'List-Unsubscribe-Post',
        'MIME-Version',
        'Message-ID',
        'Subject',
        'To',
      ]),
    );
    for (const line of text.split('\r\n')) expect(line.length).toBeLessThanOrEqual(120);
    expect(text).toContain(
      `List-Unsubscribe: <${ann.unsubscribe}>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n`,
    );
    expect(text).toContain('\r\nMessage-ID: <2026-11-23.abcdefghijklmnopqrstuv@latewire.example>\r\n');
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  });

  it('finds a personal part wherever quoted-printable broke it', async () => {
    for (let pad = 0; pad < 76; pad += 1) {
      const eml = Buffer.from(
        `From: a@b.example\r\nTo: x\r\nDate: x\r\nSubject: x\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${fold(`${'x'.repeat(pad)}${PERSONAL.unsubscribe} end`)}\r\n`,
      );
      const parsed = await PostalMime.parse(joinCopy(prepareCopies(eml, delivery).fill(ann)));
      expect(parsed.text?.trim()).toBe(`${'x'.repeat(pad)}${ann.unsubscribe} end`);
    }
  });

  it.each([
    ['bare line feeds', (eml: string) => eml.replace('\r\n', '\n')],
    ['bytes outside ASCII', (eml: string) => eml.replace('Subject: ', 'Subject: é')],
    ['longer than 998', (eml: string) => `${eml}${'x'.repeat(999)}`],
    ['further recipients', (eml: string) => `Bcc: eve@evil.example\r\n${eml}`],
    ['exactly one From', (eml: string) => `From: eve@evil.example\r\n${eml}`],
  ])('refuses a message with %s', async (words, damage) => {
    const eml = Buffer.from(damage((await makeDigest()).toString('latin1')), 'latin1');
    expect(() => prepareCopies(eml, delivery)).toThrow(words);
  });

  it('refuses a personal part hidden in base64', () => {
    const hidden = Buffer.from(`x ${PERSONAL.unsubscribe}`).toString('base64');
    const eml = `From: a@b.example\r\nDate: x\r\nSubject: x\r\nContent-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${hidden}\r\n--b--\r\n`;
    expect(() => prepareCopies(Buffer.from(eml), delivery)).toThrow('base64');
  });
});

function fold(line: string): string {
  return line.replace(/.{75}/g, (piece) => `${piece}=\r\n`);
}

describe.each(['rsa', 'ed25519'] as const)('a %s signature', (type) => {
  const pair = type === 'rsa' ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : generateKeyPairSync('ed25519');
  const pem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const spki = pair.publicKey.export({ type: 'spki', format: 'der' });
  // RFC 8463 section 4: the record holds the bare 32 bytes, not the SubjectPublicKeyInfo.
  const p = (type === 'rsa' ? spki : spki.subarray(-32)).toString('base64');
  const key = readDkimKey(pem, { domain: 'latewire.example', selector: 's1' });
  const resolver = async (name: string, rr: string) => {
    if (name === 's1._domainkey.latewire.example' && rr === 'TXT') return [[`v=DKIM1; k=${type}; p=${p}`]];
    throw Object.assign(new Error('none'), { code: 'ENOTFOUND' });
  };
  const judge = async (message: string): Promise<string | undefined> => {
    const { dkim } = await authenticate(message, {
      resolver,
      ip: '127.0.0.1',
      helo: 'x',
      sender: 'a@b.example',
      disableArc: true,
      disableBimi: true,
      disableDmarc: true,
    });
    return dkim.results[0]?.status.result;
  };

  it('passes, and fails after one changed byte of any covered field or the body', async () => {
    const signed = joinCopy(signCopy(prepareCopies(await makeDigest(), delivery).fill(ann), key)).toString();
    expect(await judge(signed)).toBe('pass');
    const damages: readonly (readonly [string, string])[] = [
      ['One-Click', 'One-Clock'],
      ['/u/xx', '/u/xy'],
      ['<digest.latewire', '<digest.iatewire'],
      ['<ann@example', '<amn@example'],
      ['Story 2', 'Story 9'],
      ['Subject: ', 'Subject: x'],
      ['auto-generated', 'auto-generatef'],
      ['\r\nFrom: ', '\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\nFrom: '],
      ['\r\nFrom: ', '\r\nFrom: Eve <eve@evil.example>\r\nFrom: '],
    ];
    for (const [before, after] of damages) {
      expect(signed).toContain(before);
      expect(await judge(signed.replace(before, after)), `${before} → ${after}`).not.toBe('pass');
    }
  });
});

describe('a DKIM key', () => {
  const name = { domain: 'latewire.example', selector: 's1' };
  it.each([
    ['1024 bits', generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey],
    ['neither RSA nor', generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey],
  ])('is refused: %s', (words, key) => {
    expect(() => readDkimKey(key.export({ type: 'pkcs8', format: 'pem' }).toString(), name)).toThrow(words);
  });
  it('is refused when it is no key, without repeating it', () => {
    expect(() => readDkimKey('hunter2', name)).toThrow('no PEM private key');
    expect(() => readDkimKey('hunter2', name)).not.toThrow('hunter2');
  });
});
