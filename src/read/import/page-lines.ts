import { foldText } from '../../model/text.ts';
import { type HtmlElement, type HtmlNode, isElement, parseHtml, textData } from '../html-tree.ts';

/** One line that a reader of the page sees. */
export interface PageLine {
  readonly text: string;
  /** Counted from 1 in the file. */
  readonly line: number;
  /** Where it stands: in the page, under a picture, among links to other stories, or in what only works in a browser. */
  readonly role: 'text' | 'caption' | 'related' | 'chrome';
  /** Whether (nearly) all of it is a link. */
  readonly linked: boolean;
  /** The link that it ends with. */
  readonly tail?: PageLink;
}

/** A link as written. */
export interface PageLink {
  readonly text: string;
  readonly href: string;
}

/** A `<time datetime>`, and how many lines stand before it. */
export interface PageTime {
  readonly datetime: string;
  readonly before: number;
}

/** A saved page as what it shows and what it says of itself. */
export interface PageReading {
  readonly lines: readonly PageLine[];
  /** Folded words of each link to its address as written; the first wins. */
  readonly links: ReadonlyMap<string, string>;
  /** `<meta>` by name or property, in lower case. */
  readonly meta: ReadonlyMap<string, string>;
  /** The texts of `<script type="application/ld+json">`. */
  readonly jsonLd: readonly string[];
  readonly headings: readonly string[];
  readonly times: readonly PageTime[];
  readonly language?: string;
  readonly canonical?: string;
}

const HIDDEN = new Set(
  'script style noscript template svg math iframe object head title select option datalist audio video canvas'.split(
    ' ',
  ),
);
// How themes and plug-ins name their lists of other stories; only believed of an element that is mostly links.
const RELATED = /(?:^|[\s_-])(?:jp-)?related(?:$|[\s_-]|posts|articles|stories|news|links|content)/i;
const CHROME = new Set('nav button form dialog menu label'.split(' '));
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i img ins kbd mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Reads a saved page: the lines a reader sees, in order, and what the page states for machines. Linear; any depth. */
export function readPageLines(markup: string): PageReading {
  const lines: PageLine[] = [];
  const links = new Map<string, string>();
  const meta = new Map<string, string>();
  const jsonLd: string[] = [];
  const headings: string[] = [];
  const times: PageTime[] = [];
  const found: { language?: string; canonical?: string } = {};
  const lineOf = countLines(markup);
  let words = '';
  let start = 0;
  let link: string | undefined;
  let linked = '';
  let tail: PageLink | undefined;
  const roles: PageLine['role'][] = ['text'];
  const flush = (): void => {
    const text = words.replace(/[ \t\n\r\f]+/g, ' ').trim();
    const mostly = countSigns(linked) >= 0.9 * countSigns(text);
    if (text !== '') {
      const line = { text, line: lineOf(start), role: roles.at(-1) ?? 'text', linked: mostly };
      const end = link === undefined ? tail : { text: linked.replace(/\s+/g, ' ').trim(), href: link };
      lines.push(end === undefined ? line : { ...line, tail: end });
    }
    words = '';
    linked = '';
    tail = undefined;
  };
  const enter = (element: HtmlElement): boolean => {
    const { name, attribs } = element;
    if (name === 'html' && attribs['lang'] !== undefined) found.language ??= attribs['lang'];
    if (name === 'meta') noteMeta(meta, attribs);
    if (name === 'link' && attribs['rel'] === 'canonical' && attribs['href'] !== undefined)
      found.canonical ??= attribs['href'];
    if (name === 'script' && /ld\+json/i.test(attribs['type'] ?? ''))
      jsonLd.push(element.children.map(textData).join(''));
    if (name === 'head') return true;
    if (HIDDEN.has(name) || isHidden(attribs)) return false;
    if (!INLINE.has(name)) flush();
    if (name === 'a' && attribs['href'] !== undefined) link = attribs['href'];
    if (name === 'time' && attribs['datetime'] !== undefined)
      times.push({ datetime: attribs['datetime'], before: lines.length });
    if (name === 'td' || name === 'th') words += words === '' ? '' : '\t';
    const role = roles.at(-1) ?? 'text';
    if (CHROME.has(name) || /^(?:navigation|search|dialog|menu|toolbar)$/.test(attribs['role'] ?? ''))
      roles.push('chrome');
    else if (role === 'text' && isRelated(element)) roles.push('related');
    else roles.push(name === 'figcaption' && role === 'text' ? 'caption' : role);
    return true;
  };
  const leave = (element: HtmlElement, from: number): void => {
    if (element.name === 'head') return;
    if (!INLINE.has(element.name)) flush();
    const role = roles.pop();
    if (role === 'related' && roles.at(-1) === 'text') settleRelated(lines, from);
    if (element.name === 'h1') headings.push(...lines.slice(from).map(({ text }) => text));
    if (element.name === 'a' && element.attribs['href'] !== undefined) {
      const text = linked.replace(/\s+/g, ' ').trim();
      if (text !== '') tail = { text, href: element.attribs['href'] };
      link = undefined;
      const folded = foldText(collectText(element));
      if (folded !== '' && !links.has(folded)) links.set(folded, element.attribs['href']);
    }
  };
  walk(parseHtml(markup), {
    enter,
    leave,
    text: (node, inHead) => {
      if (inHead) return;
      if (words.trim() === '') start = node.startIndex ?? start;
      const text = textData(node);
      words += text;
      if (link !== undefined) linked += text;
      else if (text.trim() !== '') tail = undefined;
    },
    count: () => lines.length,
  });
  flush();
  return { lines, links, meta, jsonLd, headings, times, ...found };
}

interface Walker {
  readonly enter: (element: HtmlElement) => boolean;
  readonly leave: (element: HtmlElement, from: number) => void;
  readonly text: (node: HtmlNode, inHead: boolean) => void;
  readonly count: () => number;
}

// With a stack of its own: a page of ten thousand open tags must not end the program's.
function walk(roots: readonly HtmlNode[], { enter, leave, text, count }: Walker): void {
  type Step = { readonly node: HtmlNode; readonly from?: number; readonly inHead: boolean };
  const steps: Step[] = [...roots].reverse().map((node) => ({ node, inHead: false }));
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { node, from, inHead } = step;
    if (!isElement(node)) {
      text(node, inHead);
    } else if (from !== undefined) leave(node, from);
    else if (enter(node)) {
      steps.push({ node, from: count(), inHead });
      const below = inHead || node.name === 'head';
      for (let index = node.children.length - 1; index >= 0; index -= 1) {
        const child = node.children[index];
        if (child !== undefined) steps.push({ node: child, inHead: below });
      }
    }
  }
}

function isRelated({ name, attribs }: HtmlElement): boolean {
  if (/^(?:html|body|main|article|a|p|h[1-6])$/.test(name)) return false;
  return RELATED.test(`${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`);
}

// A name alone proves nothing: an element that holds the text of the article may be called anything.
function settleRelated(lines: PageLine[], from: number): void {
  const inside = lines.slice(from);
  const signs = (some: readonly PageLine[]): number => some.reduce((sum, { text }) => sum + text.length, 0);
  if (2 * signs(inside.filter((line) => line.linked)) >= signs(inside)) return;
  for (const [index, line] of inside.entries()) lines[from + index] = { ...line, role: 'text' };
}

function countSigns(text: string): number {
  return text.replace(/\s+/g, '').length;
}

function collectText(element: HtmlElement): string {
  const steps: HtmlNode[] = [element];
  let text = '';
  for (let node = steps.pop(); node !== undefined && text.length < 500; node = steps.pop()) {
    if (isElement(node)) steps.push(...[...node.children].slice(0, 200).reverse());
    else text += textData(node);
  }
  return text;
}

function noteMeta(meta: Map<string, string>, attribs: Readonly<Record<string, string>>): void {
  const name = (attribs['property'] ?? attribs['name'] ?? attribs['itemprop'])?.toLowerCase();
  const content = attribs['content']?.trim();
  if (name !== undefined && content !== undefined && content !== '' && !meta.has(name)) meta.set(name, content);
}

function isHidden(attribs: Readonly<Record<string, string>>): boolean {
  return 'hidden' in attribs || attribs['aria-hidden'] === 'true' || /display\s*:\s*none/i.test(attribs['style'] ?? '');
}

function countLines(markup: string): (offset: number) => number {
  let line = 1;
  let position = 0;
  return (offset) => {
    for (
      let next = markup.indexOf('\n', position);
      next !== -1 && next < offset;
      next = markup.indexOf('\n', next + 1)
    ) {
      line += 1;
      position = next + 1;
    }
    return line;
  };
}
