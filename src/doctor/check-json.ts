import { isLanguage } from '../model/language.ts';
import { checkAddress, checkWebAddress } from './addresses.ts';
import { checkRfc3339 } from './dates.ts';
import { doubtful, type Findings, type Spot, type ValueCheck, wrong } from './findings.ts';
import { checkHtml } from './html.ts';
import type { JsonLocator } from './locate-json.ts';
import { checkMediaType } from './values.ts';

type Json = Readonly<Record<string, unknown>>;

interface Field {
  readonly kind: 'string' | 'number' | 'boolean' | 'array' | 'object';
  readonly check?: ValueCheck;
}

const URL_FIELD: Field = { kind: 'string', check: checkWebAddress };
const TEXT: Field = { kind: 'string' };

const AUTHOR: Readonly<Record<string, Field>> = {
  name: TEXT,
  url: { kind: 'string', check: checkAddress },
  avatar: URL_FIELD,
};
const HUB: Readonly<Record<string, Field>> = { type: TEXT, url: URL_FIELD };
const ATTACHMENT: Readonly<Record<string, Field>> = {
  url: URL_FIELD,
  mime_type: { kind: 'string', check: checkMediaType },
  title: TEXT,
  size_in_bytes: { kind: 'number' },
  duration_in_seconds: { kind: 'number' },
};
const LANGUAGE: Field = {
  kind: 'string',
  check: (value) =>
    isLanguage(value) && /^[a-z]{2,3}(?:-|$)/i.test(value)
      ? undefined
      : wrong('language/invalid', `"${value.slice(0, 40)}" is not a language tag.`),
};
const FEED: Readonly<Record<string, Field>> = {
  version: TEXT,
  title: TEXT,
  home_page_url: URL_FIELD,
  feed_url: URL_FIELD,
  description: TEXT,
  user_comment: TEXT,
  next_url: URL_FIELD,
  icon: URL_FIELD,
  favicon: URL_FIELD,
  author: { kind: 'object' },
  authors: { kind: 'array' },
  language: LANGUAGE,
  expired: { kind: 'boolean' },
  hubs: { kind: 'array' },
  items: { kind: 'array' },
};

/** What a JSON Feed item may hold. */
function describeItem(now: number): Readonly<Record<string, Field>> {
  const date: Field = { kind: 'string', check: (value) => checkRfc3339(value, now) };
  const html: Field = { kind: 'string' };
  return {
    id: { kind: 'string' },
    url: URL_FIELD,
    external_url: URL_FIELD,
    title: TEXT,
    content_html: html,
    content_text: TEXT,
    summary: TEXT,
    image: URL_FIELD,
    banner_image: URL_FIELD,
    date_published: date,
    date_modified: date,
    author: { kind: 'object' },
    authors: { kind: 'array' },
    tags: { kind: 'array' },
    language: LANGUAGE,
    attachments: { kind: 'array' },
  };
}

interface Look {
  readonly findings: Findings;
  readonly locate: JsonLocator;
}

/** Checks a JSON Feed, version 1 or 1.1. */
export function checkJsonFeed(feed: Json, by: Look & { readonly now: number }): void {
  const root: readonly (string | number)[] = [];
  const { findings, locate } = by;
  const version = feed['version'];
  const match = typeof version === 'string' ? /^https:\/\/jsonfeed\.org\/version\/(1|1\.1)$/.exec(version) : null;
  if (match === null)
    findings.error('json/version', locate(['version']), 'version is not https://jsonfeed.org/version/1.1 (or 1).');
  const is11 = match?.[1] === '1.1';
  checkObject(feed, { fields: FEED, path: root, required: ['version', 'title', 'items'] }, by);
  if (is11 && feed['author'] !== undefined)
    findings.warn('json/author', locate(['author']), 'author is of version 1; 1.1 has authors.');
  if (feed['feed_url'] === undefined)
    findings.warn('link/self-missing', locate(root), 'The feed does not name its own address (feed_url).');
  if (feed['feed_url'] !== undefined && feed['next_url'] === feed['feed_url'])
    findings.error(
      'json/next-url',
      locate(['next_url']),
      'next_url is the feed itself: a reader would go round in a circle.',
    );
  checkList(feed['hubs'], { fields: HUB, path: ['hubs'], required: ['type', 'url'] }, by);
  checkPeople(feed, root, by);
  if (!Array.isArray(feed['items'])) return;
  const ids = new Set<unknown>();
  const fields = describeItem(by.now);
  for (const [index, item] of feed['items'].entries()) {
    const path = ['items', index];
    if (!isObject(item)) {
      findings.error('json/type', locate(path), 'An item is an object.');
      continue;
    }
    checkItem(item, { path, fields, is11 }, by);
    if (item['id'] !== undefined && ids.has(String(item['id'])))
      findings.error(
        'id/repeated',
        locate([...path, 'id']),
        `Another item has the id ${String(item['id']).slice(0, 80)}.`,
      );
    ids.add(String(item['id']));
  }
}

function checkItem(
  item: Json,
  of: {
    readonly path: readonly (string | number)[];
    readonly fields: Readonly<Record<string, Field>>;
    readonly is11: boolean;
  },
  by: Look,
): void {
  const { path } = of;
  const { findings, locate } = by;
  const spot = (key: string): Spot => locate([...path, key]);
  const id = item['id'];
  if (typeof id === 'number')
    findings.warn('json/id-number', spot('id'), 'id is a number; version 1.1 asks for a string.');
  const { id: _, ...others } = of.fields;
  checkObject(
    item,
    { fields: typeof id === 'number' ? { ...others, id: { kind: 'number' } } : of.fields, path, required: ['id'] },
    by,
  );
  if (typeof id === 'string' && id.trim() === '') findings.error('id/blank', spot('id'), 'id is empty.');
  if (item['content_html'] === undefined && item['content_text'] === undefined)
    findings.error('content/missing', locate(path), 'An item has content_html or content_text.');
  else if (![item['content_html'], item['content_text']].some((text) => text !== undefined && text !== ''))
    findings.warn('text/blank', locate(path), 'The content of the item is empty.');
  const html = item['content_html'];
  if (typeof html === 'string') {
    for (const verdict of checkHtml(html, { isBased: false }))
      findings.judge(verdict, spot('content_html'), 'content_html');
  }
  for (const key of ['title', 'summary', 'content_text']) {
    const text = item[key];
    if (
      typeof text === 'string' &&
      /<\/(?:p|a|b|i|em|strong|div|span|br|ul|li|h\d)>|&(?:amp|lt|gt|quot|nbsp|#\d+|#x[\da-f]+);/i.test(text)
    ) {
      findings.warn('text/html', spot(key), `${key} is plain text, but holds HTML.`);
    }
  }
  if (of.is11 && item['author'] !== undefined)
    findings.warn('json/author', spot('author'), 'author is of version 1; 1.1 has authors.');
  checkPeople(item, path, by);
  checkList(
    item['attachments'],
    { fields: ATTACHMENT, path: [...path, 'attachments'], required: ['url', 'mime_type'] },
    by,
  );
  const tags = item['tags'];
  if (Array.isArray(tags) && tags.some((tag) => typeof tag !== 'string'))
    findings.error('json/type', spot('tags'), 'tags are strings.');
}

function checkPeople(value: Json, path: readonly (string | number)[], by: Look): void {
  const check = (person: unknown, at: readonly (string | number)[]): void => {
    if (!isObject(person)) {
      by.findings.error('json/type', by.locate(at), 'An author is an object.');
      return;
    }
    checkObject(person, { fields: AUTHOR, path: at, required: [] }, by);
    if (person['name'] === undefined && person['url'] === undefined && person['avatar'] === undefined) {
      by.findings.error('author/missing', by.locate(at), 'An author has a name, a url or an avatar.');
    }
  };
  if (isObject(value['author'])) check(value['author'], [...path, 'author']);
  const authors = value['authors'];
  if (Array.isArray(authors))
    authors.forEach((author: unknown, index) => {
      check(author, [...path, 'authors', index]);
    });
}

interface Shape {
  readonly fields: Readonly<Record<string, Field>>;
  readonly path: readonly (string | number)[];
  readonly required: readonly string[];
}

function checkList(list: unknown, shape: Shape, by: Look): void {
  if (!Array.isArray(list)) return;
  list.forEach((value: unknown, index) => {
    const path = [...shape.path, index];
    if (isObject(value)) checkObject(value, { ...shape, path }, by);
    else by.findings.error('json/type', by.locate(path), 'This is not an object.');
  });
}

function checkObject(value: Json, { fields, path, required }: Shape, by: Look): void {
  const { findings, locate } = by;
  for (const key of required) {
    if (value[key] === undefined)
      findings.error(key === 'id' ? 'id/missing' : 'element/missing', locate(path), `"${key}" is missing.`);
  }
  for (const [key, found] of Object.entries(value)) {
    const at = locate([...path, key]);
    if (key.startsWith('_')) {
      if (!isObject(found)) findings.error('json/extension', at, `"${key}" is not an object; an extension is one.`);
      continue;
    }
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (field === undefined) {
      findings.warn('json/unknown-key', at, `"${key}" is not part of JSON Feed; own keys begin with an underscore.`);
      continue;
    }
    const kind = Array.isArray(found) ? 'array' : found === null ? 'null' : typeof found;
    if (kind !== field.kind) findings.error('json/type', at, `"${key}" is of type ${kind}, not ${field.kind}.`);
    else if (typeof found === 'string') {
      findings.judge(field.check?.(found), at, key);
      if (
        /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\0-\x08\x0B\x0C\x0E-\x1F\uFFFD]/.test(
          found,
        )
      ) {
        findings.judge(doubtful('text/bad-characters', 'It holds characters that no text has.'), at, key);
      }
    } else if (typeof found === 'number' && (found < 0 || (key === 'size_in_bytes' && !Number.isInteger(found))))
      findings.error('number/invalid', at, `"${key}" is not a count.`);
    else if (key === 'size_in_bytes' && found === 0) findings.warn('enclosure/length', at, 'The length is 0.');
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
