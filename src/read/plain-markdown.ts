import type { Block, Body } from '../model/body.ts';
import type { Url } from '../model/url.ts';
import { type MarkdownToken, readAttribute } from './markdown.ts';
import { type Addresses, writeBlock } from './plain-blocks.ts';
import { dropUnknownTag, MOST_UNKNOWN } from './unknown-tags.ts';

/** Blocks that needed no sanitiser. */
export interface PlainBody {
  readonly body: Body;
  /** Names of tags that were taken out, as the sanitiser takes them out: their words stay. */
  readonly removed: readonly string[];
}

/**
 * The blocks of Markdown without a tag of HTML in it but unknown ones, whose addresses all lead somewhere: the very blocks
 * that the sanitiser would let through, made without it, since each character is escaped and only these elements can come
 * out. `undefined` leaves anything else to it.
 */
export function readPlainMarkdown(
  tokens: readonly MarkdownToken[],
  resolve: (address: string) => Url | undefined,
): PlainBody | undefined {
  const removed: string[] = [];
  const words = tokens.map((token) => dropUnknownTags(token, removed));
  const addresses = removed.length > MOST_UNKNOWN ? undefined : resolveAddresses(words, resolve);
  if (addresses === undefined) return undefined;
  const blocks: Block[] = [];
  for (const group of groupBlocks(words)) {
    const block = writeBlock(group, addresses);
    if (block !== 'empty') blocks.push(block);
  }
  return { body: blocks, removed: [...new Set(removed)] };
}

// `<T>` in a text about programs, with no attribute.
const UNKNOWN = /^<(\/?)([a-z][a-z\d]*)>$/i;

function dropUnknownTags(token: MarkdownToken, removed: string[]): MarkdownToken {
  const { children } = token;
  if (children?.some(({ type }) => type === 'html_inline') !== true) return token;
  const before = removed.length;
  const kept = children.filter(({ type, content }) => {
    const [, slash, name = ''] = type === 'html_inline' ? (UNKNOWN.exec(content) ?? []) : [];
    if (slash === undefined) return true;
    return !dropUnknownTag({ name: name.toLowerCase(), isEnd: slash !== '', removed, before });
  });
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token, { children: kept });
}

const SAFE: ReadonlySet<string> = new Set(
  `paragraph heading bullet_list ordered_list list_item blockquote table thead tbody tr th td em strong s link`
    .split(' ')
    .flatMap((name) => [`${name}_open`, `${name}_close`])
    .concat('inline fence code_block hr text softbreak hardbreak code_inline image'.split(' ')),
);
// The sanitiser stops nesting deeper than anybody writes.
const DEEPEST = 20;

// Where each address leads; nothing when there is one that leads nowhere, or a token that is not plain.
function resolveAddresses(
  tokens: readonly MarkdownToken[],
  resolve: (address: string) => Url | undefined,
): Addresses | undefined {
  const addresses = new Map<string, Url>();
  for (const token of tokens) {
    if (!SAFE.has(token.type) || token.level > DEEPEST) return undefined;
    for (const child of token.children ?? []) {
      if (!SAFE.has(child.type) || child.level > DEEPEST) return undefined;
      if (child.type === 'image' && child.children?.some(({ type }) => type !== 'text') === true) return undefined;
      const address = readAttribute(child, child.type === 'image' ? 'src' : 'href');
      if (address === null) continue;
      const url = address === '' ? undefined : (addresses.get(address) ?? resolve(address));
      // Of other schemes the sanitiser knows more.
      if (url === undefined || !/^https?:/.test(url)) return undefined;
      addresses.set(address, url);
    }
  }
  return addresses;
}

/** The tokens of each block of the top level. */
function groupBlocks(tokens: readonly MarkdownToken[]): readonly (readonly MarkdownToken[])[] {
  const groups: (readonly MarkdownToken[])[] = [];
  let start = 0;
  tokens.forEach((token, at) => {
    if (token.level > 0 || token.nesting > 0) return;
    groups.push(tokens.slice(start, at + 1));
    start = at + 1;
  });
  return groups;
}
