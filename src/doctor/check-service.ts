import { attributeOf, childElements, textOf, type XmlElement } from '../model/xml.ts';
import { checkReference } from './addresses.ts';
import type { Findings } from './findings.ts';
import { checkChoice, checkMediaType } from './values.ts';

const ATOM = 'http://www.w3.org/2005/Atom';

/** The namespace of the Atom Publishing Protocol. */
export const PUBLISHING = 'http://www.w3.org/2007/app';

/** Checks a service document or a list of categories (RFC 5023 sections 7 and 8): no feeds, but what leads to them. */
export function checkService(root: XmlElement, findings: Findings): void {
  if (root.local === 'categories') {
    checkCategories(root, findings);
    return;
  }
  const workspaces = pick(root, 'workspace');
  if (workspaces.length === 0) findings.error('element/missing', root, `<${root.name}> has no <workspace>.`);
  refuse(root, { known: ['workspace'], findings });
  for (const workspace of workspaces) {
    requireTitle(workspace, findings);
    refuse(workspace, { known: ['collection'], findings });
    for (const collection of pick(workspace, 'collection')) checkCollection(collection, findings);
  }
}

function checkCollection(collection: XmlElement, findings: Findings): void {
  requireTitle(collection, findings);
  const href = attributeOf(collection, 'href');
  if (href === undefined) findings.error('attribute/missing', collection, `<${collection.name}> lacks href.`);
  else findings.judge(checkReference(href), collection, `href of <${collection.name}>`);
  refuse(collection, { known: ['accept', 'categories'], findings });
  for (const accept of pick(collection, 'accept')) checkAccept(accept, findings);
  for (const categories of pick(collection, 'categories')) checkCategories(categories, findings);
}

function checkAccept(accept: XmlElement, findings: Findings): void {
  for (const range of textOf(accept).split(',')) {
    const text = range
      .trim()
      .replace(/^\*\/\*/, 'a/a')
      .replace('/*', '/a');
    if (text !== '') findings.judge(checkMediaType(text), accept, `<${accept.name}>`);
    const parameter = /;\s*([^=;]+)=/.exec(text)?.[1];
    if (parameter !== undefined && !/^(?:type|charset)$/i.test(parameter))
      findings.warn('media-type/parameter', accept, `The parameter ${parameter} is not one of this media type.`);
  }
}

function checkCategories(categories: XmlElement, findings: Findings): void {
  const fixed = attributeOf(categories, 'fixed');
  if (fixed !== undefined) findings.judge(checkChoice(fixed, ['yes', 'no']), categories, 'fixed of <categories>');
  if (attributeOf(categories, 'href') === undefined) return;
  for (const name of ['fixed', 'scheme']) {
    if (attributeOf(categories, name) !== undefined)
      findings.error('attribute/unexpected', categories, `Categories with href have no ${name} (section 7.2.1).`);
  }
  const [child] = childElements(categories);
  if (child !== undefined) findings.error('element/unknown', child, 'Categories with href are empty (section 7.2.1).');
}

function requireTitle(element: XmlElement, findings: Findings): void {
  const titles = childElements(element).filter((child) => child.uri === ATOM && child.local === 'title');
  if (titles.length === 0) findings.error('element/missing', element, `<${element.name}> has no <atom:title>.`);
}

function refuse(
  element: XmlElement,
  { known, findings }: { readonly known: readonly string[]; readonly findings: Findings },
): void {
  for (const child of childElements(element)) {
    if (child.uri === PUBLISHING && !known.includes(child.local))
      findings.error('element/unknown', child, `<${child.name}> is not known inside <${element.name}>.`);
    else if (child.uri === ATOM && child.local === 'id')
      findings.warn('element/unknown', child, `<${child.name}> means nothing inside <${element.name}>.`);
  }
}

function pick(element: XmlElement, local: string): readonly XmlElement[] {
  return childElements(element).filter((child) => child.uri === PUBLISHING && child.local === local);
}
