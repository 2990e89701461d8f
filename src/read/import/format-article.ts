import type { Instant } from '../../model/instant.ts';
import { isLanguage } from '../../model/language.ts';
import type { RelatedHeadline } from '../../model/related.ts';
import { formatRfc3339 } from '../../model/time.ts';
import { letterPattern } from '../letter-pattern.ts';
import { formatMarkdown } from './format-markdown.ts';
import type { FrontMap, FrontValue, ImportedArticle, ImportedFields } from './imported.ts';

/** An imported article as a file of `content/articles`: front matter and Markdown, which the reader takes back as the same article. */
export function formatArticle({ fields, body, post }: ImportedArticle, timeZone: string): string {
  const front = post?.keys ?? describeFields(fields, timeZone);
  return `---\n${formatMap(front, '')}---\n\n${post?.text ?? formatMarkdown(body)}`;
}

function describeFields(fields: ImportedFields, timeZone: string): FrontMap {
  const date = (at: Instant | undefined): string | undefined =>
    at === undefined ? undefined : formatRfc3339(at, timeZone);
  const { lead, audio } = fields;
  return {
    id: fields.id,
    title: fields.title,
    kicker: fields.kicker,
    section: fields.section,
    slug: fields.slug,
    url: fields.url,
    via: fields.via,
    publisher: fields.publisher,
    publisherFeed: fields.publisherFeed,
    language: fields.language !== undefined && isLanguage(fields.language) ? fields.language : undefined,
    deck: fields.deck,
    authors: fields.authors?.map(({ name, url, email }) => ({ name, url, email })),
    agency: fields.agency,
    published: date(fields.published),
    updated: fields.updated === fields.published ? undefined : date(fields.updated),
    publishAt: date(fields.publishAt),
    expiresAt: date(fields.expiresAt),
    draft: fields.draft === true ? true : undefined,
    tags: fields.tags,
    lead: lead === undefined ? undefined : { url: lead.url, alt: lead.alt, caption: lead.caption, credit: lead.credit },
    audio: audio === undefined ? undefined : { ...audio },
    related: fields.related?.map(formatRelated),
    credits: fields.credits,
    rights: fields.rights,
    corrections: fields.corrections?.map((correction) => ({ date: date(correction.date), text: correction.text })),
  };
}

function formatRelated({ title, url, source, note, language, kind }: RelatedHeadline): FrontValue {
  return { title, url, source, note, language, kind: kind === 'more' ? kind : undefined };
}

function formatMap(map: FrontMap, indent: string): string {
  return Object.entries(map)
    .filter(([, value]) => isStated(value))
    .map(([key, value]) => `${indent}${key}:${formatValue(value, indent)}`)
    .join('');
}

function formatValue(value: FrontValue, indent: string): string {
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item === 'string')) return ` [${value.map((item) => quote(item)).join(', ')}]\n`;
    return `\n${value.map((item: FrontValue) => `${indent}  - ${formatItem(item, `${indent}    `)}`).join('')}`;
  }
  if (typeof value === 'object') return `\n${formatMap(value as FrontMap, `${indent}  `)}`;
  return ` ${formatScalar(value)}\n`;
}

function formatItem(item: FrontValue, indent: string): string {
  if (typeof item !== 'object') return `${formatScalar(item)}\n`;
  return formatMap(item as FrontMap, indent).trimStart();
}

function isStated(value: FrontValue): boolean {
  if (value === undefined || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  return typeof value !== 'object' || Object.values(value).some(isStated);
}

// Letters, then nothing that YAML could take for a sign of its own: reads better without quotes.
const UNQUOTED = letterPattern(String.raw`^[\p{L}\p{N}][\p{L}\p{M}\p{N} .!?’“”„‘()%&+/–—-]*$`);

function formatScalar(value: FrontValue): string {
  if (typeof value !== 'string') return String(value);
  const plain = UNQUOTED.test(value) && !/^\d|\s$/.test(value);
  return plain || /^\d{4}-\d{2}-\d{2}(?:T[\d:+-]+Z?)?$/.test(value) || /^https?:\/\/[\w./~%-]+$/.test(value)
    ? value
    : quote(value);
}

// JSON strings are YAML strings (YAML 1.2 section 1.2).
function quote(text: string): string {
  return JSON.stringify(text.replace(/\s*\n\s*/g, ' '));
}
