import sanitizeHtml from 'sanitize-html';
import { type Html, markHtml } from '../model/text.ts';
import type { Url } from '../model/url.ts';
import { limitMarkup } from './limit-markup.ts';

/** Safe HTML, and what was taken out of it. */
export interface Sanitised {
  readonly html: Html;
  /** Names of elements that were not kept. */
  readonly removed: readonly string[];
  /** Addresses that were not kept: of a link its words stay, of a picture the words that describe it. */
  readonly refused: readonly RefusedAddress[];
}

/** An address that was not kept. */
export interface RefusedAddress {
  /** As written. */
  readonly address: string;
  readonly of: 'link' | 'picture';
}

const TAGS = [
  'p',
  'br',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'blockquote',
  'q',
  'cite',
  'pre',
  'code',
  'kbd',
  'samp',
  'var',
  'em',
  'strong',
  'i',
  'b',
  's',
  'u',
  'del',
  'ins',
  'mark',
  'small',
  'sub',
  'sup',
  'abbr',
  'time',
  'bdi',
  'bdo',
  'span',
  'a',
  'img',
  'figure',
  'figcaption',
  'table',
  'caption',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'th',
  'td',
  'hr',
  'div',
  'ruby',
  'rt',
  'rp',
];
// These only hold other elements: without them nothing is lost that an editor should know of.
const WRAPPERS = new Set(
  'h1 html body main article section header footer aside nav address center font big tt picture source wbr label thead tbody colgroup col details summary hgroup dfn data nobr acronym'.split(
    ' ',
  ),
);
const TEXT_ATTRIBUTES = ['lang', 'dir'];

/** Takes from markup all that is not on the list, and makes every address absolute with `resolve`. Nothing that runs is left. */
export function sanitiseHtml(markup: string, resolve: (address: string) => Url | undefined): Sanitised {
  const removed = new Set<string>();
  const refused: RefusedAddress[] = [];
  const point = (name: string, attributes: sanitizeHtml.Attributes, key: string): sanitizeHtml.Tag => {
    const { [key]: address, ...others } = attributes;
    if (address === undefined) return { tagName: name, attribs: attributes };
    const url = resolve(address);
    if (url !== undefined) return { tagName: name, attribs: { ...others, [key]: url } };
    refused.push({ address, of: name === 'img' ? 'picture' : 'link' });
    // In the place of a picture that cannot be shown stands what it shows, as in a browser.
    const { alt } = others;
    return { tagName: 'span', attribs: {}, ...(alt === undefined || alt === '' ? {} : { text: alt }) };
  };
  const html = sanitizeHtml(limitMarkup(markup), {
    allowedTags: TAGS,
    allowedAttributes: {
      '*': TEXT_ATTRIBUTES,
      a: ['href', 'title', 'hreflang'],
      img: ['src', 'alt', 'title', 'width', 'height'],
      ol: ['start', 'reversed'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan', 'scope'],
      time: ['datetime'],
      abbr: ['title'],
      blockquote: ['cite'],
    },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    // None is allowed; and what would read them (postcss) is not part of the bundled program.
    parseStyleAttributes: false,
    nestingLimit: 100,
    disallowedTagsMode: 'discard',
    nonTextTags: [
      'script',
      'style',
      'textarea',
      'option',
      'noscript',
      'iframe',
      'object',
      'svg',
      'math',
      'template',
      'title',
      'xmp',
    ],
    transformTags: {
      // The article's own title is the only first-level heading of a page.
      h1: 'h2',
      a: (name, attributes) => point(name, attributes, 'href'),
      img: (name, attributes) => point(name, attributes, 'src'),
      blockquote: (name, attributes) => {
        const { cite, ...others } = attributes;
        const url = cite === undefined ? undefined : resolve(cite);
        return { tagName: name, attribs: url === undefined ? others : { ...others, cite: url } };
      },
    },
    onOpenTag: (name) => {
      if (!TAGS.includes(name) && !WRAPPERS.has(name)) removed.add(name);
    },
  });
  return { html: markHtml(html), removed: [...removed], refused };
}
