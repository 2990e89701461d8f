import type { Instant } from '../model/instant.ts';
import { isPlainUrl } from '../model/url.ts';
import { readDate } from './date.ts';
import { PLACE, type PlainLines } from './plain-lines.ts';
import { FLAGS } from './shelf/head-flags.ts';

/** What few plain heads say; words that a head has not are empty. */
export interface PlainMore {
  readonly givenId: string;
  readonly formerId: string;
  readonly url: string;
  readonly published: Instant | undefined;
  readonly updated: Instant | undefined;
  readonly publishAt: Instant | undefined;
  readonly expiresAt: Instant | undefined;
  readonly flags: number;
}

/** Of a head that says nothing of it. */
export const NO_MORE: PlainMore = {
  givenId: '',
  formerId: '',
  url: '',
  published: undefined,
  updated: undefined,
  publishAt: undefined,
  expiresAt: undefined,
  flags: 0,
};

/** Stands for a date that is none. */
export const REFUSED = 'refused';

/** Finds what is more than a letter of ASCII where there is a character for each byte. */
export const BEYOND_ASCII: RegExp = /[\x80-\xFF]/;

/** Reads what few plain heads say; `undefined` where any of it is unusual or wrong. */
export function readPlainMore(values: PlainLines['values'], zone: string): PlainMore | undefined {
  const url = values[PLACE.url];
  const hasAddresses = isAddress(url) && isAddress(values[PLACE.via]) && isAddress(values[PLACE.source_url]);
  if (!hasAddresses || !isAddress(values[PLACE.publisherFeed])) return undefined;
  const draft = readFlag(values[PLACE.draft], FLAGS.draft);
  const unlisted = readFlag(values[PLACE.unlisted], FLAGS.unlisted);
  const pinned = readFlag(values[PLACE.pinned], FLAGS.pinned);
  const held = readFlag(values[PLACE.held], FLAGS.held);
  if (draft === undefined || unlisted === undefined || pinned === undefined || held === undefined) return undefined;
  const published = readPlainDate(values[PLACE.published], zone);
  const updated = readPlainDate(values[PLACE.updated], zone);
  const publishAt = readPlainDate(values[PLACE.publishAt], zone);
  const expiresAt = readPlainDate(values[PLACE.expiresAt], zone);
  if (published === REFUSED || updated === REFUSED || publishAt === REFUSED || expiresAt === REFUSED) return undefined;
  const givenId = values[PLACE.id] ?? '';
  if (BEYOND_ASCII.test(givenId)) return undefined;
  const words = { givenId, formerId: values[PLACE.formerId] ?? '', url: url ?? '' };
  return { ...words, published, updated, publishAt, expiresAt, flags: draft | unlisted | pinned | held };
}

/** The instant of a date that a plain head gives, if any. */
export function readPlainDate(text: string | undefined, zone: string): Instant | undefined | typeof REFUSED {
  if (text === undefined) return undefined;
  const date = readDate(text, zone);
  return date.kind === 'instant' ? date.instant : REFUSED;
}

function isAddress(text: string | undefined): boolean {
  return text === undefined || isPlainUrl(text);
}

function readFlag(text: string | undefined, flag: number): number | undefined {
  if (text === undefined || text === 'false') return 0;
  return text === 'true' ? flag : undefined;
}
