import { isLanguage } from '../../model/language.ts';
import { removeIllegalCharacters } from '../../model/text.ts';
import { readWebAddress } from '../address.ts';
import { omitAbsent } from '../omit-absent.ts';
import type { ImportedArticle, ImportedFields, ImportOptions, ImportReading } from './imported.ts';
import { dateOf, findNewsArticles, isObject, type JsonObject, readNewsArticle, textOf } from './news-article.ts';
import { importNinjs, isNinjs } from './ninjs.ts';
import { findOwnArticle, importOwnJson } from './own-json.ts';
import { readAnyBody } from './plain-body.ts';

/** The articles of a JSON text: JSON Feed, ninjs, schema.org, or our own, told apart by their keys. */
export function importJson(text: string, options: ImportOptions): ImportReading {
  let value: unknown;
  try {
    value = JSON.parse(text, (_, one: unknown) => (typeof one === 'string' ? removeIllegalCharacters(one) : one));
  } catch (cause) {
    return { articles: [], problems: [describeBroken(text, options.file, cause)] };
  }
  if (isObject(value) && Array.isArray(value['items']) && /jsonfeed\.org/.test(String(value['version'] ?? ''))) {
    const items: readonly unknown[] = value['items'];
    return { articles: items.filter(isObject).map((item) => importFeedItem(item, options)), problems: [] };
  }
  const articles = [value].flat().flatMap((one): readonly ImportedArticle[] => {
    if (!isObject(one)) return [];
    if (isNinjs(one)) return [importNinjs(one, options)];
    const [news] = findNewsArticles(one);
    if (news !== undefined) return [importNewsArticle(news, options)];
    const own = findOwnArticle(one);
    return own === undefined ? [] : [importOwnJson(own, options)];
  });
  return articles.length > 0 ? { articles, problems: [] } : { articles, problems: [describeUnknown(options.file)] };
}

function importNewsArticle(news: JsonObject, { file, timeZone }: ImportOptions): ImportedArticle {
  const fields = readNewsArticle(news, timeZone);
  const body =
    typeof news['articleBody'] === 'string'
      ? news['articleBody']
      : typeof news['text'] === 'string'
        ? news['text']
        : '';
  const { value, problems } = readAnyBody({ html: body }, { file, base: fields.via });
  return { fields, body: value, report: [], problems };
}

function importFeedItem(item: JsonObject, { file, timeZone }: ImportOptions): ImportedArticle {
  const url = readWebAddress(String(item['url'] ?? item['external_url'] ?? ''));
  const html = typeof item['content_html'] === 'string' ? item['content_html'] : undefined;
  const text = typeof item['content_text'] === 'string' ? item['content_text'] : undefined;
  const { value, problems } = readAnyBody({ html, text }, { file, base: url });
  const authors = [item['authors'] ?? item['author']]
    .flat()
    .flatMap((author) => (isObject(author) ? (textOf(author['name']) ?? []) : []));
  const tags = [item['tags']]
    .flat()
    .map(textOf)
    .filter((tag) => tag !== undefined);
  const image = readWebAddress(String(item['image'] ?? ''));
  const language = textOf(item['language']);
  const fields = omitAbsent<ImportedFields>({
    id: textOf(item['id']),
    url,
    title: textOf(item['title']) ?? value[0]?.text.slice(0, 80),
    deck: textOf(item['summary']),
    authors: authors.length > 0 ? authors.map((name) => ({ name })) : undefined,
    tags: tags.length > 0 ? tags : undefined,
    published: dateOf(item['date_published'], timeZone),
    updated: dateOf(item['date_modified'], timeZone),
    lead: image === undefined ? undefined : { url: image },
    language: language !== undefined && isLanguage(language) ? language : undefined,
  });
  return { fields, body: value, report: [], problems };
}

function describeBroken(text: string, file: string, cause: unknown): ImportReading['problems'][number] {
  const message = cause instanceof Error ? cause.message : String(cause);
  const offset = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
  const before = text.slice(0, offset);
  return {
    code: 'import/json',
    severity: 'error',
    file,
    line: before.split('\n').length,
    column: offset - before.lastIndexOf('\n'),
    message: `this is not JSON: ${message.slice(0, 160)}.`,
    hint: 'Ask for the file again from where it came; it may have been cut off.',
  };
}

function describeUnknown(file: string): ImportReading['problems'][number] {
  return {
    code: 'import/unknown-json',
    severity: 'error',
    file,
    message: 'no article was found in this JSON.',
    hint: 'Read are ninjs 1 to 3, schema.org NewsArticle, JSON Feed, and schema/article.schema.json.',
  };
}
