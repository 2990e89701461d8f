import { domainToASCII } from 'node:url';

declare const address: unique symbol;

/** A checked `local@domain`: no quotes, comments, groups or controls; the domain in A-labels (RFC 5890). */
export type Address = string & { readonly [address]: true };

/** What an address was refused for; the text of it is never repeated. */
export type AddressFault =
  | 'empty'
  | 'too-long'
  | 'control-character'
  | 'no-single-at'
  | 'bad-local-part'
  | 'bad-domain';

/** The same in words, for whoever keeps the list. */
export const ADDRESS_FAULTS: Readonly<Record<AddressFault, string>> = {
  empty: 'no address stands there',
  'too-long': 'longer than mail allows (RFC 5321)',
  'control-character': 'a line break or an invisible character',
  'no-single-at': 'not exactly one @',
  'bad-local-part': 'what stands before the @ is no plain mailbox name',
  'bad-domain': 'what follows the @ is no domain name',
};

/** An address, or why it is none. */
export type AddressReading =
  | { readonly kind: 'address'; readonly address: Address }
  | { readonly kind: 'refused'; readonly fault: AddressFault };

// RFC 5321 section 4.5.3.1: 64 octets of local part; RFC 3696 erratum 1690: 254 of the whole.
const LOCAL_LIMIT = 64;
const WHOLE_LIMIT = 254;

// RFC 5322 dot-atom with the letters, marks and figures of RFC 6532; quoted local parts are refused because relays and
// address parsers disagree on what stands inside the quotes (CVE-2025-13033).
const LOCAL = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const DOMAIN = /^[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+$/u;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Reads one address by a grammar stricter than RFC 5321: what passes means the same to every parser on its way. */
export function readAddress(text: string): AddressReading {
  const trimmed = text.replace(/^ +| +$/g, '').normalize('NFC');
  if (trimmed === '') return refuse('empty');
  if (trimmed.length > 2 * WHOLE_LIMIT) return refuse('too-long');
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(trimmed)) return refuse('control-character');
  const at = trimmed.indexOf('@');
  if (at < 0 || at !== trimmed.lastIndexOf('@')) return refuse('no-single-at');
  const local = trimmed.slice(0, at);
  if (Buffer.byteLength(local) > LOCAL_LIMIT) return refuse('too-long');
  if (!LOCAL.test(local)) return refuse('bad-local-part');
  const domain = readDomain(trimmed.slice(at + 1));
  if (domain === undefined) return refuse('bad-domain');
  const whole = `${local}@${domain}`;
  return Buffer.byteLength(whole) > WHOLE_LIMIT ? refuse('too-long') : { kind: 'address', address: whole as Address };
}

/** The domain of a checked address, in lower-case A-labels. */
export function domainOf(checked: Address): string {
  return checked.slice(checked.indexOf('@') + 1);
}

/** Whether only a server with SMTPUTF8 (RFC 6531) can take it. */
export function needsUtf8(checked: Address): boolean {
  return /[^\x20-\x7E]/.test(checked);
}

/** The form under which two spellings are one reader: lower case. No provider of note tells `Ann@` from `ann@`. */
export function foldAddress(checked: Address): string {
  return checked.toLowerCase();
}

/** For people to recognise and nobody to harvest: `a…n@example.org`. */
export function maskAddress(checked: Address): string {
  const [local = ''] = checked.split('@');
  const letters = [...local];
  const shown = letters.length < 3 ? '…' : `${letters[0]}…${letters.at(-1)}`;
  return `${shown}@${domainOf(checked)}`;
}

function readDomain(text: string): string | undefined {
  if (text.length > 255 || !DOMAIN.test(text)) return undefined;
  const ascii = domainToASCII(text);
  const labels = ascii.split('.');
  // A last label of figures only is an IPv4 address in the eyes of URL parsers and some mail servers.
  if (ascii.length > 253 || labels.length < 2 || /^[0-9]+$/.test(labels.at(-1) ?? '')) return undefined;
  return labels.every((label) => LABEL.test(label)) ? ascii : undefined;
}

function refuse(fault: AddressFault): AddressReading {
  return { kind: 'refused', fault };
}
