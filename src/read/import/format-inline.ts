/** Inline HTML of a safe block as Markdown; `undefined` when it holds an element that Markdown has no sign for. */
export function formatInline(html: string): string | undefined {
  const out: string[] = [];
  const closers: string[] = [];
  let position = 0;
  for (const match of html.matchAll(/<(\/?)([a-z0-9]+)((?:\s[^<>]*)?)>/g)) {
    out.push(escapeText(html.slice(position, match.index)));
    position = match.index + match[0].length;
    const sign = match[1] === '/' ? closers.pop() : openSign(match[2] ?? '', match[3] ?? '', closers);
    if (sign === undefined) return undefined;
    out.push(sign);
  }
  out.push(escapeText(html.slice(position)));
  return closers.length > 0 ? undefined : escapeStart(out.join('').trim());
}

const SIGNS: Readonly<Record<string, string>> = { em: '*', i: '*', strong: '**', b: '**' };

function openSign(name: string, attributes: string, closers: string[]): string | undefined {
  if (name === 'br') return '\\\n';
  const sign = attributes === '' ? SIGNS[name] : undefined;
  if (sign !== undefined) {
    closers.push(sign);
    return sign;
  }
  const address = name === 'a' ? /^\s+href="([^"\s()<>]+)"$/.exec(attributes)?.[1] : undefined;
  if (address === undefined) return undefined;
  closers.push(`](${address.replace(/&amp;/g, '&')})`);
  return '[';
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&nbsp;': '\u00A0',
  '&amp;': '&',
};

function escapeText(html: string): string {
  const text = html.replace(/&(?:lt|gt|quot|apos|#39|nbsp|amp);/g, (entity) => ENTITIES[entity] ?? entity);
  return text.replace(/\s*\n\s*/g, ' ').replace(/[\\`*_[\]<]|&(?=#?\w)|!(?=\[)|~(?=~)/g, '\\$&');
}

// At the start of a line these would begin a heading, a list, a quotation or a rule.
function escapeStart(text: string): string {
  return text.replace(/^(#{1,6}|[-+>=|]|:?-)(?=.|$)/, '\\$1').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
