import type { Image } from '../../model/article.ts';
import { isLanguage } from '../../model/language.ts';
import type { RelatedHeadline } from '../../model/related.ts';
import { readWebAddress } from '../address.ts';
import { omitAbsent } from '../omit-absent.ts';
import type { ImportedArticle, ImportedFields, ImportOptions } from './imported.ts';
import { dateOf, isObject, type JsonObject, textOf } from './news-article.ts';
import { readAnyBody } from './plain-body.ts';

/** Whether an object is news in JSON of the IPTC (https://iptc.org/std/ninjs/), version 1, 2 or 3. */
export function isNinjs(value: JsonObject): boolean {
  const standard = value['standard'];
  if (isObject(standard) && String(standard['name']).toLowerCase() === 'ninjs') return true;
  const has = (...keys: readonly string[]): boolean => keys.some((key) => key in value);
  return (
    has('uri', 'guid') &&
    has('headlines', 'headline') &&
    has('bodies', 'body_html', 'body_xhtml', 'body_text', 'versioncreated')
  );
}

/** An article from ninjs: of several bodies the one in HTML, of several headlines the main one. */
export function importNinjs(item: JsonObject, { file, timeZone }: ImportOptions): ImportedArticle {
  const body = pickBody(item);
  const base = readWebAddress(String(item['uri'] ?? ''));
  const { value, problems } = readAnyBody(body, { file, base });
  const associations = listAssociations(item);
  const pictures = associations.filter(({ type }) => type === 'picture');
  const language = textOf(item['language']);
  const subjects = [item['subjects'] ?? item['subject'], item['keywords']]
    .flat()
    .map(nameOf)
    .filter((name) => name !== undefined);
  const byline = textOf(item['by']) ?? textOf(item['byline']) ?? pick(item['bylines']);
  const related = associations.filter(({ type }) => type === 'text').flatMap(readRelated);
  const fields = omitAbsent<ImportedFields>({
    id: undefined,
    title: pick(item['headlines']) ?? textOf(item['headline']),
    deck: pick(item['descriptions']) ?? textOf(item['description_text']),
    kicker: textOf(item['slugline']),
    authors: byline === undefined ? undefined : splitNames(byline).map((name) => ({ name })),
    agency: [item['infosources'] ?? item['infosource']].flat().map(nameOf)[0],
    rights: textOf(item['copyrightnotice']) ?? textOf(item['copyrightholder']),
    tags: subjects.length > 0 ? [...new Set(subjects)] : undefined,
    published: dateOf(item['firstcreated'] ?? item['contentcreated'] ?? item['versioncreated'], timeZone),
    updated: dateOf(item['versioncreated'], timeZone),
    publishAt: dateOf(item['embargoed'], timeZone),
    expiresAt: dateOf(item['expires'], timeZone),
    draft: item['pubstatus'] === 'withheld' || item['pubstatus'] === 'canceled' ? true : undefined,
    language: language !== undefined && isLanguage(language) ? language : undefined,
    via: base,
    lead: pictures.map(readPicture).find((picture) => picture !== undefined),
    related: related.length > 0 ? related : undefined,
  });
  return { fields, body: value, report: [], problems };
}

// Version 1 has one key for each kind, version 2 a list in which `contenttype` tells them apart.
function pickBody(item: JsonObject): { readonly html?: string; readonly text?: string } {
  const bodies = [item['bodies']].flat().filter(isObject);
  const pickValue = (pattern: RegExp): string | undefined =>
    bodies
      .map((body) => (pattern.test(String(body['contenttype'] ?? '')) ? body['value'] : undefined))
      .find((value) => typeof value === 'string');
  const html = pickValue(/html/i) ?? [item['body_html'], item['body_xhtml']].find((value) => typeof value === 'string');
  const text =
    pickValue(/plain/i) ??
    item['body_text'] ??
    bodies.map((body) => body['value']).find((value) => typeof value === 'string');
  if (typeof html === 'string') return { html };
  return typeof text === 'string' ? (/<p[\s>]/i.test(text) ? { html: text } : { text }) : {};
}

function pick(list: unknown): string | undefined {
  const entries = [list].flat().filter(isObject);
  const main =
    entries.find(
      (entry) => entry['role'] === undefined || /main|headline|summary|drol:main/i.test(String(entry['role'])),
    ) ?? entries[0];
  return textOf(main?.['value']) ?? textOf(main?.['byline']);
}

function nameOf(value: unknown): string | undefined {
  return isObject(value) ? textOf(value['name']) : textOf(value);
}

function splitNames(byline: string): readonly string[] {
  return byline
    .replace(/^by\s+/i, '')
    .split(/\s*(?:,|;|&|\band\b)\s*/)
    .filter((name) => name !== '');
}

function listAssociations(item: JsonObject): readonly JsonObject[] {
  const given = item['associations'];
  const entries = Array.isArray(given) ? given : isObject(given) ? Object.values(given) : [];
  return entries.filter(isObject);
}

function readRelated(item: JsonObject): readonly RelatedHeadline[] {
  const title = pick(item['headlines']) ?? textOf(item['headline']) ?? textOf(item['name']);
  if (title === undefined) return [];
  return [
    omitAbsent<RelatedHeadline>({
      title,
      url: readWebAddress(String(item['uri'] ?? '')),
      kind: 'related',
      source: undefined,
      note: undefined,
      language: undefined,
    }),
  ];
}

function readPicture(item: JsonObject): Image | undefined {
  const given = item['renditions'];
  const renditions = (Array.isArray(given) ? given : isObject(given) ? Object.values(given) : []).filter(isObject);
  const widest = [...renditions].sort((a, b) => Number(b['width'] ?? 0) - Number(a['width'] ?? 0))[0];
  const url = readWebAddress(String(widest?.['href'] ?? ''));
  const picture = omitAbsent<Image>({
    url,
    alt: textOf(item['altText']) ?? textOf(item['body_text']),
    caption: pick(item['descriptions']) ?? textOf(item['description_text']),
    credit:
      textOf(item['by']) ?? textOf(item['byline']) ?? textOf(item['creditline']) ?? textOf(item['copyrightholder']),
  });
  return Object.keys(picture).length === 0 ? undefined : picture;
}
