import { attributeOf, childElements, textOf, type XmlElement } from '../model/xml.ts';
import type { Findings } from './findings.ts';
import { checkCharacters } from './html.ts';
import { PREFIXES } from './namespaces.ts';
import type { ElementRule, Vocabulary } from './vocabulary.ts';
import { CLOSED } from './vocabulary-extensions.ts';

const ATOM = 'http://www.w3.org/2005/Atom';

/** The name of an element as vocabularies spell it: bare in the format's own namespace, else with the usual prefix; `undefined` in a namespace that we do not know. */
export function nameOf(element: XmlElement, own: ReadonlySet<string>): string | undefined {
  if (own.has(element.uri)) return element.local;
  const prefix = PREFIXES.get(element.uri);
  return prefix === undefined ? undefined : `${prefix}:${element.local}`;
}

/** The children of a name. */
export function childrenOf(element: XmlElement, name: string, own: ReadonlySet<string>): readonly XmlElement[] {
  return childElements(element).filter((child) => nameOf(child, own) === name);
}

/** What the walk needs to know of the format. */
export interface Walk {
  readonly findings: Findings;
  /** Namespaces of the format itself. */
  readonly own: ReadonlySet<string>;
}

/** Holds an element against its rule: children known and not repeated, attributes, text; and so on downwards. */
export function walkElement(element: XmlElement, rule: ElementRule, walk: Walk): void {
  checkAttributes(element, rule, walk);
  walk.findings.judge(rule.together?.(element), element, `<${element.name}>`);
  if (rule.children !== undefined) walkChildren(element, rule.children, walk);
  else if (rule.open !== true) refuseChildren(element, walk);
  const isElsewhere = element.attributes.some(({ name }) => name === 'rdf:resource');
  for (const name of isElsewhere ? [] : (rule.required ?? [])) {
    if (childrenOf(element, name, walk.own).length === 0) {
      walk.findings.error('element/missing', element, `<${element.name}> has no <${name}>.`);
    }
  }
  if (rule.children === undefined) checkText(element, rule, walk);
}

/** Holds the children of an element against a vocabulary. */
export function walkChildren(element: XmlElement, vocabulary: Vocabulary, walk: Walk): void {
  const seen = new Set<string>();
  for (const child of element.children) {
    if (typeof child === 'string') {
      if (child.trim() !== '')
        walk.findings.error('text/unexpected', element, `<${element.name}> holds text beside its elements.`);
      continue;
    }
    const name = nameOf(child, walk.own);
    if (name === undefined) {
      checkUnknownNamespace(child, element, walk);
      continue;
    }
    const rule = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
    if (rule === undefined) {
      const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : undefined;
      if (prefix === 'xhtml' && walk.own.has(ATOM)) {
        walk.findings.warn('element/unknown', child, `<${child.name}> stands outside <content>: readers leave it out.`);
      } else if (prefix === undefined || CLOSED.has(prefix)) {
        walk.findings.error('element/unknown', child, `<${child.name}> is not known inside <${element.name}>.`);
      }
      continue;
    }
    if (seen.has(name) && rule.many !== true) {
      walk.findings.error('element/repeated', child, `<${child.name}> may stand in <${element.name}> once.`);
    }
    seen.add(name);
    walkElement(child, rule, walk);
  }
}

function checkUnknownNamespace(child: XmlElement, parent: XmlElement, walk: Walk): void {
  if (child.uri !== '') return;
  walk.findings.error('namespace/missing', child, `<${child.name}> inside <${parent.name}> is in no namespace.`);
}

function checkAttributes(element: XmlElement, rule: ElementRule, walk: Walk): void {
  for (const attribute of element.attributes) {
    if (attribute.name === 'xmlns' || attribute.name.includes(':')) continue;
    const known = Object.hasOwn(rule.attributes ?? {}, attribute.name) ? rule.attributes?.[attribute.name] : undefined;
    if (known === undefined) {
      if (rule.open !== true)
        walk.findings.error('attribute/unknown', element, `<${element.name}> has no attribute ${attribute.name}.`);
    } else walk.findings.judge(known.check?.(attribute.value), element, `${attribute.name} of <${element.name}>`);
    walk.findings.judge(checkCharacters(attribute.value), element, `${attribute.name} of <${element.name}>`);
  }
  for (const [name, { required }] of Object.entries(rule.attributes ?? {})) {
    if (required === true && attributeOf(element, name) === undefined) {
      walk.findings.error('attribute/missing', element, `<${element.name}> lacks ${name}.`);
    }
  }
}

function refuseChildren(element: XmlElement, walk: Walk): void {
  for (const child of childElements(element)) {
    walk.findings.error('element/unknown', child, `<${child.name}> inside <${element.name}>, which holds only text.`);
  }
}

function checkText(element: XmlElement, rule: ElementRule, walk: Walk): void {
  const text = textOf(element);
  const subject = `<${element.name}>`;
  if (rule.filled === true && text.trim() === '') {
    walk.findings.error('text/blank', element, `<${element.name}> is empty.`);
    return;
  }
  // RDF says the value of an element in an attribute.
  const isElsewhere = element.attributes.some(({ name }) => name === 'rdf:resource');
  if (rule.check !== undefined && !isElsewhere)
    walk.findings.judge(rule.check(rule.exact === true ? text : text.trim()), element, subject);
  walk.findings.judge(checkCharacters(text), element, subject);
}
