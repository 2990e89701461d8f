import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { encodeMailbox, encodeText, formatField } from '../../../src/render/mail/encode-header.ts';
import { encodeQuotedPrintable } from '../../../src/render/mail/quoted-printable.ts';

const ATOM = 'https://personal.latewire.invalid/unsubscribe';
const texts = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.constantFrom(ATOM, '=', ' ', '\t', 'שלום', '.', '\n', 'From '),
  ),
  { maxLength: 30 },
);

async function decode(encoded: string): Promise<string> {
  const head = 'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n';
  const { text = '' } = await PostalMime.parse(new TextEncoder().encode(head + encoded));
  return text.replaceAll('\r\n', '\n');
}

describe('encodeQuotedPrintable', () => {
  it('is read back by another decoder, in lines of at most 76 printable characters', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (pieces) => {
        const text = pieces.join('').replace(/\r/g, '').replace(/\0/g, '');
        const encoded = encodeQuotedPrintable(text, [ATOM]);
        for (const line of encoded.split('\r\n')) {
          expect(line.length).toBeLessThanOrEqual(76);
          expect(line).toMatch(/^[\t\x20-\x7e]*$/);
          expect(line).not.toMatch(/[ \t]$/);
        }
        expect(encoded.split(ATOM).length).toBe(text.split(ATOM).length);
        expect((await decode(encoded)).trimEnd()).toBe(text.trimEnd());
      }),
      { numRuns: 300 },
    );
  });

  it('puts an atom alone on its line, so that a longer one may take its place', () => {
    expect(encodeQuotedPrintable(`a ${ATOM} b`, [ATOM])).toBe(`a =\r\n${ATOM}=\r\n b`);
  });
});

describe('headers', () => {
  it('gives any text back, in lines of at most 76', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (text) => {
        const field = formatField('Subject', encodeText(text));
        for (const line of field.split('\r\n')) expect(line.length).toBeLessThanOrEqual(76);
        expect(field).toMatch(/^[\x20-\x7e\r\n]*$/);
        const { subject = '' } = await PostalMime.parse(`${field}\r\nx`);
        const flat = (value: string) => value.replace(/[\p{Cc}\s\u2028\u2029]+/gu, ' ').trim();
        expect(flat(subject)).toBe(flat(text));
      }),
      { numRuns: 300 },
    );
  });

  it('never lets a text become a field of its own', () => {
    expect(formatField('Subject', encodeText('a\r\nBcc: x@example.org'))).toBe('Subject: a Bcc: x@example.org\r\n');
  });

  it.each([
    [{ email: 'a@example.org' }, 'a@example.org'],
    [{ name: 'Ann', email: 'a@example.org' }, 'Ann <a@example.org>'],
    [{ name: 'Ann, "B"', email: 'a@example.org' }, '"Ann, \\"B\\"" <a@example.org>'],
    [{ name: 'ö', email: 'a@example.org' }, '=?UTF-8?B?w7Y=?= <a@example.org>'],
  ])('writes the mailbox %j', (mailbox, expected) => expect(encodeMailbox(mailbox)).toBe(expected));

  it.each(['a@b, c@d', 'a@b\r\nBcc: c@d', 'group: a@b;', '"a b"@c', 'a', ''])('refuses the address %j', (email) => {
    expect(() => encodeMailbox({ email })).toThrow(RangeError);
  });
});
