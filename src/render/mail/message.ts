import { createHash } from 'node:crypto';
import type { Edition } from '../../model/edition.ts';
import { PERSONAL } from '../../model/personal.ts';
import type { MailSettings, Publication } from '../../model/publication.ts';
import { formatRfc5322 } from '../../model/time.ts';
import { encodeMailbox, encodeText, formatField } from './encode-header.ts';
import type { InlineImage } from './inline-images.ts';
import { encodeQuotedPrintable } from './quoted-printable.ts';

/** The two parts of a digest and its subject. */
export interface MessageParts {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** What the HTML shows by `cid:`. */
  readonly images: readonly InlineImage[];
}

/**
 * The message of an edition: `multipart/alternative`, the text first (RFC 2046 section 5.1.4), then the HTML, with its
 * pictures in a `multipart/related` where it brings them along; every byte following from the
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
  const html = relate(partOf('text/html', parts.html), parts.images, boundary);
  return `${fields}\r\n--${boundary}\r\n${text}\r\n--${boundary}\r\n${html}\r\n--${boundary}--\r\n`;
}

const ATOMS: readonly string[] = Object.values(PERSONAL);

function partOf(type: string, body: string): string {
  const head = `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`;
  return head + encodeQuotedPrintable(body, ATOMS);
}

// RFC 2387: the HTML and what it shows are one part, so that a client which shows the text alone leaves both away.
function relate(html: string, images: readonly InlineImage[], around: string): string {
  if (images.length === 0) return html;
  const boundary = around.replace('latewire', 'latewire_related');
  const parts = [html, ...images.map(attach)].map((part) => `--${boundary}\r\n${part}\r\n`).join('');
  return `Content-Type: multipart/related; type="text/html";\r\n boundary="${boundary}"\r\n\r\n${parts}--${boundary}--`;
}

function attach({ id, type, name, bytes }: InlineImage): string {
  const body = Buffer.from(bytes)
    .toString('base64')
    .replace(/.{76}(?=.)/g, '$&\r\n');
  return `Content-Type: ${type}; name="${name}"\r\nContent-Transfer-Encoding: base64\r\nContent-ID: <${id}>\r\nContent-Disposition: inline; filename="${name}"\r\n\r\n${body}`;
}

// RFC 2919 section 3: the phrase in front of the id is a display name.
function quoteText(text: string): string {
  const encoded = encodeText(text);
  return encoded.startsWith('=?') || /^[\w -]+$/.test(encoded) ? encoded : `"${encoded.replace(/["\\]/g, '\\$&')}"`;
}

/** The domain of the sender, which makes ids unique (RFC 5322 section 3.6.4). */
export function domainOf(mail: MailSettings): string {
  return mail.from.email.slice(mail.from.email.lastIndexOf('@') + 1);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
