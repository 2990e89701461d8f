import type { Body } from '../model/body.ts';
import type { Result } from '../model/problem.ts';
import { parseMarkdown, renderTokens } from './markdown.ts';
import { type MarkupContext, readHtmlBody } from './markup-body.ts';
import { readPlainMarkdown } from './plain-markdown.ts';
import { describeRemoved } from './removed-tags.ts';
import type { ReadOther } from './usual-markdown.ts';

/** Blocks of Markdown that stand by themselves, when they need no sanitiser. */
export const readParsedBlocks: ReadOther = (lines, resolve) => readPlainMarkdown(parseMarkdown(lines), resolve)?.body;

/** Any Markdown as safe blocks, and what was taken out of it. */
export function readParsedMarkdown(text: string, context: MarkupContext): Result<Body> {
  const tokens = parseMarkdown(text);
  const plain = readPlainMarkdown(tokens, context.resolve);
  if (plain === undefined) return readHtmlBody(renderTokens(tokens), context);
  return { value: plain.body, problems: describeRemoved(plain.removed, context) };
}
