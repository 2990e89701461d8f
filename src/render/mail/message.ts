import { createHash } from 'node:crypto';
import type { Edition } from '../../model/edition.ts';
import { PERSONAL } from '../../model/personal.ts';
import type { MailSettings, Publication } from '../../model/publication.ts';
import { formatRfc5322 } from '../../model/time.ts';
import { encodeMailbox, encodeText, formatField } from './encode-header.ts';
import { encodeQuotedPrintable } from './quoted-printable.ts';

/** The two parts of a digest and its subject. */
export interface MessageParts {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/**
 * The message of an edition: `multipart/alternative`, the text first (RFC 2046 section 5.1.4), every byte following from the
 * edition. The recipient's own parts stand as placeholders (`src/model/personal.ts`), each whole on a line.
 */
export function writeMessage(
  parts: MessageParts,
  edition: Edition,
  publication: Publication & { readonly mail: MailSettings },
): string {
  const { mail } = publication;
  const identity = `${publication.tagAuthority}\n${mail.listId}\n${edition.id}\n${edition.revision}`;
  const boundary = `=_latewire_${hashOf(`${identity}\n${parts.text}\n${parts.html}`)}`;
  const head: readonly (readonly [string, string | undefined])[] = [
    ['From', encodeMailbox(mail.from)],
    ['Reply-To', mail.replyTo === undefined ? undefined : encodeMailbox(mail.replyTo)],
    ['To', PERSONAL.address],
    ['Subject', encodeText(parts.subject)],
    ['Date', formatRfc5322(edition.date, publication.timeZone)],
    ['Message-ID', `<${hashOf(identity)}@${domainOf(mail)}>`],
    ['List-ID', `${quoteText(publication.title)} <${mail.listId}>`],
    // One field, and within a line of 76 behind the colon (RFC 2369 section 2); https only, as RFC 8058 section 3.1 asks.
    ['List-Unsubscribe', `<${PERSONAL.unsubscribe}>`],
    ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
    ['Auto-Submitted', 'auto-generated'],
    ['MIME-Version', '1.0'],
    ['Content-Language', publication.language],
    ['Content-Type', `multipart/alternative; boundary="${boundary}"`],
  ];
  const fields = head.flatMap(([name, value]) => (value === undefined ? [] : [formatField(name, value)])).join('');
  const text = partOf('text/plain', parts.text);
  const html = partOf('text/html', parts.html);
  return `${fields}\r\n--${boundary}\r\n${text}\r\n--${boundary}\r\n${html}\r\n--${boundary}--\r\n`;
}

const ATOMS: readonly string[] = Object.values(PERSONAL);

function partOf(type: string, body: string): string {
  const head = `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`;
  return head + encodeQuotedPrintable(body, ATOMS);
}

// RFC 2919 section 3: the phrase in front of the id is a display name.
function quoteText(text: string): string {
  const encoded = encodeText(text);
  return encoded.startsWith('=?') || /^[\w -]+$/.test(encoded) ? encoded : `"${encoded.replace(/["\\]/g, '\\$&')}"`;
}

function domainOf(mail: MailSettings): string {
  return mail.from.email.slice(mail.from.email.lastIndexOf('@') + 1);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
