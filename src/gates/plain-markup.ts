import { LONGEST } from './plain-text.ts';

// None of these runs, loads or covers anything.
const NAMES =
  'a|abbr|b|blockquote|br|cite|code|dd|del|div|dl|dt|em|figcaption|figure|h[1-6]|hr|i|img|ins|li|ol|p|pre|q|s|small|span|strong|sub|sup|table|tbody|td|tfoot|th|thead|tr|u|ul';
const WORDS = 'alt|class|colspan|dir|height|id|lang|rel|rowspan|start|title|width';

const ODD = findOdd({ open: '<', close: '>', rest: '[^"<>]*' });
const ODD_ESCAPED = findOdd({ open: '&lt;', close: '&gt;', rest: '[^"<>&]*(?:&amp;[^"<>&]*)*' });

/** Whether every tag of an HTML text is of the plainest, in which `findUnsafe` finds nothing. */
export function isPlainMarkup(html: string): boolean {
  return html.length <= LONGEST && !ODD.test(html);
}

/** The same of HTML as it stands in XML, escaped: it need not be decoded then. */
export function isPlainEscaped(raw: string): boolean {
  return !raw.includes('&#') && !ODD_ESCAPED.test(raw);
}

// What begins a tag and does not go on as a plain one.
function findOdd({ open, close, rest }: Readonly<Record<'open' | 'close' | 'rest', string>>): RegExp {
  const attribute = `(?:(?:${WORDS})="${rest}"|(?:href|src)="https?://[^\\s/"<>&]${rest}")`;
  return new RegExp(`${open}(?!/?(?:${NAMES})(?: ${attribute})*${close})`);
}
