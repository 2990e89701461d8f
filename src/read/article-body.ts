import type { ArticleHead } from '../model/article.ts';
import type { Body } from '../model/body.ts';
import type { Problem, Result } from '../model/problem.ts';
import { foldText } from '../model/text.ts';
import { joinUrl, type Url } from '../model/url.ts';
import { splitBlocks } from './html-body.ts';
import { renderMarkdown } from './markdown.ts';
import { resolveAddress, sanitiseHtml } from './sanitize.ts';

/** The text of a Markdown article as blocks: one sanitiser, absolute addresses, files beside it at their public place. */
export function readMarkdownBody(markdown: string, head: ArticleHead, home: Url): Result<Body> {
  const base = head.page === undefined ? home : joinUrl(home, head.page);
  const own = new Map(
    head.assets.map(({ path }) => [path.slice(path.indexOf('/', 'articles/'.length) + 1), joinUrl(home, path)]),
  );
  const resolve = (address: string): Url | undefined => own.get(decodeName(address)) ?? resolveAddress(address, base);
  const { html, removed, refused } = sanitiseHtml(renderMarkdown(markdown), resolve);
  const blocks = splitBlocks(html);
  const first = blocks[0];
  const repeated = first?.kind === 'heading' && foldText(first.text) === foldText(head.title);
  const warn = (code: string, message: string, hint: string): Problem => ({
    code,
    severity: 'warning',
    file: head.file,
    message,
    hint,
  });
  return {
    value: repeated ? blocks.slice(1) : blocks,
    problems: [
      ...(removed.length === 0
        ? []
        : [
            warn(
              'article/unsafe-html',
              `left out ${removed.map((name) => `<${name}>`).join(', ')}: it cannot stand in feeds and mail.`,
              'Say the same in Markdown, or link to it.',
            ),
          ]),
      ...refused.map((address) =>
        warn(
          'article/unsafe-address',
          `left out the address "${address}": only http, https and mailto are safe.`,
          'Write a whole web address: https://…',
        ),
      ),
    ],
  };
}

function decodeName(address: string): string {
  try {
    return decodeURIComponent(address.replace(/^\.\//, ''));
  } catch {
    return address;
  }
}
