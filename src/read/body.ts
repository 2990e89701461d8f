import { posix } from 'node:path';
import type { Body } from '../model/body.ts';
import type { Problem, Result } from '../model/problem.ts';
import { joinUrl, parseUrl, type Url } from '../model/url.ts';
import { isFilePath } from './address.ts';
import type { ArticleSource } from './article-source.ts';
import { splitBlocks } from './html-body.ts';
import { locateWords, type Place } from './locate-words.ts';
import { parseMarkdown, renderTokens } from './markdown.ts';
import { readPlainMarkdown } from './plain-markdown.ts';
import { type RefusedAddress, sanitiseHtml } from './sanitize.ts';
import { findTitleHeading } from './title-heading.ts';

/** Where the addresses in a text lead. */
export interface BodyContext {
  /** The address of the article: what relative ones are read against. */
  readonly url: Url;
  readonly home: Url;
  /** Files beside the article by name, to where they are published. */
  readonly files: ReadonlyMap<string, string>;
  readonly findAddress?: FindAddress;
}

/** The address of the article of a file, where there is one. */
export type FindAddress = (file: string) => Url | undefined;

/** The text of a Markdown article as safe blocks, and what was taken out of it. */
export function readMarkdownBody(source: ArticleSource, context: BodyContext): Result<Body> {
  const heading = source.given.title === undefined ? findTitleHeading(source.rest) : undefined;
  const tokens = parseMarkdown(heading?.rest ?? source.rest);
  const resolve = (address: string) => resolveAddress(address, { ...context, file: source.article.file });
  const plain = readPlainMarkdown(tokens, resolve);
  const { file } = source.article;
  const locate = (words: string) => locateWords(source.text, words, source.text.length - source.rest.length);
  if (plain === undefined) return readHtmlBody(renderTokens(tokens), { file, resolve, locate });
  return { value: plain.body, problems: plain.removed.map((name) => describeRemoved(name, { file, locate })) };
}

/** Where markup came from: its file, where its addresses lead, and the place of a few of its words where that is known. */
export interface MarkupContext {
  readonly file: string;
  readonly resolve: (address: string) => Url | undefined;
  readonly locate?: (words: string) => Place | undefined;
}

/** Markup from anywhere as safe blocks, and what was taken out of it. */
export function readHtmlBody(markup: string, { file, resolve, locate }: MarkupContext): Result<Body> {
  const { html, removed, refused } = sanitiseHtml(markup, resolve);
  const problems = [
    ...removed.map((name) => describeRemoved(name, { file, locate })),
    ...[...new Map(refused.map((one) => [one.address, one])).values()].map((one) =>
      describeRefused(one, { file, locate }),
    ),
  ];
  return { value: splitBlocks(html), problems };
}

interface Described {
  readonly file: string;
  readonly locate: MarkupContext['locate'] | undefined;
}

function describeRemoved(name: string, { file, locate }: Described): Problem {
  return {
    severity: 'warning',
    file,
    ...locate?.(`<${name}`),
    code: 'body/removed',
    message: `<${name}> cannot be published safely and was taken out of the text.`,
    hint: `Feeds and mails show text, links, lists, tables and pictures. To show the sign itself, write &lt;${name}>.`,
  };
}

function describeRefused({ address, of }: RefusedAddress, { file, locate }: Described): Problem {
  return {
    severity: 'warning',
    file,
    ...locate?.(address),
    code: 'body/address',
    message: `"${address.slice(0, 120)}" leads nowhere that can be published; ${REMAINS[of]}.`,
    hint: 'Write a web address that starts with https://, or the name of a file in the folder of the article.',
  };
}

const REMAINS: Readonly<Record<RefusedAddress['of'], string>> = {
  link: 'its words stay without a link',
  picture: 'of the picture only its description stays, if it has one',
};

function resolveAddress(
  address: string,
  { url, home, files, findAddress, file: from }: BodyContext & { readonly file: string },
): Url | undefined {
  const text = address.trim();
  if (text.startsWith('//')) return undefined;
  if (!isFilePath(text)) return parseUrl(text, text.startsWith('#') ? url : home);
  const name = decode(text.replace(/^\.\//, '').replace(/[?#].*$/, ''));
  const file = files.get(name);
  // A relative address of anything else would lead nowhere in a feed or a mail.
  return file === undefined ? findAddress?.(posix.join(posix.dirname(from), name)) : joinUrl(home, file);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
