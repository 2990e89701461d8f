import { type MarkupTag, scanTags } from '../model/markup.ts';
import { decodeText } from './read-page.ts';

/** Elements that run, load or cover something; readers differ in which of them they take out. */
const FORBIDDEN: ReadonlySet<string> = new Set(
  'script style iframe frame frameset object embed applet form input button textarea select base link meta title head body html noscript template plaintext xmp'.split(
    ' ',
  ),
);
const ADDRESSES: ReadonlySet<string> = new Set(
  'href src poster cite data action formaction background longdesc'.split(' '),
);
/** What an address in a text may begin with; `#` is a place in the same text. */
const ALLOWED = /^(?:https?:\/\/[^\s/]|mailto:|tel:|sms:|xmpp:|news:|ftp:\/\/|magnet:|#)/i;

/** The first thing in an entry's HTML that is not safe everywhere, or stands relative to nothing. */
export function findUnsafe(html: string): string | undefined {
  for (const tag of scanTags(html)) {
    const fault = tag.kind === 'close' ? undefined : judgeTag(tag);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function judgeTag(tag: MarkupTag): string | undefined {
  if (FORBIDDEN.has(tag.name)) return `There is a <${tag.name}>.`;
  for (const { name, value = '' } of tag.attributes) {
    if (name.startsWith('on') || name === 'srcdoc') return `<${tag.name}> has ${name}.`;
    if (name === 'style' && /url\s*\(|expression|position\s*:|@import|behavior/i.test(decodeText(value)))
      return `The style of <${tag.name}> loads or covers something.`;
    if (name === 'srcset') {
      const odd = decodeText(value)
        .split(/,\s+/)
        .find((candidate) => !ALLOWED.test(candidate.trim()));
      if (odd !== undefined) return `srcset of <${tag.name}> holds "${odd.slice(0, 80)}".`;
    } else if (ADDRESSES.has(name) && !ALLOWED.test(decodeText(value).trim()))
      return `${name} of <${tag.name}> is "${decodeText(value).slice(0, 80)}".`;
  }
  return undefined;
}
