import { clip } from './dates.ts';
import { doubtful, type Verdict, wrong } from './findings.ts';

// RFC 3986 characters, and any beyond ASCII (RFC 3987).
const REFERENCE = /^[\w;/?:@&=+$.\-!~*'()%,#[\]\u0080-\u{10FFFF}]*$/u;
const HOST = /^\w+:\/\/[\w.:@\-[\]%~!$&'()*+,;=\u0080-\u{10FFFF}]+(?:[/?#]|$)/u;
const SCHEME = /^[a-z][a-z\d+.-]*:/i;
const TAG =
  /^tag:(?:[\w.-]+@)?[a-z\d](?:[a-z\d.-]*[a-z\d])?,\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?:[\w;/?:@&=+$.\-!~*'()%,#\u0080-\u{10FFFF}]*$/iu;
const URN = /^urn:[a-z\d][a-z\d-]{1,31}:[^\s]+$/i;
const UUID = /^urn:uuid:[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

// Schemes that occur in feeds and are registered with IANA.
const SCHEMES = new Set(
  'http https ftp ftps mailto news nntp tag urn info data cid mid file gopher telnet sip sips tel xmpp acct ipfs dict ldap geo magnet rtsp mms at did nfs imap pop ssh git svn webcal feed podcast itms bitcoin gemini'.split(
    ' ',
  ),
);

/** An address that may be relative. */
export function checkReference(value: string): Verdict | undefined {
  if (value !== value.trim()) return wrong('url/white-space', `"${clip(value)}" has white space around it.`);
  if (/%(?![\da-f]{2})/i.test(value))
    return wrong('url/invalid', `"${clip(value)}" has a % that is not followed by two hexadecimal figures.`);
  if (!REFERENCE.test(value))
    return wrong('url/invalid', `"${clip(value)}" holds a character that addresses cannot hold.`);
  const scheme = SCHEME.exec(value)?.[0].slice(0, -1).toLowerCase();
  if (scheme === 'javascript' || scheme === 'vbscript') return wrong('url/script', `"${clip(value)}" is a script.`);
  if (scheme === 'http' || scheme === 'https' || scheme === 'ftp') {
    if (!/^\w+:\/\/[^/?#:]/.test(value)) return wrong('url/invalid', `"${clip(value)}" has no host.`);
    if (!HOST.test(value)) return wrong('url/invalid', `"${clip(value)}" has no proper host.`);
    return undefined;
  }
  if (scheme === 'tag' && !TAG.test(value))
    return wrong('url/tag', `"${clip(value)}" is not a tag: address (RFC 4151), such as tag:example.org,2026:name.`);
  if (scheme === 'urn' && /^urn:uuid:/i.test(value) && !UUID.test(value))
    return wrong('url/uuid', `"${clip(value)}" is not a UUID.`);
  if (scheme === 'urn' && !URN.test(value)) return wrong('url/urn', `"${clip(value)}" is not a URN (RFC 8141).`);
  if (scheme !== undefined && /^[a-z]+$/.test(scheme) && !SCHEMES.has(scheme))
    return doubtful('url/scheme', `"${scheme}:" is not a registered kind of address.`);
  return undefined;
}

/** An address with a scheme. */
export function checkAddress(value: string): Verdict | undefined {
  const verdict = checkReference(value);
  if (verdict !== undefined) return verdict;
  if (value === '') return wrong('url/blank', 'An address is expected here.');
  if (!SCHEME.test(value))
    return wrong('url/relative', `"${clip(value)}" is not a full address; nothing says relative to what.`);
  return undefined;
}

/** A full address in ASCII: RSS and JSON Feed speak of URIs (RFC 3986), Atom of IRIs. */
export function checkUri(value: string): Verdict | undefined {
  return checkAddress(value) ?? checkAscii(value);
}

function checkAscii(value: string): Verdict | undefined {
  return /[\u0080-\u{10FFFF}]/u.test(value)
    ? wrong('url/not-ascii', `"${clip(value)}" holds characters beyond ASCII; outside Atom they are percent-encoded.`)
    : undefined;
}

/** A full http or https address in ASCII: what a reader can fetch. */
export function checkWebAddress(value: string): Verdict | undefined {
  const verdict = checkAddress(value);
  if (verdict !== undefined) return verdict;
  return /^https?:/i.test(value)
    ? checkAscii(value)
    : wrong('url/not-web', `"${clip(value)}" is not an http or https address.`);
}

/** Whether two ids that mean the same would be compared as different: RFC 4287 section 4.2.6.1 asks for one spelling. */
export function checkCanonical(value: string): Verdict | undefined {
  if (!/^https?:/i.test(value)) return undefined;
  const odd =
    /^[a-z]*[A-Z]/.test(value.slice(0, value.indexOf(':'))) ||
    /^\w+:\/\/[^/?#]*[A-Z]/.test(value) ||
    /^\w+:\/\/[^/?#]*(?::|:80|:443)(?:[/?#]|$)/.test(value) ||
    /^\w+:\/\/[^/?#]*$/.test(value) ||
    /^\w+:\/\/[^/?#]*[?#]/.test(value) ||
    /\/\.\.?(?:[/?#]|$)/.test(value) ||
    (/%[\da-f]*[a-f]/.test(value.replace(/%(?![\da-fA-F]{2})/g, '')) &&
      /%(?:[\dA-F][a-f]|[a-f][\da-fA-F])/.test(value)) ||
    /%(?:4[1-9A-F]|5[\dA]|6[1-9A-F]|7[\dA]|3\d|2[DE]|5F|7E)/i.test(value);
  return odd
    ? doubtful(
        'id/not-canonical',
        `"${clip(value)}" can be spelled in more than one way; readers compare ids character by character.`,
      )
    : undefined;
}
