import { DomUtils, parseDocument } from 'htmlparser2';
import type { Block, BlockKind, Body } from '../model/body.ts';
import { escapeHtml, type Html, markHtml } from '../model/text.ts';

type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<Node, { readonly attribs: unknown }>;

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

/** Safe HTML as blocks: markup and plain text of each, from one tree. Loose words between blocks become paragraphs. */
export function splitBlocks(html: Html): Body {
  const blocks: Block[] = [];
  let loose: Node[] = [];
  const close = (): void => {
    const text = loose.map(textOf).join('').replace(/\s+/g, ' ').trim();
    const markup = loose
      .map((node) => outer(node))
      .join('')
      .trim();
    if (markup !== '')
      blocks.push({ kind: text === '' ? 'figure' : 'paragraph', text, html: markHtml(`<p>${markup}</p>`) });
    loose = [];
  };
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      const name = isElement(node) ? node.name : '';
      const kind = KINDS[name];
      if (kind !== undefined || name === 'div') close();
      if (name === 'div' && isElement(node)) visit(node.children);
      else if (kind !== undefined && isElement(node)) push(blocks, node, kind);
      else loose.push(node);
    }
  };
  visit(parseDocument(html).children);
  close();
  return blocks;
}

function push(blocks: Block[], element: Element, kind: BlockKind): void {
  const only =
    element.name === 'p' ? element.children.filter((child) => textOf(child).trim() !== '' || isElement(child)) : [];
  const picture = only.length === 1 && isElement(only[0]) && only[0].name === 'img' ? only[0] : undefined;
  if (picture !== undefined) {
    const { title } = picture.attribs;
    const caption = title === undefined ? '' : `<figcaption>${escapeHtml(title)}</figcaption>`;
    blocks.push({
      kind: 'figure',
      text: picture.attribs['alt'] ?? '',
      html: markHtml(`<figure>${outer(picture)}${caption}</figure>`),
    });
    return;
  }
  const text = describe(element, kind);
  if (text === '' && kind === 'paragraph') return;
  blocks.push({ kind, text, html: markHtml(outer(element)) });
}

function describe(element: Element, kind: BlockKind): string {
  if (kind === 'code') return textOf(element).replace(/\n+$/, '');
  if (kind === 'list') return listItems(element, '').join('\n');
  if (kind === 'table')
    return DomUtils.getElementsByTagName('tr', element)
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
  return flat(element);
}

function listItems(list: Element, indent: string): readonly string[] {
  const start = Number(list.attribs['start'] ?? 1);
  const items = list.children.filter(isElement);
  return items.flatMap((item, index) => {
    const inner = item.children.filter((child): child is Element => isElement(child) && /^[uod]l$/.test(child.name));
    const own = item.children
      .filter((child) => !inner.includes(child as Element))
      .map(textOf)
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
    const mark = list.name === 'ol' ? `${start + index}. ` : '- ';
    return [`${indent}${mark}${own}`, ...inner.flatMap((nested) => listItems(nested, `${indent}  `))];
  });
}

function flat(node: Node): string {
  return textOf(node)
    .replace(/[ \t\n]+/g, ' ')
    .trim();
}

function textOf(node: Node): string {
  if (!isElement(node)) return 'data' in node && node.type === 'text' ? String(node.data) : '';
  if (node.name === 'br') return '\n';
  if (node.name === 'img') return node.attribs['alt'] ?? '';
  return node.children.map(textOf).join('');
}

function isElement(node: Node | undefined): node is Element {
  return node !== undefined && 'name' in node && 'attribs' in node;
}

function outer(node: Node): string {
  // U+00A0 as itself: readers of XML know no entity for it.
  return DomUtils.getOuterHTML(node, { encodeEntities: 'utf8' }).replaceAll('&nbsp;', '\u00A0');
}
