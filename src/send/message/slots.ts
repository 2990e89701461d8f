import { PERSONAL, type PersonalPart } from '../../model/personal.ts';
import { splitFields } from './header-fields.ts';

/** Where a piece of text stands, which decides how it is escaped. */
export type SlotPlace = 'text' | 'html';

/** A stretch of a body that is the same in every copy, or the place of a personal part. */
export type Segment =
  | { readonly kind: 'fixed'; readonly text: string }
  | { readonly kind: 'slot'; readonly part: PersonalPart; readonly place: SlotPlace };

/** Why a body cannot be filled without decoding it. */
export class UnfillableBody extends Error {
  readonly code = 'send/unfillable-body';
}

const PARTS = Object.keys(PERSONAL) as PersonalPart[];
// Quoted-printable may break a line inside a token: `=` CRLF between any two of its characters.
const TOKEN = new RegExp(
  PARTS.map((part) => `(${[...PERSONAL[part]].map(escapePattern).join('(?:=\\r\\n)?')})`).join('|'),
  'g',
);

/** Cuts a body at its personal parts, leaf by leaf. Throws an {@link UnfillableBody} when a leaf hides one behind base64. */
export function cutSlots(body: string, contentType: string): readonly Segment[] {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) return cutLeaf(body, contentType.startsWith('text/html') ? 'html' : 'text');
  return body
    .split(new RegExp(`(?<=(?:^|\\r\\n)--${escapePattern(boundary)}(?:--)?[ \\t]*\\r\\n)`))
    .flatMap((piece, index) => {
      if (index === 0) return [{ kind: 'fixed' as const, text: piece }];
      const end = piece.indexOf('\r\n\r\n');
      if (end < 0) return [{ kind: 'fixed' as const, text: piece }];
      const header = piece.slice(0, end + 4);
      return [{ kind: 'fixed' as const, text: header }, ...cutEntity(piece.slice(end + 4), header)];
    });
}

function cutEntity(content: string, header: string): readonly Segment[] {
  const fields = new Map(splitFields(header).map(({ name, raw }) => [name, raw.slice(raw.indexOf(':') + 1).trim()]));
  const type = (fields.get('content-type') ?? 'text/plain').toLowerCase();
  if (type.startsWith('multipart/')) return cutSlots(content, fields.get('content-type') ?? '');
  if (fields.get('content-transfer-encoding')?.toLowerCase() === 'base64') refuseHidden(content);
  return cutLeaf(content, type.startsWith('text/html') ? 'html' : 'text');
}

function cutLeaf(content: string, place: SlotPlace): readonly Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const match of content.matchAll(TOKEN)) {
    const part = PARTS[match.slice(1).findIndex((group) => group !== undefined)];
    if (part === undefined) continue;
    segments.push({ kind: 'fixed', text: content.slice(from, match.index) }, { kind: 'slot', part, place });
    from = match.index + match[0].length;
  }
  return [...segments, { kind: 'fixed', text: content.slice(from) }];
}

function refuseHidden(content: string): void {
  const decoded = Buffer.from(content, 'base64').toString('latin1');
  if (PARTS.some((part) => decoded.includes(PERSONAL[part]))) {
    throw new UnfillableBody('A personal part stands in a base64 part: the digest has to be quoted-printable.');
  }
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
