import type { Block, BlockKind, Body } from '../model/body.ts';
import { escapeHtml, type Html, markHtml } from '../model/text.ts';
import { describePicture } from './describe-picture.ts';
import { dropLast } from './drop-last.ts';
import {
  findElements,
  type HtmlElement,
  type HtmlNode,
  isElement,
  outerHtml,
  parseHtml,
  textData,
} from './html-tree.ts';

const KINDS: Readonly<Record<string, BlockKind>> = {
  p: 'paragraph',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  ul: 'list',
  ol: 'list',
  dl: 'list',
  blockquote: 'quote',
  pre: 'code',
  table: 'table',
  figure: 'figure',
  img: 'figure',
  hr: 'rule',
};

/** Safe HTML as blocks: markup and plain text of each. */
export function splitBlocks(html: Html): Body {
  return splitTree(parseHtml(html));
}

/** A tree of safe elements as blocks. Loose words between blocks become paragraphs. */
export function splitTree(tree: readonly HtmlNode[]): Body {
  const blocks: Block[] = [];
  let loose: HtmlNode[] = [];
  const close = (): void => {
    const text = loose.map(textOf).join('').replace(/\s+/g, ' ').trim();
    const markup = loose
      .map((node) => outerHtml(node))
      .join('')
      .trim();
    if (markup !== '')
      blocks.push({ kind: text === '' ? 'figure' : 'paragraph', text, html: markHtml(`<p>${markup}</p>`) });
    loose = [];
  };
  const visit = (nodes: readonly HtmlNode[]): void => {
    for (const node of nodes) {
      const name = isElement(node) ? node.name : '';
      const kind = KINDS[name];
      if (kind !== undefined || name === 'div') close();
      if (name === 'div' && isElement(node)) visit(node.children);
      else if (kind !== undefined && isElement(node)) push(blocks, node, kind);
      else loose.push(node);
    }
  };
  visit(tree);
  close();
  return blocks;
}

function push(blocks: Block[], element: HtmlElement, kind: BlockKind): void {
  const only =
    element.name === 'p' ? element.children.filter((child) => textOf(child).trim() !== '' || isElement(child)) : [];
  const picture = only.length === 1 && isElement(only[0]) && only[0].name === 'img' ? only[0] : undefined;
  if (picture !== undefined) {
    const { title = '', alt = '' } = picture.attribs;
    const caption = title === '' ? '' : `<figcaption>${escapeHtml(title)}</figcaption>`;
    blocks.push({
      kind: 'figure',
      text: describePicture(alt, title),
      html: markHtml(`<figure>${outerHtml(picture)}${caption}</figure>`),
    });
    return;
  }
  const text = describe(element, kind);
  const isWordless = text === '' && (kind === 'paragraph' || kind === 'heading');
  if (isWordless && findElements('img', element).length === 0) return;
  blocks.push({ kind: isWordless ? 'figure' : kind, text, html: markHtml(outerHtml(element)) });
}

function describe(element: HtmlElement, kind: BlockKind): string {
  if (kind === 'code') return dropLast(textOf(element), '\n');
  if (kind === 'list') return listItems(element, '').join('\n');
  if (kind === 'table')
    return findElements('tr', element)
      .map((row) =>
        row.children
          .filter(isElement)
          .map((cell) => flat(cell))
          .join(' | '),
      )
      .join('\n');
  if (kind === 'rule') return '';
  if (kind === 'quote')
    return element.children
      .filter((child) => textOf(child).trim() !== '')
      .map((child) => flat(child))
      .join('\n');
  if (element.name === 'img') return element.attribs['alt'] ?? '';
  if (kind === 'figure')
    return element.children
      .map((child) => flat(child))
      .filter((part) => part !== '')
      .join(' ');
  return flat(element);
}

function listItems(list: HtmlElement, indent: string): readonly string[] {
  const start = Number(list.attribs['start'] ?? 1);
  const items = list.children.filter(isElement);
  return items.flatMap((item, index) => {
    const inner = item.children.filter(
      (child): child is HtmlElement => isElement(child) && /^[uod]l$/.test(child.name),
    );
    const own = item.children
      .filter((child) => !inner.includes(child as HtmlElement))
      .map(textOf)
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
    const mark = list.name === 'ol' ? `${start + index}. ` : '- ';
    return [`${indent}${mark}${own}`, ...inner.flatMap((nested) => listItems(nested, `${indent}  `))];
  });
}

function flat(node: HtmlNode): string {
  return textOf(node)
    .replace(/[ \t\n]{2,}|[\t\n]/g, ' ')
    .trim();
}

function textOf(node: HtmlNode): string {
  if (!isElement(node)) return textData(node);
  if (node.name === 'br') return '\n';
  if (node.name === 'img') return node.attribs['alt'] ?? '';
  return node.children.map(textOf).join('');
}
