import { attributeOf, childElements, textOf, type XmlElement } from '../model/xml.ts';
import { checkAddress } from './addresses.ts';
import { checkRssDate } from './dates.ts';
import type { Findings } from './findings.ts';

/** Checks a subscription list (OPML 2.0). */
export function checkOpml(root: XmlElement, by: { readonly findings: Findings; readonly now: number }): void {
  const { findings } = by;
  const version = attributeOf(root, 'version');
  if (version === undefined) findings.error('attribute/missing', root, '<opml> lacks version.');
  else if (!['1.0', '1.1', '2.0'].includes(version))
    findings.warn('opml/version', root, `"${version}" is not a version of OPML.`);
  const pick = (name: string): XmlElement | undefined => childElements(root).find((child) => child.local === name);
  const [head, body] = [pick('head'), pick('body')];
  if (head === undefined) findings.error('element/missing', root, '<opml> has no <head>.');
  if (body === undefined) findings.error('element/missing', root, '<opml> has no <body>.');
  for (const field of head === undefined ? [] : childElements(head)) {
    if (/^date(?:Created|Modified)$/.test(field.local))
      findings.judge(checkRssDate(textOf(field), by.now), field, `<${field.local}>`);
  }
  const outlines = body === undefined ? [] : childElements(body);
  if (body !== undefined && outlines.length === 0) findings.error('element/missing', body, '<body> has no <outline>.');
  const stack = [...outlines];
  for (let outline = stack.pop(); outline !== undefined; outline = stack.pop()) {
    checkOutline(outline, findings);
    stack.push(...childElements(outline));
  }
}

function checkOutline(outline: XmlElement, findings: Findings): void {
  if (outline.local !== 'outline') {
    findings.error('element/unknown', outline, `<${outline.name}> is not known inside <body>.`);
    return;
  }
  if (attributeOf(outline, 'text') === undefined) findings.error('attribute/missing', outline, '<outline> lacks text.');
  const type = attributeOf(outline, 'type');
  if (type === 'rss' && attributeOf(outline, 'xmlUrl') === undefined)
    findings.error('attribute/missing', outline, 'An outline of type rss lacks xmlUrl.');
  if ((type === 'link' || type === 'include') && attributeOf(outline, 'url') === undefined)
    findings.error('attribute/missing', outline, `An outline of type ${type} lacks url.`);
  for (const name of ['xmlUrl', 'htmlUrl', 'url']) {
    const value = attributeOf(outline, name);
    if (value !== undefined) findings.judge(checkAddress(value), outline, name);
  }
}
