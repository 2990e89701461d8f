import { DomUtils, parseDocument } from 'htmlparser2';
import { limitMarkup } from './limit-markup.ts';

/** A node of parsed HTML. */
export type HtmlNode = ReturnType<typeof parseDocument>['children'][number];
/** An element of parsed HTML. */
export type HtmlElement = Extract<HtmlNode, { readonly attribs: unknown }>;

/** Parses HTML as it comes, never throwing; nodes know the offset at which they start. */
export function parseHtml(markup: string): readonly HtmlNode[] {
  return parseDocument(limitMarkup(markup), { withStartIndices: true }).children;
}

/** Whether a node is an element. */
export function isElement(node: HtmlNode | undefined): node is HtmlElement {
  return node !== undefined && 'name' in node && 'attribs' in node;
}

/** The words of a text node; empty for any other. */
export function textData(node: HtmlNode): string {
  return node.type === 'text' && 'data' in node ? String(node.data) : '';
}

/** A node with its tags. U+00A0 stays itself: readers of XML know no entity for it. */
export function outerHtml(node: HtmlNode): string {
  return DomUtils.getOuterHTML(node, { encodeEntities: 'utf8' }).replaceAll('&nbsp;', '\u00A0');
}

/** Every element of one name inside another, in order. */
export function findElements(name: string, inside: HtmlElement): readonly HtmlElement[] {
  return DomUtils.getElementsByTagName(name, inside);
}
