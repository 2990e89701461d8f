import { escapeHtml } from '../../model/text.ts';
import { makeFault } from '../fault.ts';
import { findField, type HeaderField, splitMessage } from './header-fields.ts';
import type { Personal } from './personal.ts';
import { type DeliveryFields, PERSONAL_FIELDS, writePersonalFields } from './personal-fields.ts';
import { encodeInsertion } from './quoted-printable.ts';
import { cutSlots, type Segment, UnfillableBody } from './slots.ts';

/** A reviewed message, ready to be filled for one recipient after another. */
export interface Copies {
  readonly subject: string;
  readonly fill: (personal: Personal) => Copy;
}

/** One recipient's message. */
export interface Copy {
  /** Whole header fields, in order. */
  readonly fields: readonly HeaderField[];
  /** One character for each byte. */
  readonly body: string;
}

/** Cuts a written `digest.eml` once. Each later `fill` costs no parsing and no rendering. Throws a Failure for a message that cannot go out. */
export function prepareCopies(eml: Uint8Array, delivery: DeliveryFields): Copies {
  const { fields, body } = splitMessage(Buffer.from(eml).toString('latin1'));
  refuseUnsendable(fields, eml);
  const segments = cutBody(body, findField(fields, 'content-type') ?? 'text/plain');
  const fill = (personal: Personal): Copy => ({
    fields: fillFields(fields, writePersonalFields(personal, delivery)),
    body: segments.map((segment) => fillSegment(segment, personal)).join(''),
  });
  return { subject: findField(fields, 'subject') ?? '', fill };
}

/** The copy as it goes over the wire: UTF-8, of which all but an internationalised address is ASCII. */
export function joinCopy(copy: Copy): Buffer {
  return Buffer.from(`${copy.fields.map((field) => field.raw).join('')}\r\n${copy.body}`);
}

/** Personal fields take the place of the reviewed ones of their name; those that were not there stand at the end. */
function fillFields(fields: readonly HeaderField[], personal: ReadonlyMap<string, string>): readonly HeaderField[] {
  const kept = fields.map((field) => ({ name: field.name, raw: personal.get(field.name) ?? field.raw }));
  const present = new Set(fields.map((field) => field.name));
  const added = PERSONAL_FIELDS.filter((name) => !present.has(name)).map((name) => ({
    name,
    raw: personal.get(name) ?? '',
  }));
  return [...kept, ...added];
}

function fillSegment(segment: Segment, personal: Personal): string {
  if (segment.kind === 'fixed') return segment.text;
  const value = personal[segment.part];
  return encodeInsertion(segment.place === 'html' ? escapeHtml(value) : value);
}

function cutBody(body: string, contentType: string): readonly Segment[] {
  try {
    return cutSlots(body, contentType);
  } catch (cause) {
    if (!(cause instanceof UnfillableBody)) throw cause;
    throw makeFault('usage', 'unfillable', { message: `Preparing digest.eml: ${cause.message}`, cause });
  }
}

function refuseUnsendable(fields: readonly HeaderField[], eml: Uint8Array): void {
  const text = Buffer.from(eml).toString('latin1');
  const names = fields.map((field) => field.name);
  const reason =
    (/(?<!\r)\n|\r(?!\n)/.test(text) && 'it has bare line feeds or carriage returns') ||
    (/[^\x00-\x7F]/.test(text) && 'it has bytes outside ASCII') ||
    (/[^\n]{999}/.test(text) && 'a line is longer than 998 characters (RFC 5321)') ||
    (names.some((name) => ['cc', 'bcc', 'resent-to'].includes(name)) && 'it names further recipients') ||
    (['from', 'date', 'subject'].find((name) => names.filter((other) => other === name).length !== 1) !== undefined &&
      'it needs exactly one From, Date and Subject');
  if (reason !== false) {
    throw makeFault('usage', 'unsendable', {
      message: `Preparing digest.eml: ${reason}. Build the edition again.`,
    });
  }
}
