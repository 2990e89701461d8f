import type { XmlElement } from '../model/xml.ts';
import type { Findings } from './findings.ts';
import { checkElement } from './html.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';
const ATOM = 'http://www.w3.org/2005/Atom';
// Parts of SVG and MathML that run or fetch something, or are none of theirs.
const SVG = new Set(
  'a animate animateColor animateMotion animateTransform circle clipPath defs desc ellipse feBlend feColorMatrix feGaussianBlur feMerge feMergeNode feOffset filter font-face font-face-name font-face-src g glyph hkern linearGradient line marker mask metadata missing-glyph mpath path pattern polygon polyline radialGradient rect set stop svg switch symbol text textPath title tspan use view'.split(
    ' ',
  ),
);
const MATH =
  /^(?:annotation|annotation-xml|m(?:action|ath|error|frac|i|multiscripts|n|o|over|padded|phantom|prescripts|root|row|space|sqrt|style|sub|subsup|sup|table|td|text|tr|under|underover)|none|semantics)$/;
const UNKNOWN_ATTRIBUTE = /^(?:on|action$|formaction$|form$|href$|src$)/;

/** Checks XHTML content in the tree, with the SVG and MathML inside it. */
export function checkXhtml(
  element: XmlElement,
  where: { readonly findings: Findings; readonly isBased: boolean },
): void {
  const { findings } = where;
  if (element.uri === XHTML) {
    for (const verdict of checkElement(element.local, element.attributes, where))
      findings.judge(verdict, element, `<${element.name}>`);
  } else if (element.uri === '' || element.uri === ATOM) {
    findings.error('xhtml/namespace', element, `<${element.name}> is not in the namespace ${XHTML}.`);
  } else if (element.uri === 'http://www.w3.org/2000/svg') {
    if (!SVG.has(element.local))
      findings.warn('html/unsafe', element, `<${element.name}> is removed from SVG by readers.`);
    checkForeignAttributes(element, findings);
  } else if (element.uri === 'http://www.w3.org/1998/Math/MathML') {
    if (!MATH.test(element.local))
      findings.warn('html/unsafe', element, `<${element.name}> is removed from MathML by readers.`);
    checkForeignAttributes(element, findings);
  } else if (element.name.includes(':') === false) {
    findings.warn(
      'namespace/unknown',
      element,
      `<${element.name}> is in the namespace ${element.uri}, which is not XHTML.`,
    );
  }
  for (const child of element.children) {
    if (typeof child !== 'string') checkXhtml(child, where);
  }
}

function checkForeignAttributes(element: XmlElement, findings: Findings): void {
  for (const { name } of element.attributes) {
    if (UNKNOWN_ATTRIBUTE.test(name)) findings.warn('html/unsafe', element, `${name} is removed by readers.`);
  }
}
