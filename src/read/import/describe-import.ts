import type { Instant } from '../../model/instant.ts';
import type { ReportLine } from '../../model/report.ts';
import { foldText } from '../../model/text.ts';
import { formatRfc3339 } from '../../model/time.ts';
import type { ImportedArticle, ImportedFields } from './imported.ts';

/** An imported article in the public shape of `latewire import --format json`; absent fields are absent. */
export interface ImportDescription {
  readonly article: Readonly<Record<string, unknown>>;
  /** The lines left out, and those of which a good part is in no field of this shape. */
  readonly report: readonly Omit<ReportLine, 'place'>[];
}

/** Describes an imported article; dates as RFC 3339 in `timeZone`. */
export function describeImport({ fields, body, report }: ImportedArticle, timeZone: string): ImportDescription {
  const article = describeArticle(fields, timeZone);
  const described = omitEmpty({ ...article, body: body.map(({ kind, text }) => ({ kind, text })) });
  const words = listWords(JSON.stringify([article]));
  const left = report.filter((line) => line.place === 'out' || (line.place === 'field' && !isTold(line, words)));
  return {
    article: described,
    report: left.map(({ line, text, label, grade, rule }) => ({ line, text, label, grade, rule })),
  };
}

function describeArticle(fields: ImportedFields, timeZone: string): Readonly<Record<string, unknown>> {
  const date = (at: Instant | undefined): string | undefined =>
    at === undefined ? undefined : formatRfc3339(at, timeZone);
  const { title, deck, kicker, agency, lead, audio, tags, credits } = fields;
  return omitEmpty({
    title,
    deck,
    kicker,
    authors: fields.authors?.map(({ name }) => ({ name })),
    agency,
    published: date(fields.published),
    updated: date(fields.updated),
    lead:
      lead === undefined
        ? undefined
        : omitEmpty({ caption: lead.caption, credit: lead.credit, url: lead.url, alt: lead.alt }),
    audio: audio === undefined ? undefined : omitEmpty({ title: audio.title, episode: audio.episode }),
    related: fields.related?.map((headline) => omitEmpty({ title: headline.title, url: headline.url })),
    tags,
    credits,
  });
}

function omitEmpty(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const isStated = (value: unknown): boolean =>
    value !== undefined &&
    value !== '' &&
    (typeof value !== 'object' || value === null || Object.keys(value).length > 0);
  return Object.fromEntries(Object.entries(record).filter(([, value]) => isStated(value)));
}

const LONGEST_LINE_OF_NAMES = 90;

// A byline or a date is told by what it means; of anything else most words must be there.
function isTold({ label, text }: ReportLine, words: ReadonlySet<string>): boolean {
  if ((label === 'byline' || label === 'date') && text.length <= LONGEST_LINE_OF_NAMES) return true;
  const own = [...listWords(text)];
  return own.filter((word) => words.has(word)).length * 2 >= own.length;
}

function listWords(text: string): ReadonlySet<string> {
  return new Set(
    foldText(text)
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter((word) => word !== ''),
  );
}
