import { posix } from 'node:path';
import type { Body } from '../model/body.ts';
import type { Result } from '../model/problem.ts';
import { joinUrl, parseUrl, type Url } from '../model/url.ts';
import { isFilePath } from './address.ts';
import type { ArticleSource } from './article-source.ts';
import { locateWords } from './locate-words.ts';
import type { MarkupContext } from './markup-body.ts';
import { readParsedBlocks, readParsedMarkdown } from './parsed-markdown.ts';
import { describeRemoved } from './removed-tags.ts';
import { findTitleHeading } from './title-heading.ts';
import { type ReadOther, readUsualMarkdown } from './usual-markdown.ts';

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
  const text = textOf(source);
  const around = surround(source, context);
  return readUsual(text, around, readParsedBlocks) ?? readParsedMarkdown(text, around);
}

/** The same where all of it is as usual as most texts are; what it costs then is less than to know it again. */
export function readUsualBody(source: ArticleSource, context: BodyContext): Result<Body> | undefined {
  return readUsual(textOf(source), surround(source, context), () => undefined);
}

function textOf({ given, rest }: ArticleSource): string {
  return (given.title === undefined ? findTitleHeading(rest)?.rest : undefined) ?? rest;
}

function surround(source: ArticleSource, context: BodyContext): MarkupContext {
  const { file } = source.article;
  return {
    file,
    resolve: (address) => resolveAddress(address, { ...context, file }),
    locate: (words) => locateWords(source.text, words, source.text.length - source.rest.length),
  };
}

function readUsual(text: string, around: MarkupContext, readOther: ReadOther): Result<Body> | undefined {
  const usual = readUsualMarkdown(text, around.resolve, readOther);
  return usual && { value: usual.body, problems: describeRemoved(usual.removed, around) };
}

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
