import { attributeOf, childElements, textOf, type XmlElement } from '../model/xml.ts';
import { checkReference } from './addresses.ts';
import type { Findings } from './findings.ts';
import { checkCharacters, checkHtml, checkPlain, holdsElement, looksLikeHtml } from './html.ts';
import { checkMediaType } from './values.ts';
import { checkXhtml } from './xhtml.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';

interface Where {
  readonly findings: Findings;
  readonly isBased: boolean;
}

/** A text construct: title, subtitle, summary, rights (RFC 4287 section 3.1). */
export function checkText(element: XmlElement, where: Where): void {
  const { findings } = where;
  const type = attributeOf(element, 'type');
  if (type !== undefined && !['text', 'html', 'xhtml'].includes(type)) {
    findings.error('text/type', element, `type="${type}" of <${element.name}> is not text, html or xhtml.`);
  }
  checkTyped(element, type ?? 'text', where);
  if (attributeOf(element, 'src') !== undefined)
    findings.error('attribute/unknown', element, `<${element.name}> has no src.`);
}

/** The content of an entry (section 4.1.3). */
export function checkContent(element: XmlElement, where: Where): void {
  const { findings } = where;
  const type = attributeOf(element, 'type');
  const source = attributeOf(element, 'src');
  if (source !== undefined) {
    findings.judge(checkReference(source), element, 'src of <content>');
    if (type === undefined) findings.warn('content/type-missing', element, 'Content with src should name its type.');
    else findings.judge(checkMediaType(type), element, 'type of <content>');
    if (element.children.some((child) => typeof child !== 'string' || child.trim() !== '')) {
      findings.error('content/not-empty', element, 'Content with src is empty.');
    }
    return;
  }
  if (type === undefined || ['text', 'html', 'xhtml'].includes(type)) {
    checkTyped(element, type ?? 'text', where);
    return;
  }
  const verdict = checkMediaType(type);
  findings.judge(verdict, element, 'type of <content>');
  if (verdict !== undefined) return;
  checkForeign(element, type.toLowerCase(), where);
}

// Content of another media type: XML inline, text as text, everything else in base64.
function checkForeign(element: XmlElement, type: string, where: Where): void {
  const { findings } = where;
  if (/^(?:multipart|message)\//.test(type)) {
    findings.error('content/composite', element, `type="${type}" is a composite type (section 4.1.3.1).`);
    return;
  }
  const text = textOf(element);
  const children = childElements(element);
  if (/[+/]xml(?:;|$)/.test(type)) {
    if (children.length > 0 && element.children.some((child) => typeof child === 'string' && child.trim() !== '')) {
      findings.error('text/unexpected', element, 'XML content is one element, without text beside it.');
    }
    if (type.startsWith('application/xhtml') && children.some((child) => child.local !== 'html')) {
      findings.warn('content/fragment', element, `type="${type}" is for a whole document.`);
    }
    return;
  }
  if (children.length > 0) {
    findings.error('text/not-escaped', element, `type="${type}" is text, but holds elements.`);
    return;
  }
  if (type.startsWith('text/')) {
    if (type.startsWith('text/html') && !/<html/i.test(text)) {
      findings.warn(
        'content/fragment',
        element,
        'type="text/html" is for a whole document; a piece of HTML is type="html".',
      );
    }
    if (type.startsWith('text/html')) reportHtml(element, text, where);
    else if (type.startsWith('text/plain')) reportPlain(element, text, findings);
    return;
  }
  if (!/^[A-Za-z\d+/\s]*={0,2}\s*$/.test(text) || text.replace(/\s/g, '').length % 4 !== 0) {
    findings.error('content/base64', element, `type="${type}" is written in base64, and this is not.`);
  }
}

function checkTyped(element: XmlElement, type: string, where: Where): void {
  const { findings } = where;
  const mode = attributeOf(element, 'mode');
  if (mode !== undefined) findings.error('attribute/unknown', element, 'mode is from Atom 0.3.');
  const children = childElements(element);
  const text = textOf(element);
  const subject = `<${element.name}>`;
  findings.judge(checkCharacters(text), element, subject);
  if (type === 'xhtml') {
    checkDivision(element, where);
    return;
  }
  if (children.length > 0) {
    const rule = type === 'html' || mode === 'escaped' ? 'text/not-escaped' : 'element/unknown';
    findings.error(
      rule,
      children[0] ?? element,
      `<${element.name}> of type ${type} holds elements; HTML is escaped there.`,
    );
    return;
  }
  if (text.trim() === '') {
    findings.warn('text/blank', element, `<${element.name}> is empty.`);
    return;
  }
  if (type === 'html') reportHtml(element, text, where);
  else if (type === 'text') reportPlain(element, text, findings);
}

function reportPlain(element: XmlElement, text: string, findings: Findings): void {
  const verdict = checkPlain(text);
  if (verdict !== undefined) findings.judge({ ...verdict, rule: 'text/undeclared-html' }, element, `<${element.name}>`);
}

function reportHtml(element: XmlElement, text: string, where: Where): void {
  for (const verdict of checkHtml(text, { isBased: where.isBased })) {
    where.findings.judge(verdict, element, `<${element.name}>`);
  }
}

function checkDivision(element: XmlElement, where: Where): void {
  const { findings } = where;
  const children = childElements(element);
  const [first] = children;
  const loose = element.children.filter((child) => typeof child === 'string').join('');
  if (loose.trim() !== '') {
    if (looksLikeHtml(loose))
      findings.warn('text/not-inline', element, 'type="xhtml" holds escaped HTML; that is type="html".');
    findings.error('xhtml/no-div', element, 'type="xhtml" is one <div>, without text beside it.');
  } else if (first === undefined) {
    findings.error('xhtml/no-div', element, 'type="xhtml" needs a <div>.');
  } else if (first.local !== 'div' || children.length > 1) {
    findings.error('xhtml/no-div', first, 'type="xhtml" is exactly one <div> (RFC 4287 section 3.1.1.3).');
  } else if (first.uri !== XHTML) {
    findings.error('xhtml/namespace', first, `The <div> is not in the namespace ${XHTML}.`);
  }
  for (const child of children) checkXhtml(child, { findings, isBased: where.isBased });
  const inner = children.length === 1 && first !== undefined && childElements(first).length === 0 ? textOf(first) : '';
  if (holdsElement(inner)) findings.warn('text/not-inline', element, 'The <div> holds escaped HTML.');
}
