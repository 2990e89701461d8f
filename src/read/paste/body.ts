import type { Block, Body } from '../../model/body.ts';
import { escapeHtml, type Html, markHtml } from '../../model/text.ts';
import type { Classified } from './classify.ts';
import { placeOf } from './finding.ts';
import type { Line } from './line.ts';

/** The text as blocks, each line's words as they were pasted: escaped once, U+00A0 kept. */
export function collectBody({ lines, decisions }: Classified): Body {
  const blocks: Block[] = [];
  let items: Line[] = [];
  let rows: Line[] = [];
  const close = () => {
    if (items.length > 0) blocks.push(makeList(items));
    if (rows.length > 0) blocks.push(makeTable(rows));
    items = [];
    rows = [];
  };
  for (const line of lines) {
    const decision = decisions[line.index];
    if (decision === undefined || placeOf(decision) !== 'body') continue;
    if (decision.label === 'list-item') {
      if (rows.length > 0) close();
      items.push(line);
    } else if (decision.label === 'table') {
      if (items.length > 0) close();
      rows.push(line);
    } else {
      close();
      blocks.push(decision.label === 'subhead' ? makeBlock('heading', line.text) : makeBlock('paragraph', line.text));
    }
  }
  close();
  return blocks;
}

const TAGS = { heading: 'h2', paragraph: 'p' } as const;

function makeBlock(kind: keyof typeof TAGS, text: string): Block {
  return { kind, text, html: wrap(TAGS[kind], escapeHtml(text)) };
}

const BULLET = /^[-*•·–▪■►●◦‣]\s+/u;

function makeList(items: readonly Line[]): Block {
  const texts = items.map((line) => line.text);
  const numbered = texts.every((text) => /^\d/.test(text));
  if (numbered) {
    const start = Number.parseInt(texts[0] ?? '1', 10);
    const entries = texts.map((text) => wrap('li', escapeHtml(text.replace(/^\d{1,2}[.)]\s+/, ''))));
    const open = start === 1 ? '<ol>' : `<ol start="${start}">`;
    return { kind: 'list', text: texts.join('\n'), html: markHtml(`${open}${entries.join('')}</ol>`) };
  }
  const bare = texts.map((text) => text.replace(BULLET, ''));
  return {
    kind: 'list',
    text: bare.map((text) => `- ${text}`).join('\n'),
    html: markHtml(`<ul>${bare.map((text) => wrap('li', escapeHtml(text))).join('')}</ul>`),
  };
}

function makeTable(rows: readonly Line[]): Block {
  const cells = rows.map((line) => line.text.split('\t').map((cell) => cell.trim()));
  const html = cells
    .map((row) => wrap('tr', markHtml(row.map((cell) => wrap('td', escapeHtml(cell))).join(''))))
    .join('');
  return {
    kind: 'table',
    text: cells.map((row) => row.join(' | ')).join('\n'),
    html: markHtml(`<table><tbody>${html}</tbody></table>`),
  };
}

function wrap(tag: string, inner: Html): Html {
  return markHtml(`<${tag}>${inner}</${tag}>`);
}
