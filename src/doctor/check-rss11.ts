import { childElements, textOf, type XmlElement } from '../model/xml.ts';
import { checkAddress } from './addresses.ts';
import type { Findings } from './findings.ts';
import { checkPlain } from './html.ts';
import { checkAbout, checkProperty, rdfAttribute } from './rdf.ts';
import { checkLanguage } from './values.ts';
import type { Vocabulary } from './vocabulary.ts';
import { describeExtensions } from './vocabulary-extensions.ts';
import { nameOf, walkElement } from './walk.ts';

/** The namespace of RSS 1.1. */
export const RSS_11 = 'http://purl.org/net/rss1.1#';

interface Check {
  readonly findings: Findings;
  readonly own: string;
  readonly abouts: Set<string>;
}

/** Checks RSS 1.1: one `<Channel>` with its items in a list, in RDF/XML. */
export function checkRss11(root: XmlElement, by: { readonly findings: Findings; readonly now: number }): void {
  const { findings } = by;
  if (root.uri !== RSS_11) findings.error('namespace/unexpected', root, `RSS 1.1 is in the namespace ${RSS_11}.`);
  const own = new Set([root.uri]);
  const extensions = describeExtensions(by.now);
  walkElement(root, { children: { ...extensions, ...CHANNEL }, required: REQUIRED, open: true }, { findings, own });
  const check: Check = { findings, own: root.uri, abouts: new Set() };
  checkThing(root, { ...check, isRequired: true });
  for (const items of childElements(root).filter((child) => nameOf(child, own) === 'items')) {
    for (const item of childElements(items)) {
      const rule = { children: { ...extensions, ...ITEM }, required: ['title', 'link'], open: true as const };
      if (nameOf(item, own) === 'item') walkElement(item, rule, { findings, own });
      else findings.error('element/unknown', item, `<${item.name}> is not known inside <items>.`);
      checkThing(item, { ...check, isRequired: false });
    }
  }
}

const REQUIRED = ['title', 'link', 'description', 'items'];
const ITEM: Vocabulary = {
  title: { check: checkPlain, filled: true, open: true },
  link: { check: checkAddress, filled: true, open: true },
  description: { open: true },
  image: { open: true },
};
const CHANNEL: Vocabulary = {
  ...ITEM,
  language: { check: checkLanguage },
  items: { open: true },
};

function checkThing(thing: XmlElement, by: Check & { readonly isRequired: boolean }): void {
  const about = rdfAttribute(thing, 'about');
  if (about === undefined && by.isRequired)
    by.findings.error('attribute/missing', thing, `<${thing.name}> lacks rdf:about.`);
  if (about !== undefined) by.findings.judge(checkAddress(about), thing, `rdf:about of <${thing.name}>`);
  checkAbout(thing, by);
  for (const child of childElements(thing)) {
    if (child.uri !== by.own) checkProperty(child, by);
    else if (childElements(child).length > 0 && textOf(child).trim() !== '' && child.local === 'link')
      by.findings.error('element/unknown', child, `<${child.name}> holds only text.`);
  }
}
