import { attributeOf, childElements, textOf, type XmlElement } from '../model/xml.ts';
import { checkAddress } from './addresses.ts';
import { checkRssDate } from './dates.ts';
import type { Findings } from './findings.ts';
import { checkChoice, checkLanguage, checkMail, checkWhole } from './values.ts';

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
    if (field.local === 'ownerEmail' && textOf(field) !== '')
      findings.judge(checkMail(textOf(field)), field, '<ownerEmail>');
    if (/^(?:vertScrollState|window\w+)$/.test(field.local))
      findings.judge(checkWhole(textOf(field), 0), field, `<${field.local}>`);
    if (field.local === 'expansionState' && !/^(?:\d+(?:,\s*\d+)*)?$/.test(textOf(field).trim()))
      findings.error('value/list', field, '<expansionState> is a list of whole numbers with commas.');
    if (field.local === 'outline') findings.error('element/unknown', field, 'An <outline> stands inside <body>.');
  }
  for (const child of childElements(root)) {
    if (!['head', 'body'].includes(child.local) && child.uri === '')
      findings.error('element/unknown', child, `<${child.name}> is not known inside <opml>.`);
  }
  const outlines = body === undefined ? [] : childElements(body);
  if (body !== undefined && outlines.length === 0) findings.error('element/missing', body, '<body> has no <outline>.');
  const stack = [...outlines];
  for (let outline = stack.pop(); outline !== undefined; outline = stack.pop()) {
    checkOutline(outline, { findings, isOld: version?.startsWith('1.') === true, now: by.now });
    stack.push(...childElements(outline));
  }
}

const VERSIONS = ['RSS', 'RSS1', 'RSS2', 'scriptingNews'];

function checkOutline(
  outline: XmlElement,
  { findings, isOld, now }: { readonly findings: Findings; readonly isOld: boolean; readonly now: number },
): void {
  if (outline.local !== 'outline') {
    findings.error('element/unknown', outline, `<${outline.name}> is not known inside <body>.`);
    return;
  }
  if (attributeOf(outline, 'text') === undefined) findings.error('attribute/missing', outline, '<outline> lacks text.');
  const type = attributeOf(outline, 'type')?.toLowerCase();
  if (type === 'rss' && attributeOf(outline, 'xmlUrl') === undefined)
    findings.error('attribute/missing', outline, 'An outline of type rss lacks xmlUrl.');
  if ((type === 'link' || type === 'include') && attributeOf(outline, 'url') === undefined)
    findings.error('attribute/missing', outline, `An outline of type ${type} lacks url.`);
  for (const name of ['xmlUrl', 'htmlUrl', 'url']) {
    const value = attributeOf(outline, name);
    if (value !== undefined) findings.judge(checkAddress(value), outline, name);
  }
  if (type === 'rss' && attributeOf(outline, 'title') === undefined)
    findings.warn('attribute/missing', outline, 'An outline of type rss has a title, too (OPML 2.0).');
  if (isOld && type !== undefined && !['rss', 'link', 'include'].includes(type))
    findings.warn('opml/type', outline, `"${type}" is not a type that readers of OPML 1 know.`);
  for (const name of ['isComment', 'isBreakpoint']) {
    const value = attributeOf(outline, name);
    if (value !== undefined) findings.judge(checkChoice(value, ['true', 'false']), outline, name);
  }
  const version = attributeOf(outline, 'version');
  if (version !== undefined && !VERSIONS.includes(version))
    findings.warn('opml/version', outline, `version="${version}" is not RSS, RSS1 or RSS2.`);
  const language = attributeOf(outline, 'language');
  if (language !== undefined) findings.judge(checkLanguage(language), outline, 'language');
  const created = attributeOf(outline, 'created');
  if (created !== undefined) findings.judge(checkRssDate(created, now), outline, 'created');
}
