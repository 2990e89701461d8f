import { findField, splitFields, splitMessage } from './header-fields.ts';

/** The two bodies of a written digest, decoded. */
export interface DigestParts {
  readonly text: string;
  readonly html: string;
}

/** Decodes the plain and the HTML part of a `multipart/alternative` in quoted-printable, as the build writes it, also where the HTML stands in a `multipart/related`; '' for one that is missing. */
export function readParts(eml: Uint8Array): DigestParts {
  const parts = readEntities(Buffer.from(eml).toString('latin1'));
  return { text: parts.get('text/plain') ?? '', html: parts.get('text/html') ?? '' };
}

function readEntities(entity: string): ReadonlyMap<string, string> {
  const { fields, body } = splitMessage(entity);
  const boundary = /boundary="?([^";]+)"?/i.exec(findField(fields, 'content-type') ?? '')?.[1] ?? '';
  const parts = new Map<string, string>();
  for (const piece of `\r\n${body}`.split(`\r\n--${boundary}`).slice(1)) {
    const end = piece.indexOf('\r\n\r\n');
    if (end < 0) continue;
    const type = findField(splitFields(piece.slice(2, end + 2)), 'content-type') ?? 'text/plain';
    const kind = type.split(';')[0]?.trim().toLowerCase() ?? '';
    if (kind.startsWith('multipart/')) for (const [inner, text] of readEntities(piece.slice(2))) parts.set(inner, text);
    else if (kind.startsWith('text/')) parts.set(kind, decodeQuotedPrintable(piece.slice(end + 4)));
  }
  return parts;
}

function decodeQuotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, figures: string) => String.fromCharCode(Number.parseInt(figures, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
