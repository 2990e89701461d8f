import type { Block, BlockKind, Body } from '../../model/body.ts';
import type { Result } from '../../model/problem.ts';
import { escapeHtml, markHtml } from '../../model/text.ts';
import { parseUrl, type Url } from '../../model/url.ts';
import { readHtmlBody } from '../markup-body.ts';

/** Plain text as paragraphs: parted by blank lines where it has any, else by line ends. */
export function readPlainBody(text: string): Body {
  const parts = /\n[ \t]*\n/.test(text) ? text.split(/\n[ \t]*\n/) : text.split('\n');
  return parts.flatMap((part) => makeBlock('paragraph', part.replace(/\s*\n\s*/g, ' ').trim()));
}

/** Markup or plain text, whichever a source gave, as safe blocks. */
export function readAnyBody(
  given: { readonly html?: string | undefined; readonly text?: string | undefined },
  { file, base }: { readonly file: string; readonly base?: Url | undefined },
): Result<Body> {
  const { html, text = '' } = given;
  if (html === undefined || !/<[a-z!/]/i.test(html)) return { value: readPlainBody(html ?? text), problems: [] };
  const resolve = (address: string): Url | undefined =>
    address.startsWith('//') ? undefined : parseUrl(address, base);
  return readHtmlBody(html, { file, resolve });
}

const TAGS: Partial<Record<BlockKind, string>> = { paragraph: 'p', heading: 'h2', quote: 'blockquote' };

/** One block of plain text; lists, tables and code keep their lines. None when it is empty. */
export function makeBlock(kind: BlockKind, text: string): readonly Block[] {
  if (kind === 'rule') return [{ kind, text: '', html: markHtml('<hr>') }];
  if (text.trim() === '') return [];
  if (kind === 'list') {
    const items = text.split('\n').map((line) => `<li>${escapeHtml(line.replace(/^(?:-|\d+\.) /, ''))}</li>`);
    const tag = /^\d+\. /.test(text) ? 'ol' : 'ul';
    return [{ kind, text, html: markHtml(`<${tag}>${items.join('')}</${tag}>`) }];
  }
  if (kind === 'code') return [{ kind, text, html: markHtml(`<pre><code>${escapeHtml(text)}\n</code></pre>`) }];
  if (kind === 'table') {
    const rows = text.split('\n').map(
      (row) =>
        `<tr>${row
          .split(' | ')
          .map((cell) => `<td>${escapeHtml(cell)}</td>`)
          .join('')}</tr>`,
    );
    return [{ kind, text, html: markHtml(`<table><tbody>${rows.join('')}</tbody></table>`) }];
  }
  const tag = TAGS[kind] ?? 'p';
  const inner =
    kind === 'quote'
      ? text
          .split('\n')
          .map((line) => `<p>${escapeHtml(line)}</p>`)
          .join('')
      : escapeHtml(text);
  return [{ kind: tag === 'p' ? 'paragraph' : kind, text, html: markHtml(`<${tag}>${inner}</${tag}>`) }];
}
