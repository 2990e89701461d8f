const MISSHAPEN =
  /<(?!\/?[a-z][a-z0-9]*(?::[a-zA-Z]+)?(?:\s+[a-z][a-z:-]*="[^"<>]*")*\s*\/?>|!--|!\[endif\]-->|!doctype html>)|<script/;
const COMMENT = /<!--[\s\S]*?-->/g;
const LINK = /<a(?:\s+(?!href=)[a-z][a-z:-]*="[^"]*")*\s+href="([^"]*)"[^>]*>/g;

/** What stands between the tags of a mail's body, and the addresses of its links in order; both as written. */
export interface PlainMail {
  readonly text: string;
  readonly links: readonly string[];
}

/** A mail in which every `<` begins a tag that ends at the next `>`, or a comment: most are, and need not be read tag by tag. */
export function readPlainMail(html: string): PlainMail | undefined {
  const start = html.indexOf('<body');
  if (start === -1 || html.includes('<body', start + 1) || html.includes('<style', start)) return undefined;
  const head = html.slice(0, start).replace(COMMENT, '');
  const isOpen = head.includes('<!--') || head.lastIndexOf('<style') > head.lastIndexOf('</style');
  if (isOpen || MISSHAPEN.test(html)) return undefined;
  const body = html.slice(start).replace(COMMENT, '');
  if (body.includes('<!')) return undefined;
  const links: string[] = [];
  for (const [tag, address = ''] of body.matchAll(LINK)) if (!tag.endsWith('/>')) links.push(address);
  return { text: body.replace(/<[^>]*>/g, ''), links };
}
