/** What a foreign text is. */
export type ForeignKind = 'json' | 'xml' | 'html' | 'text';

const HTML = /<(?:!doctype\s+html|html|head|body|article|section|div|main|meta|title|script|p|h1)[\s>]/i;

/** Tells foreign texts apart by their content; what looks like nothing else is pasted text. */
export function sniffKind(text: string): ForeignKind {
  const start = text.slice(0, 5_000).trimStart();
  if (/^[{[]/.test(start) && /^[{[]\s*(?:["{\]}[]|$)/.test(start)) return 'json';
  if (!start.startsWith('<')) return 'text';
  if (/^<(?:rss|feed|rdf:RDF)[\s/>]/.test(start)) return 'xml';
  // XHTML begins like XML, and is a page.
  if (/^<\?xml|^<!DOCTYPE(?!\s+html)/i.test(start) && !/<html[\s>]/i.test(start)) return 'xml';
  return HTML.test(start) ? 'html' : 'text';
}
