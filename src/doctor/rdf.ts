import { childElements, type XmlAttribute, type XmlElement } from '../model/xml.ts';
import type { Findings } from './findings.ts';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/** The value of an attribute of RDF, whatever its prefix. */
export function rdfAttribute(element: XmlElement, local: string): string | undefined {
  return element.attributes.find((attribute: XmlAttribute) => attribute.uri === RDF && attribute.local === local)
    ?.value;
}

/** Checks what hangs on an extension element of RSS 1.x: properties and things take turns, and text stands alone (RDF/XML section 2). */
export function checkProperty(
  property: XmlElement,
  by: { readonly findings: Findings; readonly own: string; readonly abouts: Set<string> },
): void {
  const { findings, own, abouts } = by;
  if (rdfAttribute(property, 'parseType') === 'Literal') return;
  const things = childElements(property);
  if (things.length > 0 && property.children.some((child) => typeof child === 'string' && child.trim() !== ''))
    findings.error('rdf/mixed', property, `<${property.name}> holds text beside elements, which RDF does not know.`);
  for (const thing of things) {
    if (thing.uri === own) findings.error('element/unknown', thing, `<${thing.name}> inside <${property.name}>.`);
    if (rdfAttribute(thing, 'resource') !== undefined)
      findings.error('rdf/resource', thing, `<${thing.name}> is a thing, not a property: it has rdf:about.`);
    for (const attribute of thing.attributes) {
      if (attribute.uri === own && own !== '')
        findings.error('attribute/unknown', thing, `<${thing.name}> has no attribute ${attribute.name}.`);
    }
    checkAbout(thing, { findings, abouts });
    for (const inner of childElements(thing)) {
      if (inner.uri === own && own !== '')
        findings.error('element/unknown', inner, `<${inner.name}> inside <${thing.name}>.`);
      checkProperty(inner, by);
    }
  }
}

/** Reports a second thing with the same `rdf:about`. */
export function checkAbout(
  thing: XmlElement,
  { findings, abouts }: { readonly findings: Findings; readonly abouts: Set<string> },
): void {
  const about = rdfAttribute(thing, 'about');
  if (about === undefined) return;
  if (abouts.has(about)) findings.error('id/repeated', thing, `Something else is rdf:about ${about}.`);
  abouts.add(about);
}
