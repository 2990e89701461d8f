import type { Author } from '../../model/article.ts';
import type { Block, BlockKind } from '../../model/body.ts';
import { isLanguage } from '../../model/language.ts';
import type { RelatedHeadline } from '../../model/related.ts';
import { readWebAddress } from '../address.ts';
import { readHtmlBody } from '../markup-body.ts';
import { omitAbsent } from '../omit-absent.ts';
import type { ImportedArticle, ImportedFields, ImportOptions } from './imported.ts';
import { dateOf, isObject, type JsonObject, textOf } from './news-article.ts';
import { makeBlock } from './plain-body.ts';

const KINDS: ReadonlySet<string> = new Set<BlockKind>([
  'paragraph',
  'heading',
  'list',
  'quote',
  'code',
  'table',
  'figure',
  'rule',
]);

/** The article in our own JSON (schema/article.schema.json), as `latewire import --format json` prints it. */
export function findOwnArticle(value: JsonObject): JsonObject | undefined {
  const inner = value['article'];
  const article = isObject(inner) ? inner : value;
  return typeof article['title'] === 'string' && Array.isArray(article['body']) ? article : undefined;
}

/** Reads our own JSON back. */
export function importOwnJson(article: JsonObject, { file, timeZone }: ImportOptions): ImportedArticle {
  const lead = article['lead'];
  const audio = article['audio'];
  const language = textOf(article['language']);
  const texts = (key: string): readonly string[] | undefined => {
    const list = [article[key]]
      .flat()
      .map(plain)
      .filter((text) => text !== undefined);
    return list.length > 0 ? list : undefined;
  };
  const fields = omitAbsent<ImportedFields>({
    id: plain(article['id']),
    title: plain(article['title']),
    deck: plain(article['deck']),
    kicker: plain(article['kicker']),
    section: plain(article['section']),
    agency: plain(article['agency']),
    publisher: plain(article['publisher']),
    publisherFeed: readWebAddress(String(article['publisherFeed'] ?? '')),
    rights: plain(article['rights']),
    authors: listOf(article['authors'], readAuthor),
    published: dateOf(article['published'], timeZone),
    updated: dateOf(article['updated'], timeZone),
    tags: texts('tags'),
    credits: texts('credits'),
    lead: isObject(lead)
      ? omitAbsent({
          url: readWebAddress(String(lead['url'] ?? '')),
          alt: plain(lead['alt']),
          caption: plain(lead['caption']),
          credit: plain(lead['credit']),
        })
      : undefined,
    audio: isObject(audio) ? omitAbsent({ title: plain(audio['title']), episode: plain(audio['episode']) }) : undefined,
    related: listOf(article['related'], readRelated),
    language: language !== undefined && isLanguage(language) ? language : undefined,
    via: readWebAddress(String(article['via'] ?? '')),
  }) as ImportedFields;
  const blocks = (Array.isArray(article['body']) ? article['body'] : []).flatMap((block: unknown) =>
    readBlock(block, file),
  );
  return { fields, body: blocks, report: [], problems: [] };
}

// Our own text is plain already: what looks like a tag in a title is a part of it.
function plain(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

function readBlock(block: unknown, file: string): readonly Block[] {
  if (typeof block === 'string') return makeBlock('paragraph', block);
  if (!isObject(block)) return [];
  if (typeof block['html'] === 'string') return readHtmlBody(block['html'], { file, resolve: readWebAddress }).value;
  const kind = String(block['kind'] ?? 'paragraph');
  return makeBlock(
    KINDS.has(kind) ? (kind as BlockKind) : 'paragraph',
    typeof block['text'] === 'string' ? block['text'] : '',
  );
}

function readAuthor(value: unknown): Author | undefined {
  const name = isObject(value) ? plain(value['name']) : plain(value);
  return name === undefined ? undefined : { name };
}

function readRelated(value: unknown): RelatedHeadline | undefined {
  const title = isObject(value) ? plain(value['title']) : plain(value);
  const url = isObject(value) ? readWebAddress(String(value['url'] ?? '')) : undefined;
  return title === undefined ? undefined : { title, kind: 'related', ...(url === undefined ? {} : { url }) };
}

function listOf<T>(value: unknown, read: (item: unknown) => T | undefined): readonly T[] | undefined {
  const items = (Array.isArray(value) ? value : []).map(read).filter((item) => item !== undefined);
  return items.length > 0 ? items : undefined;
}
