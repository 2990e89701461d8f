import type { Block, Body } from '../../model/body.ts';
import { parseUrl } from '../../model/url.ts';
import { splitBlocks } from '../html-body.ts';
import { letterPattern } from '../letter-pattern.ts';
import { parseMarkdown, renderTokens } from '../markdown.ts';
import { sanitiseHtml } from '../sanitize.ts';
import { formatInline } from './format-inline.ts';

/** A text as Markdown that the reader takes back as the same blocks: what Markdown has no sign for stands as HTML. */
export function formatMarkdown(body: Body): string {
  return body.map((block) => `${formatBlock(block)}\n`).join('\n');
}

// No paragraph that somebody wrote is longer, and reading a megabyte back takes seconds: it is kept as HTML.
const CHECKED = 50_000;

function formatBlock(block: Block): string {
  const written = tryMarkdown(block);
  return written !== undefined && written.length <= CHECKED && readsBack(written, block)
    ? written
    : block.html.replace(/\n{2,}/g, '\n');
}

function tryMarkdown({ kind, html, text }: Block): string | undefined {
  if (kind === 'paragraph') return inner(html, 'p');
  if (kind === 'heading') {
    const level = Number(/^<h([2-6])/.exec(html)?.[1] ?? 2);
    const words = inner(html, `h${level}`);
    return words === undefined ? undefined : `${'#'.repeat(level)} ${words}`;
  }
  if (kind === 'rule') return '* * *';
  if (kind === 'list') return formatList(html);
  if (kind === 'quote') {
    const lines = splitQuote(html)?.map((line) => inner(line, 'p'));
    return lines === undefined || lines.includes(undefined)
      ? undefined
      : lines.map((line) => `> ${line}`).join('\n>\n');
  }
  if (kind === 'code' && /^<pre><code>/.test(html) && !text.includes('```')) return `\`\`\`\n${text}\n\`\`\``;
  return undefined;
}

// One pass, then a look at what is left: a pattern for "paragraphs and nothing else" takes for ever on a quote that holds more.
function splitQuote(html: string): readonly string[] | undefined {
  const [open, close] = ['<blockquote>', '</blockquote>'];
  if (!html.startsWith(open) || !html.endsWith(close)) return undefined;
  const within = html.slice(open.length, -close.length);
  const left = within.replace(/<p>.*?<\/p>/gs, '').trim();
  return left === '' ? (within.match(/<p>.*?<\/p>/gs) ?? undefined) : undefined;
}

function formatList(html: string): string | undefined {
  const list = /^<(ul|ol)(?: start="(\d+)")?>(.*)<\/\1>$/s.exec(html);
  const items = list?.[3]?.match(/<li>.*?<\/li>/gs);
  if (list === null || items === undefined || items === null) return undefined;
  const lines = items.map((item) => inner(item.replace(/\s*\n\s*/g, ' '), 'li'));
  if (lines.includes(undefined)) return undefined;
  const start = Number(list[2] ?? 1);
  return lines.map((line, index) => `${list[1] === 'ol' ? `${start + index}.` : '-'} ${line}`).join('\n');
}

function inner(html: string, tag: string): string | undefined {
  const [open, close] = [`<${tag}>`, `</${tag}>`];
  return html.startsWith(open) && html.endsWith(close)
    ? formatInline(html.slice(open.length, -close.length))
    : undefined;
}

// Words and the signs of sentences, in one line that begins with a letter: Markdown has no meaning for any of them.
const PLAIN = letterPattern(
  String.raw`^\p{L}(?:[\p{L}\p{M}\p{N} ,;:?'’‘“”„«»…–—()%€£、。「」『』《》！（），：；？،؛؟۔।-]|\.(?= |['’”)»]|$))*$`,
);

// Nobody knows all corners of Markdown: what does not read back is written as HTML instead.
function readsBack(markdown: string, block: Block): boolean {
  const words = block.kind === 'heading' ? markdown.replace(/^#{2,6} /, '') : markdown;
  const simple = block.kind === 'paragraph' || block.kind === 'heading';
  if (simple && words === block.text && PLAIN.test(words)) return true;
  const { html } = sanitiseHtml(renderTokens(parseMarkdown(markdown)), (address) => parseUrl(address));
  const read = splitBlocks(html);
  return read.length === 1 && read[0]?.kind === block.kind && read[0].text === block.text;
}
